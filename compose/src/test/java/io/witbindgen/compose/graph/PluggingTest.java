package io.witbindgen.compose.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.build.NewComponent;
import io.witbindgen.componentize.embed.DummyModule;
import io.witbindgen.componentize.embed.Embedding;
import io.witbindgen.componentize.embed.ModuleStyle;
import io.witbindgen.componentize.input.ComponentizeOptions;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.compose.wac.Packages;
import io.witbindgen.compose.wac.Wac;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WitPrinter;
import io.witbindgen.wit.WorldSelection;
import io.witbindgen.wit.model.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is exported mentions types whose names come from what is plugged. */
class PluggingTest {
  private static final String WIT =
      """
      package a:plug@0.1.0;
      interface types { record balance { value: u64 } resource owner { constructor(); } }
      interface purses {
        use types.{balance, owner};
        variant purse { btc(balance), eth(balance) }
        record owned { by: owner, all: list<balance> }
      }
      interface api { use purses.{purse, owned}; incr: func(p: purse) -> owned; }
      world plug { export types; export purses; export api; }
      world plug-types { export types; }
      world plug-api { import types; export purses; export api; }

      interface back { use api.{purse}; f: func(p: purse) -> u64; }
      interface owners { use purses.{owned}; f: func() -> list<owned>; }
      interface direct { use types.{balance, owner}; f: func(b: balance, o: borrow<owner>); }
      world of-back { import api; export back; }
      world of-owners { import api; export owners; }
      world of-direct { import types; export direct; }
      world of-both { import api; export back; export owners; }
      world of-inline { import api; export it: interface { use api.{purse}; f: func() -> purse; } }
      world of-function { use api.{purse}; export f: func() -> list<purse>; }
      """;

  private static byte[] component(String world) {
    World selected = WorldSelection.select(Wit.parse("plug.wit", WIT).resolution(), world);
    byte[] module =
        Embedding.embed(
            DummyModule.of(selected, ModuleStyle.STANDARD32), selected, StringEncoding.UTF8);
    return NewComponent.of(
        List.of(new ModuleSource.Main(Slice.of(module))), ComponentizeOptions.DEFAULT);
  }

  private static ComponentPackage part(String world) {
    return Samples.of("a:" + world, component(world));
  }

  /** The world of the composition. */
  private static String plugged(String socket, String... plugs) {
    List<ComponentPackage> parts = List.of(plugs).stream().map(PluggingTest::part).toList();
    return world(Plugging.plug(part(socket), parts).encode());
  }

  private static String world(byte[] component) {
    String printed = WitPrinter.print(ComponentWit.decode("composed", component));
    return printed.substring(printed.indexOf("world root {"), printed.indexOf("}\n") + 2);
  }

  @Test
  void theInterfacesThatNameTheTypesAreExportedAsWell() {
    assertThat(plugged("of-back", "plug"))
        .isEqualTo(
            """
            world root {
              export a:plug/types@0.1.0;
              export a:plug/purses@0.1.0;
              export a:plug/back@0.1.0;
            }
            """);
    assertThat(plugged("of-owners", "plug"))
        .contains("purses@", "owners@")
        .doesNotContain("import");
    assertThat(plugged("of-both", "plug")).contains("types@", "purses@", "back@", "owners@");
    assertThat(plugged("of-inline", "plug")).contains("types@", "purses@", "it: interface");
  }

  /** The same with components that a C compiler made. */
  @Test
  void partsOfAnotherToolchain() throws IOException {
    Path folder = SharedData.path("faults/plug");
    ComponentPackage socket = Samples.of("a:calc", Files.readAllBytes(folder.resolve("calc.wasm")));
    ComponentPackage plug = Samples.of("a:adder", Files.readAllBytes(folder.resolve("adder.wasm")));
    assertThat(world(Plugging.plug(socket, List.of(plug)).encode()))
        .contains("demo:adder/types@", "demo:adder/api-types@", "demo:calc/back@")
        .doesNotContain("import");
  }

  @Test
  void nothingElseIsExportedIfEveryTypeHasAName() {
    assertThat(plugged("of-direct", "plug"))
        .isEqualTo("world root {\n  export a:plug/direct@0.1.0;\n}\n");
  }

  @Test
  void whatIsImportedHasNamesAlready() {
    assertThat(plugged("of-back", "plug-api"))
        .contains("import a:plug/types@0.1.0;")
        .contains("export a:plug/purses@0.1.0;");
  }

  @Test
  void aFunctionOfTheWorldItself() {
    assertThat(plugged("of-function", "plug")).contains("f: func");
  }

  @Test
  void aDocumentIsToldWhatToExport() {
    Map<String, byte[]> parts =
        Map.of("a:plug", component("plug"), "a:of-back", component("of-back"));
    Packages packages = (name, version) -> Optional.ofNullable(parts.get(name));
    String text =
        """
        package c:d;
        let plug = new a:plug {};
        let socket = new a:of-back { ...plug };
        export socket...;
        """;
    assertThatThrownBy(() -> Wac.compose("c.wac", text, packages, Dependencies.EMBEDDED))
        .isInstanceOf(CompositionException.class)
        .hasMessageEndingWith(
            "; export what gives it a name before: `export plug[\"a:plug/types@0.1.0\"];` `export plug[\"a:plug/purses@0.1.0\"];`");
  }
}
