package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.Checkout;
import io.witbindgen.test.Wasm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  private static final Path PROCESSOR =
      Checkout.path("samples/processor/src/main/resources/sample/processor.wasm");

  /** A module whose only function takes nothing, returns an i32 and has an empty body. */
  private static final byte[] INVALID_MODULE =
      Wasm.module(
          Wasm.one(1, Wasm.bytes(0x60, 0, 1, 0x7f)),
          Wasm.one(3, Wasm.bytes(0)),
          Wasm.one(10, Wasm.sized(Wasm.bytes(0, 0x0b))));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @Test
  void whatIsValidPassesInSilence() {
    assertThat(run(PROCESSOR.toString(), Checkout.path("example.wit").toString())).isZero();
    assertThat(out.toString() + err).isEmpty();
  }

  @Test
  void everyFileThatIsNotValidHasItsMessage() throws IOException {
    Path module = Files.write(folder.resolve("module.wasm"), INVALID_MODULE);
    byte[] component = Files.readAllBytes(PROCESSOR);
    Path cut = Files.write(folder.resolve("cut.wasm"), Arrays.copyOf(component, 100));
    Path wit =
        Files.writeString(folder.resolve("bad.wit"), "package a:b;\ninterface i { f: fun(); }\n");
    assertThat(run(module.toString(), cut.toString(), PROCESSOR.toString(), wit.toString()))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains(
            "error: " + module + ": invalid core module: type mismatch: instruction requires [i32]")
        .contains("error: " + cut + ": ")
        .contains(" at 0x")
        .contains(wit + ":2:18");
    assertThat(err.toString()).doesNotContain(PROCESSOR.toString());
  }

  @Test
  void aCoreModuleOfAComponentIsValidatedToo() throws IOException {
    byte[] component = Wasm.component(Wasm.section(1, INVALID_MODULE));
    Path file = Files.write(folder.resolve("component.wasm"), component);
    assertThat(run(file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("core module 0: invalid core module: type mismatch");
  }

  @Test
  void gatedFeaturesAreSwitches() throws IOException {
    // A component with the type `list<u8, 4>`, in the type section.
    byte[] fixed = Wasm.component(Wasm.one(7, Wasm.bytes(0x67, 0x7d, 4)));
    Path file = Files.write(folder.resolve("fixed.wasm"), fixed);
    assertThat(run(file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("fixed-length-lists");
    assertThat(run("--enable", "fixed-length-lists", file.toString())).isZero();
    assertThat(run("--enable", "all", "--disable", "fixed-length-lists", file.toString()))
        .isEqualTo(1);
    assertThat(run("--enable", "nonsense", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no feature `nonsense`; there are [async, ");
  }

  @Test
  void standardInputIsABinaryOrText() throws IOException {
    InputStream before = System.in;
    try {
      System.setIn(Files.newInputStream(PROCESSOR));
      assertThat(run("-")).isZero();
      System.setIn(new ByteArrayInputStream("package a:b;".getBytes(StandardCharsets.UTF_8)));
      assertThat(run("-")).isZero();
      System.setIn(new ByteArrayInputStream(INVALID_MODULE));
      assertThat(run("-")).isEqualTo(1);
    } finally {
      System.setIn(before);
    }
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "validate";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Main.run(new PrintWriter(out), new PrintWriter(err), all);
  }
}
