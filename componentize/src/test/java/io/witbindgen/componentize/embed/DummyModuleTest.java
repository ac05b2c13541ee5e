package io.witbindgen.componentize.embed;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.binary.RawModule;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WorldSelection;
import io.witbindgen.wit.model.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DummyModuleTest {
  private static final String TEXT =
      """
      package a:b@1.2.3;

      interface things {
        resource thing { constructor(name: string); size: func() -> u32; }
        watch: async func(all: stream<thing>, end: future) -> list<string>;
      }

      world w {
        import things;
        import log: func(line: string);
        export things;
        export run: async func() -> result;
      }
      """;

  /** Dummies that the reference tools made of the worlds of many packages. */
  @TestFactory
  Stream<DynamicTest> isTheGolden() throws IOException {
    Path suite = SharedData.path("conformance/generated");
    return SharedData.files(suite, "module.wasm").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    suite.relativize(file.getParent()).toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    RawModule golden = RawModule.of(Slice.of(Files.readAllBytes(file)));
    World world = input(file.getParent(), metadataWorld(golden));
    List<RawModule.Section> sections =
        golden.sections().stream().filter(section -> section.customName().isEmpty()).toList();
    byte[] expected = new RawModule(sections).toByteArray();
    byte[] actual = DummyModule.of(world, ModuleStyle.STANDARD32);
    assertThat(face(actual)).isEqualTo(face(expected));
    assertThat(actual).isEqualTo(expected);
  }

  /** The name of the world that the module itself says it was made for. */
  private static String metadataWorld(RawModule module) {
    RawModule.Section metadata =
        module.sections().stream()
            .filter(section -> section.isCustom(Embedding.SECTION))
            .findFirst()
            .orElseThrow();
    return ComponentDecoder.decode(metadata.content().toByteArray()).exports().get(0).name().name();
  }

  /** The world as it is written in text, among the inputs of the suite. */
  private static World input(Path directory, String world) {
    Path shared = SharedData.path("conformance/wit");
    String suite = SharedData.name(directory.getParent());
    String stem = SharedData.name(directory).replaceAll("\\..*", "");
    Path cases = shared.resolve("codegen/cases");
    Path text =
        suite.startsWith("wasi-")
            ? shared.resolve("wasi").resolve(suite.substring(5)).resolve(stem)
            : Files.exists(cases.resolve(stem + ".wit"))
                ? cases.resolve(stem + ".wit")
                : cases.resolve(stem).resolve("wit");
    ParseOptions options = ParseOptions.ofStrict().withAllFeatures();
    return WorldSelection.select(Wit.parse(text, options).resolution(), world);
  }

  private static CoreModule face(byte[] module) {
    return CoreModuleDecoder.decode(Slice.of(module));
  }

  private static World world() {
    return WorldSelection.select(Wit.parse("text.wit", TEXT).resolution());
  }

  private static List<String> imports(ModuleStyle style) {
    return face(DummyModule.of(world(), style)).imports().stream()
        .map(DummyModuleTest::name)
        .toList();
  }

  private static String name(CoreImport imported) {
    return imported.module() + " " + imported.name();
  }

  private static List<String> functions(ModuleStyle style) {
    return face(DummyModule.of(world(), style)).exports().stream()
        .filter(export -> export.kind() == CoreExternType.Kind.FUNC)
        .map(export -> export.name())
        .toList();
  }

  @Test
  void legacyNames() {
    assertThat(imports(ModuleStyle.LEGACY))
        .containsExactly(
            "a:b/things@1.2.3 [constructor]thing",
            "a:b/things@1.2.3 [method]thing.size",
            "a:b/things@1.2.3 watch",
            "a:b/things@1.2.3 [resource-drop]thing",
            "$root log",
            "[export]a:b/things@1.2.3 [resource-drop]thing",
            "[export]a:b/things@1.2.3 [resource-new]thing",
            "[export]a:b/things@1.2.3 [resource-rep]thing");
    assertThat(functions(ModuleStyle.LEGACY))
        .containsExactly(
            "run",
            "cabi_post_run",
            "a:b/things@1.2.3#[constructor]thing",
            "cabi_post_a:b/things@1.2.3#[constructor]thing",
            "a:b/things@1.2.3#[method]thing.size",
            "cabi_post_a:b/things@1.2.3#[method]thing.size",
            "a:b/things@1.2.3#watch",
            "cabi_post_a:b/things@1.2.3#watch",
            "a:b/things@1.2.3#[dtor]thing",
            "cabi_realloc",
            "_initialize");
  }

  @Test
  void standardNames() {
    assertThat(imports(ModuleStyle.STANDARD32))
        .contains(
            "cm32p2|a:b/things@1 thing_drop", "cm32p2 log", "cm32p2|_ex_a:b/things@1 thing_rep");
    assertThat(functions(ModuleStyle.STANDARD32))
        .contains(
            "cm32p2|a:b/things@1|[method]thing.size",
            "cm32p2|a:b/things@1|watch_post",
            "cm32p2|a:b/things@1|thing_dtor",
            "cm32p2||run",
            "cm32p2_realloc",
            "cm32p2_initialize");
  }

  @Test
  void asynchronousFunctionsHaveMoreToImport() {
    assertThat(imports(ModuleStyle.LEGACY_ASYNC_CALLBACK))
        .contains(
            "a:b/things@1.2.3 [async-lower]watch",
            "a:b/things@1.2.3 [stream-new-0]watch",
            "a:b/things@1.2.3 [async-lower][future-read-1]watch",
            "$root log",
            "$root [waitable-set-wait]",
            "[export]a:b/things@1.2.3 [task-return]watch",
            "[export]$root [task-return]run")
        .doesNotHaveDuplicates();
    assertThat(functions(ModuleStyle.LEGACY_ASYNC_CALLBACK))
        .contains("[async-lift]run", "[callback][async-lift]run")
        .contains("a:b/things@1.2.3#[method]thing.size");
    assertThat(functions(ModuleStyle.LEGACY_ASYNC_STACKFUL))
        .contains("[async-lift-stackful]run")
        .noneMatch(name -> name.startsWith("[callback]"));
  }

  @Test
  void whatIsEmbeddedIsRead() {
    byte[] module =
        Embedding.embed(
            DummyModule.of(world(), ModuleStyle.LEGACY), world(), StringEncoding.LATIN1_OR_UTF16);
    assertThat(
            WorldSelection.select(ComponentWit.decode("m.wasm", module), "a:b/w").exports().size())
        .isEqualTo(2);
  }

  /**
   * Chains of types are as long as a text likes; what goes along them must not recurse too deep.
   */
  @Test
  void longChains() {
    StringBuilder aliases = new StringBuilder("package a:b;\ninterface i {\n  type t0 = u32;\n");
    StringBuilder records = new StringBuilder(aliases);
    StringBuilder uses = new StringBuilder("package a:b;\ninterface i0 { type t0 = u32; }\n");
    int last = 3000;
    for (int i = 1; i <= last; i++) {
      aliases.append("  type t%d = t%d;\n".formatted(i, i - 1));
      records.append("  record t%d { f: t%d }\n".formatted(i, i - 1));
      uses.append(
          "interface i%d { use i%d.{t%d as s}; record t%d { f: u8 } f: func(s: s); }\n"
              .formatted(i, i - 1, i - 1, i));
    }
    String rest = "  f: func(t: t" + last + ");\n}\nworld w { export i; }\n";
    assertThatThrownBy(() -> dummy(aliases + rest))
        .isInstanceOf(ComponentizeException.class)
        .hasMessageContaining("type `a:b/i.t500` is at the end of a chain of more than 500");
    assertThatThrownBy(() -> dummy(records + rest)).isInstanceOf(ComponentizeException.class);
    assertThatThrownBy(() -> dummy(uses + "world w { export i" + last + "; }"))
        .isInstanceOf(ComponentizeException.class)
        .hasMessageContaining("interface `a:b/i500`");
    assertThatThrownBy(
            () ->
                dummy(
                    records.toString().lines().limit(300).collect(joining("\n"))
                        + "f: func(t: t290); }\nworld w { export i; }"))
        .isInstanceOf(InvalidComponentException.class)
        .hasMessageContaining("nested more than 100 deep");
  }

  @Test
  void longLists() {
    String wit = "package a:b;\nworld w { export f: func(l: list<u8, 4000000000>); }";
    assertThatThrownBy(() -> dummy(wit))
        .isInstanceOf(InvalidComponentException.class)
        .hasMessageContaining("a list of 4000000000 elements");
  }

  private static byte[] dummy(String wit) {
    World world = WorldSelection.select(Wit.parse("text.wit", wit).resolution());
    return DummyModule.of(world, ModuleStyle.LEGACY);
  }
}
