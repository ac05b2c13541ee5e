package io.witbindgen.componentize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.build.ComponentInputs;
import io.witbindgen.componentize.build.NewComponent;
import io.witbindgen.componentize.input.ComponentizeOptions;
import io.witbindgen.componentize.input.LinkOptions;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.componentize.input.SharedLibrary;
import io.witbindgen.test.NotYet;
import io.witbindgen.test.Resources;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.WitFormatter;
import io.witbindgen.wit.WitPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of the reference tools: modules in, the expected component or a refusal out. */
class ConformanceTest {
  private static final Pattern LIBRARY = Pattern.compile("(dlopen-)?lib-(.*)[.]embedded[.]wasm");
  private static final String NAME_COMMENT = ";; module name: ";

  @TestFactory
  Stream<DynamicTest> components() {
    NotYet notYet = NotYet.of(ConformanceTest.class);
    Map<String, String> errors = Resources.table(ConformanceTest.class, "errors.txt");
    Path suite = SharedData.path("conformance/wit-component/components");
    return notYet.complete(
        SharedData.entries(suite).stream()
            .map(
                directory ->
                    notYet.test(SharedData.name(directory), () -> run(directory, errors))));
  }

  private static void run(Path directory, Map<String, String> errors) throws IOException {
    String name = SharedData.name(directory);
    if (name.startsWith("error-")) {
      String cause = Optional.ofNullable(errors.get(name)).orElseGet(() -> fail("no cause listed"));
      assertThatThrownBy(() -> component(directory))
          .isInstanceOf(ComponentizeException.class)
          .hasMessageContaining(cause);
      return;
    }
    byte[] component = component(directory);
    byte[] expected = Files.readAllBytes(directory.resolve("component.wasm"));
    assertThat(ComparableText.of(component)).isEqualTo(ComparableText.of(expected));
    String wit = WitPrinter.print(ComponentWit.decode("component", component).root());
    String golden = Files.readString(directory.resolve("component.wit.print"));
    assertThat(wit).isEqualTo(WitFormatter.format("golden", golden));
  }

  private static byte[] component(Path directory) throws IOException {
    ComponentizeOptions options = options(directory);
    List<ModuleSource.Adapter> adapters = adapters(directory);
    List<SharedLibrary> libraries = libraries(directory);
    if (!libraries.isEmpty()) {
      LinkOptions linking =
          LinkOptions.DEFAULT
              .withStubMissing(isSet(directory, "stub-missing-functions"))
              .withOwnLibdl(isSet(directory, "use-built-in-libdl"));
      return NewComponent.of(new ComponentInputs(libraries, adapters, linking), options);
    }
    List<ModuleSource> modules = new ArrayList<>();
    modules.add(new ModuleSource.Main(bytes(directory.resolve("module.embedded.wasm"))));
    modules.addAll(adapters);
    return NewComponent.of(modules, options);
  }

  private static List<SharedLibrary> libraries(Path directory) throws IOException {
    List<SharedLibrary> libraries = new ArrayList<>();
    for (Path file : SharedData.entries(directory)) {
      Matcher name = LIBRARY.matcher(SharedData.name(file));
      if (name.matches()) {
        libraries.add(new SharedLibrary(name.group(2), bytes(file), name.group(1) != null));
      }
    }
    return libraries;
  }

  private static List<ModuleSource.Adapter> adapters(Path directory) throws IOException {
    List<ModuleSource.Adapter> adapters = new ArrayList<>();
    for (Path file : SharedData.entries(directory)) {
      String name = SharedData.name(file);
      if (name.startsWith("adapt-") && name.endsWith(".wat")) {
        String stem = name.substring(0, name.length() - ".wat".length());
        adapters.add(
            new ModuleSource.Adapter(
                adapterName(file, stem), bytes(directory.resolve(stem + ".embedded.wasm"))));
      }
    }
    return adapters;
  }

  private static String adapterName(Path file, String stem) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(NAME_COMMENT))
        .map(line -> line.substring(NAME_COMMENT.length()))
        .findFirst()
        .orElse(stem.substring("adapt-".length()));
  }

  private static Slice bytes(Path file) throws IOException {
    return Slice.of(Files.readAllBytes(file));
  }

  private static ComponentizeOptions options(Path directory) throws IOException {
    return ComponentizeOptions.DEFAULT
        .withReturnCallRef(isSet(directory, "return-call-ref"))
        .withReallocViaMemoryGrow(isSet(directory, "realloc-via-memory-grow"));
  }

  private static boolean isSet(Path directory, String option) throws IOException {
    for (Path file : SharedData.files(directory, ".wat")) {
      if (Files.readAllLines(file).contains(";;! " + option + " = true")) {
        return true;
      }
    }
    return false;
  }
}
