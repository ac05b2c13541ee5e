package io.witbindgen.componentize;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.binary.RawModule;
import io.witbindgen.componentize.build.NewComponent;
import io.witbindgen.componentize.input.ComponentizeOptions;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.model.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules of compilers become the components that other tools made of them. */
class RealModulesTest {
  @ParameterizedTest
  @CsvSource({
    "seed-c/seed-c.core.wasm, seed-c/wit, example, UTF8, seed-c/seed-c.wasm",
    "seed-rust/seed-rust.core.wasm, seed-rust/wit, example, UTF8, seed-rust/seed-rust.wasm",
    "seed-wat/seed-wat.core.wasm, seed-wat/wit, example, UTF8, seed-wat/seed-wat.wasm",
    "bench/bench.core.wasm, bench/wit, bench, UTF8, bench/bench.wasm",
    "compose/provider.core.wasm, compose/wit, provider, UTF8, compose/provider.wasm",
    "compose/consumer.core.wasm, compose/wit, consumer, UTF8, compose/consumer.wasm",
    "encodings/enc.core.wasm, encodings/wit, enc, UTF8, encodings/enc-utf8.wasm",
    "encodings/enc.core.wasm, encodings/wit, enc, UTF16, encodings/enc-utf16.wasm",
    "encodings/enc.core.wasm, encodings/wit, enc, LATIN1_OR_UTF16,"
        + " encodings/enc-compact-utf16.wasm",
  })
  void becomeComponents(
      String module, String wit, String world, StringEncoding encoding, String expected)
      throws IOException {
    byte[] embedded = embed(path(module), path(wit), world, encoding);
    byte[] component =
        NewComponent.of(
            List.of(new ModuleSource.Main(Slice.of(embedded))), ComponentizeOptions.DEFAULT);
    assertThat(ComparableText.of(component))
        .isEqualTo(ComparableText.of(Files.readAllBytes(path(expected))));
  }

  @ParameterizedTest
  @CsvSource({"hello", "cat", "echo", "fsops"})
  void becomeCommandsByWayOfAnAdapter(String name) throws IOException {
    Path folder = path("wasi-command-c");
    byte[] adapter = Files.readAllBytes(folder.resolve("wasi_snapshot_preview1.command.wasm"));
    byte[] module = Files.readAllBytes(folder.resolve(name + ".core.wasm"));
    byte[] component =
        NewComponent.of(
            List.of(
                new ModuleSource.Adapter("wasi_snapshot_preview1", Slice.of(adapter)),
                new ModuleSource.Main(Slice.of(module))),
            ComponentizeOptions.DEFAULT);
    assertThat(ComparableText.of(component))
        .isEqualTo(ComparableText.of(Files.readAllBytes(folder.resolve(name + ".wasm"))));
  }

  private static Path path(String name) {
    return SharedData.path("components/" + name);
  }

  private static byte[] embed(Path module, Path wit, String name, StringEncoding encoding)
      throws IOException {
    World world =
        Wit.parse(List.of(wit), ParseOptions.ofLenient())
            .resolution()
            .root()
            .worldNamed(name)
            .orElseThrow();
    List<RawModule.Section> sections =
        new ArrayList<>(RawModule.of(Slice.of(Files.readAllBytes(module))).sections());
    sections.add(RawModule.custom("component-type", WitEncoding.metadata(world, encoding)));
    return new RawModule(sections).toByteArray();
  }
}
