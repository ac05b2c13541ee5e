package io.witbindgen.componentize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.print.WatPrinter;
import io.witbindgen.componentize.build.NewComponent;
import io.witbindgen.componentize.input.ComponentizeOptions;
import io.witbindgen.componentize.input.LibraryArgument;
import io.witbindgen.componentize.input.ModuleRef;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.wit.WitPrinter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComponentizeTest {
  private static final String EMPTY = "package a:b;\nworld w {}\n";
  private static final String LOG =
      "package a:b;\ninterface log { log: func(text: string); }\nworld w { import log; }\n";

  private static byte[] component(ModuleSource... modules) {
    return NewComponent.of(List.of(modules), ComponentizeOptions.DEFAULT);
  }

  private static String wit(byte[] component) {
    return WitPrinter.print(ComponentWit.decode("test", component).root());
  }

  private static String text(byte[] component) {
    return WatPrinter.print(ComponentDecoder.decode(component));
  }

  @Test
  void onlyWhatIsCalledIsImported() {
    String wit =
        """
        package a:b;
        interface i { record r { x: u8 } f: func(); g: func(r: r); }
        interface unused { h: func(); }
        world w { import i; import unused; }
        """;
    byte[] component = component(new Guests().madeFor(wit).importOf("a:b/i", "f", 0, 0).main());
    assertThat(text(component))
        .contains("(import \"a:b/i\"", "\"f\"")
        .doesNotContain("unused", "record", "\"g\"");
  }

  @Test
  void loweringsThatNeedTheMemoryGoThroughShims() {
    byte[] component =
        component(
            new Guests().madeFor(LOG).importOf("a:b/log", "log", 2, 0).memory("memory").main());
    assertThat(text(component)).contains("wit-component-shim-module", "wit-component-fixup");
  }

  @Test
  void theEncodingOfStringsIsThatOfTheModule() {
    byte[] component =
        component(
            new Guests()
                .madeFor(LOG, StringEncoding.LATIN1_OR_UTF16)
                .importOf("a:b/log", "log", 2, 0)
                .memory("memory")
                .main());
    assertThat(text(component)).contains("string-encoding=latin1+utf16");
  }

  @Test
  void worldsOfSeveralSectionsAreOne() {
    byte[] component =
        component(
            new Guests()
                .madeFor("package a:b;\nworld w { export f: func(); }\n")
                .madeFor("package c:d;\nworld v { export g: func(); }\n")
                .export("f", 0, 0)
                .export("g", 0, 0)
                .main());
    assertThat(wit(component)).contains("export f: func();", "export g: func();");
  }

  @Test
  void ofSeveralCompatibleVersionsTheNewestIsImported() {
    String wit =
        """
        package a:b;
        world w { import c:d/i@1.0.0; import c:d/i@1.1.0; }
        package c:d@1.0.0 { interface i { f: func(); } }
        package c:d@1.1.0 { interface i { f: func(); g: func(); } }
        """;
    ModuleSource module =
        new Guests()
            .madeFor(wit)
            .importOf("c:d/i@1.0.0", "f", 0, 0)
            .importOf("c:d/i@1.1.0", "g", 0, 0)
            .main();
    assertThat(wit(component(module))).contains("c:d/i@1.1.0").doesNotContain("1.0.0");
    byte[] apart =
        NewComponent.of(List.of(module), ComponentizeOptions.DEFAULT.withMergeImports(false));
    assertThat(wit(apart)).contains("c:d/i@1.0.0", "c:d/i@1.1.0");
  }

  @Test
  void aNewerVersionThatLacksSomethingIsRefused() {
    String wit =
        """
        package a:b;
        world w { import c:d/i@1.0.0; import c:d/i@1.1.0; }
        package c:d@1.0.0 { interface i { f: func(); } }
        package c:d@1.1.0 { interface i { g: func(); } }
        """;
    assertThatThrownBy(() -> component(new Guests().madeFor(wit).main()))
        .isInstanceOf(ComponentizeException.class)
        .hasMessage(
            "failed to upgrade `c:d/i@1.0.0` to `c:d/i@1.1.0`: `f` is missing there or differs,"
                + " although the versions are compatible");
  }

  @Test
  void importsCanBeRenamed() {
    byte[] component =
        NewComponent.of(
            List.of(
                new Guests().madeFor(LOG).importOf("a:b/log", "log", 2, 0).memory("memory").main()),
            ComponentizeOptions.DEFAULT.withImportNames(
                Map.of("a:b/log", "unlocked-dep=<a:b>", "none", "other")));
    assertThat(text(component)).contains("unlocked-dep=<a:b>");
  }

  @Test
  void legacyNamesCanBeRejected() {
    ModuleSource module = new Guests().madeFor(LOG).importOf("a:b/log", "log", 2, 0).main();
    assertThatThrownBy(
            () ->
                NewComponent.of(
                    List.of(module), ComponentizeOptions.DEFAULT.withRejectLegacyNames(true)))
        .isInstanceOf(ComponentizeException.class)
        .hasMessage("the module: import `a:b/log` `log`: nothing is known by the name `a:b/log`");
  }

  @Test
  void importsOfNothingKnownAreRefused() {
    assertThatThrownBy(
            () -> component(new Guests().madeFor(LOG).importOf("a:b/log", "lag", 2, 0).main()))
        .isInstanceOf(ComponentizeException.class)
        .hasMessage(
            "the module: import `a:b/log` `lag`: interface `a:b/log` has no function, and no"
                + " intrinsic, `lag`; did you mean `log`?");
    assertThatThrownBy(
            () -> component(new Guests().madeFor(LOG).importOf("a:b/lag", "log", 2, 0).main()))
        .isInstanceOf(ComponentizeException.class)
        .hasMessage(
            "the module: import `a:b/lag` `log`: the module needs an interface `a:b/lag`, which its"
                + " world lacks; and there is no adapter of this name; did you mean `a:b/log`?");
  }

  @Test
  void worldsThatContradictEachOtherAreRefused() {
    assertThatThrownBy(
            () ->
                component(
                    new Guests()
                        .madeFor("package a:b;\nworld w { import f: func(); }\n")
                        .madeFor("package a:c;\nworld w { import f: func(x: u8); }\n")
                        .main()))
        .isInstanceOf(ComponentizeException.class)
        .hasMessageContaining("two different ones are wanted");
  }

  /** It would be a component that imports and exports nothing. */
  @Test
  void aModuleWithoutAWorldIsRefused() {
    assertThatThrownBy(() -> component(new Guests().main()))
        .isInstanceOf(ComponentizeException.class)
        .hasMessage(
            "the module does not say what world it was made for: put a world into it first, with"
                + " `embed`");
    assertThatThrownBy(() -> component(new Guests().importOf("env", "f", 0, 0).main()))
        .isInstanceOf(ComponentizeException.class)
        .hasMessage(
            "the module: import `env` `f`: the module needs an interface `env`, which its world"
                + " lacks; and there is no adapter of this name; the module does not say what"
                + " world it was made for: put a world into it first, with `embed`");
    assertThat(wit(component(new Guests().madeFor(EMPTY).main()))).contains("world root {}");
  }

  @Test
  void aComponentIsNotAModule() {
    byte[] component = component(new Guests().madeFor(LOG).main());
    assertThatThrownBy(() -> component(new ModuleSource.Main(Slice.of(component))))
        .isInstanceOf(ComponentizeException.class)
        .hasMessage("the module: it is a component already, where a core module is expected");
  }

  @Test
  void anAdapterWithoutTheNeededFunctionIsRefused() {
    assertThatThrownBy(
            () ->
                component(
                    new Guests().madeFor(EMPTY).importOf("old", "f", 0, 0).main(),
                    new Guests().export("g", 0, 0).adapter("old")))
        .isInstanceOf(ComponentizeException.class)
        .hasMessage("adapter `old`: the adapter does not export `f`");
  }

  @Test
  void anAdapterThatNothingNeedsIsLeftOut() {
    byte[] component =
        component(
            new Guests().madeFor(EMPTY).main(), new Guests().export("g", 0, 0).adapter("old"));
    assertThat(text(component)).doesNotContain("adapter");
  }

  @Test
  void aLibraryIsGivenWhatItsArgumentsSay() {
    Slice library = Slice.of(new Guests().importOf("env", "f", 0, 0).build());
    LibraryArgument.LinkedItem item =
        new LibraryArgument.LinkedItem("f", CoreExternType.Kind.FUNC, ModuleRef.MAIN, "main-f");
    byte[] component =
        component(
            new Guests().madeFor(EMPTY).export("main-f", 0, 0).main(),
            new ModuleSource.Library(
                "lib", library, List.of(new LibraryArgument.Items("env", List.of(item)))));
    assertThat(text(component)).contains("\"main-f\"", "(with \"env\"");
  }

  @Test
  void aLibraryCannotNeedALaterOne() {
    Slice library = Slice.of(new Guests().importOf("env", "f", 0, 0).build());
    assertThatThrownBy(
            () ->
                component(
                    new Guests().madeFor(EMPTY).main(),
                    new ModuleSource.Library(
                        "lib",
                        library,
                        List.of(new LibraryArgument.Instance("env", new ModuleRef.Extra("late"))))))
        .isInstanceOf(ComponentizeException.class)
        .hasMessage(
            "library `lib`: its imports of `env` come from module `late`, which is not before"
                + " it");
  }

  @Test
  void anExportCannotChangeWhatAnotherWorldMeans() {
    String uses =
        """
        package a:b;
        interface used { resource r; }
        interface user { use used.{r}; f: func(r: borrow<r>); }
        world v { export user; }
        """;
    String exports = uses.replace("world v { export user; }", "world w { export used; }");
    assertThatThrownBy(() -> component(new Guests().madeFor(uses).madeFor(exports).main()))
        .isInstanceOf(ComponentizeException.class)
        .hasMessage(
            "export `a:b/user` of one world needs interface `a:b/used` as an import, which it would"
                + " not be any more as another world exports it");
  }

  @Test
  void typesWithoutANameBelongToOneWorld() {
    byte[] component =
        component(
            new Guests()
                .madeFor("package a:b;\nworld v { import f: func() -> list<u8>; }\n")
                .madeFor("package a:c;\nworld w { import g: func() -> list<u8>; }\n")
                .importOf("$root", "f", 1, 0)
                .importOf("$root", "g", 1, 0)
                .memory("memory")
                .export("cabi_realloc", 4, 1)
                .main());
    assertThat(text(component)).containsSubsequence("(func (result ", "(func (result ");
  }

  @Test
  void aModuleThatOnlyImportsItsMemoryGetsOne() {
    byte[] component = component(new Guests().madeFor(EMPTY).importMemory().main());
    assertThat(text(component)).contains("\"$memory\"");
  }
}
