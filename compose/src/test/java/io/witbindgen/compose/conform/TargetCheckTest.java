package io.witbindgen.compose.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.validate.Conformance.Difference;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WorldSelection;
import io.witbindgen.wit.model.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TargetCheckTest {
  @TestFactory
  Stream<DynamicTest> suite() throws IOException {
    return SharedData.entries(SharedData.path("conformance/wit-component/targets")).stream()
        .map(
            directory ->
                DynamicTest.dynamicTest(SharedData.name(directory), () -> check(directory)));
  }

  private static void check(Path directory) throws IOException {
    World world =
        WorldSelection.select(
            Wit.parse(directory.resolve("test.wit"), ParseOptions.ofStrict()).resolution(),
            "foobar");
    List<Difference> differences =
        TargetCheck.differences(Files.readAllBytes(directory.resolve("test.wasm")), world);
    Path error = directory.resolve("error.txt");
    if (Files.exists(error)) {
      // The golden names the first item that is wrong.
      String first = Files.readString(error).replaceAll("(?s).*named `([^`]*)`.*", "$1");
      assertThat(differences).extracting(Difference::item).contains(first);
    } else {
      assertThat(differences).isEmpty();
    }
  }

  /** Every component is of its own world. */
  @TestFactory
  Stream<DynamicTest> ownWorld() throws IOException {
    Path suite = SharedData.path("conformance/generated");
    return SharedData.files(suite, "component.wasm").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    suite.relativize(file.getParent()).toString(),
                    () -> assertThat(differences(file, file)).isEmpty()));
  }

  private static List<Difference> differences(Path component, Path other) throws IOException {
    World world =
        WorldSelection.select(ComponentWit.decode(other.toString(), Files.readAllBytes(other)));
    return TargetCheck.differences(Files.readAllBytes(component), world);
  }

  @Test
  void compatibleVersionsOfInterfaces() throws IOException {
    Path suite = SharedData.path("conformance/wac/types");
    Path earlier = suite.resolve("dummy_wasi_http@0.2.0.wasm");
    Path later = suite.resolve("dummy_wasi_http@0.2.3.wasm");
    assertThat(differences(earlier, later)).isEmpty();
    assertThat(differences(later, earlier))
        .extracting(Difference::toString)
        .containsExactly("import `wasi:http/types@0.2.3`: `field-name`: no such type is provided");
  }

  /** Damaged components: only the typed verdicts come out, or differences. */
  @Test
  void damagedComponents() throws IOException {
    Path suite = SharedData.path("conformance/wac/types");
    byte[] whole = Files.readAllBytes(suite.resolve("dummy_wasi_http@0.2.0.wasm"));
    World world = WorldSelection.select(ComponentWit.decode("whole", whole));
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = i < 100 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      if (i >= 100) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        TargetCheck.differences(damaged, world)
            .forEach(difference -> assertThat(difference.toString()).doesNotContain("null"));
      } catch (MalformedComponentException | InvalidComponentException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
  }

  @Test
  void aLongChainOfInterfaces() {
    StringBuilder text = new StringBuilder("package a:b;\ninterface i0 { resource r; }\n");
    int last = 2000;
    for (int i = 1; i <= last; i++) {
      text.append("interface i%d { use i%d.{r}; f: func(r: r); }\n".formatted(i, i - 1));
    }
    text.append("world w { import i%d; export i%d; }".formatted(last, last));
    World world = WorldSelection.select(Wit.parse("text.wit", text.toString()).resolution());
    assertThat(SemverCheck.changes(world, world)).isEmpty();
  }
}
