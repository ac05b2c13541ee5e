package io.witbindgen.componentize.link;

import static io.witbindgen.componentize.link.Libraries.library;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.core.CoreExport;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.fixup.Fixups;
import io.witbindgen.componentize.fixup.StartAction;
import io.witbindgen.componentize.input.LibraryArgument;
import io.witbindgen.componentize.input.LinkOptions;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.componentize.input.SharedLibrary;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LibraryLinkerTest {
  private static LibraryLinker linker(boolean stubMissing) {
    return new LibraryLinker(
        Set.of(), library -> true, LinkOptions.DEFAULT.withStubMissing(stubMissing));
  }

  private static LinkedLibraries link(SharedLibrary... libraries) {
    return linker(false).link(List.of(libraries));
  }

  private static CoreModule main(LinkedLibraries linked) {
    return CoreModuleDecoder.decode(linked.main());
  }

  private static List<String> exports(LinkedLibraries linked) {
    return main(linked).exports().stream().map(CoreExport::name).toList();
  }

  private static List<String> order(LinkedLibraries linked) {
    return linked.libraries().stream().map(ModuleSource.Library::name).toList();
  }

  private static LibraryArgument.LinkedItem item(
      LinkedLibraries linked, int library, String alias) {
    return linked.libraries().get(library).arguments().stream()
        .flatMap(argument -> ((LibraryArgument.Items) argument).items().stream())
        .filter(item -> item.alias().equals(alias))
        .findFirst()
        .orElseThrow();
  }

  private static void refuse(String message, SharedLibrary... libraries) {
    assertThatThrownBy(() -> link(libraries))
        .isInstanceOf(ComponentizeException.class)
        .hasMessageContaining(message);
  }

  @Test
  void dependenciesComeFirst() {
    LinkedLibraries linked =
        link(
            library("app").needs("libc").imports("malloc").build(),
            library("libc").exports("malloc").build());
    assertThat(order(linked)).containsExactly("libc", "app");
    assertThat(item(linked, 1, "malloc").module().name()).isEqualTo("libc");
    assertThat(exports(linked)).doesNotContain("malloc").contains("memory", "app:memory_base");
  }

  @Test
  void inACycleFunctionsAreCalledThroughTheTable() {
    LinkedLibraries linked =
        link(
            library("a").imports("g", Numeric.I64).exports("f").build(),
            library("b").imports("f").exports("g", Numeric.I64).build());
    assertThat(order(linked)).containsExactly("a", "b");
    assertThat(item(linked, 0, "g").module().name()).isEqualTo("main");
    assertThat(item(linked, 1, "f").module().name()).isEqualTo("a");
    assertThat(exports(linked)).contains("g").doesNotContain("f");
    assertThat(main(linked).tables().get(0).limits().minimum()).isEqualTo(2);
  }

  @Test
  void theFirstOfSeveralWithTheSameSymbolCounts() {
    LinkedLibraries linked =
        link(
            library("one").exports("f").build(),
            library("two").exports("f").build(),
            library("app").imports("f").build());
    assertThat(item(linked, 2, "f").module().name()).isEqualTo("one");
  }

  @Test
  void everyLibraryHasItsOwnPartOfTheMemory() {
    LinkedLibraries linked =
        link(
            library("a").memory(10).build(),
            library("b").memory(70_000).importsFrom("GOT.mem", "__heap_base").build());
    assertThat(main(linked).memories().get(0).limits().minimum())
        .isEqualTo((LinkOptions.DEFAULT_STACK_SIZE + 10 + 70_000) / 65_536 + 1);
    assertThat(exports(linked)).contains("a:memory_base", "b:memory_base", "__heap_base");
  }

  @Test
  void addressesAreKnownAtTheEndOfInstantiation() {
    LinkedLibraries linked =
        link(
            library("a").memory(8).exportsDatum("errno", 4).build(),
            library("b").importsFrom("GOT.mem", "errno").exports("__wasm_call_ctors").build());
    Fixups fixups = new Fixups();
    linked.initialisation().addTo(fixups);
    assertThat(fixups.preparation())
        .hasOnlyElementsOfType(StartAction.InitialiseAddress.class)
        .hasSize(1);
    assertThat(fixups.initialisation()).hasOnlyElementsOfType(StartAction.Call.class).hasSize(1);
    assertThat(fixups.origins().keySet()).containsExactly("main", "a", "b");
  }

  @Test
  void pointersToFunctionsAreIndicesOfTheTable() {
    LinkedLibraries linked =
        link(library("a").exports("f").build(), library("b").importsFrom("GOT.func", "f").build());
    assertThat(exports(linked)).contains("f", "b:f");
    assertThat(item(linked, 1, "f").export()).isEqualTo("b:f");
  }

  @Test
  void missingFunctionsTrapIfThatIsAllowed() {
    SharedLibrary library = library("a").imports("absent", Numeric.F32).build();
    LinkedLibraries linked = linker(true).link(List.of(library));
    assertThat(order(linked)).containsExactly("wit-component:stubs", "a");
    CoreModule stubs = CoreModuleDecoder.decode(linked.libraries().get(0).bytes());
    assertThat(stubs.exports())
        .containsExactly(new CoreExport("absent", CoreExternType.Kind.FUNC, 0));
    refuse("`a` needs absent (function (f32) -> ())", library);
  }

  @Test
  void weakFunctionsMayBeMissing() {
    LinkedLibraries linked = link(library("a").importsWeakly("hook").build());
    assertThat(order(linked)).containsExactly("wit-component:stubs", "a");
  }

  @Test
  void whatNothingNeedsIsLeftOut() {
    LibraryLinker linker =
        new LibraryLinker(Set.of(), library -> library.name().equals("app"), LinkOptions.DEFAULT);
    SharedLibrary app = library("app").needs("used").build();
    SharedLibrary used = library("used").build();
    assertThat(order(linker.link(List.of(library("unused").build(), app, used))))
        .containsExactly("used", "app");
    assertThat(order(linker.link(List.of(library("plugin").build(true), app, used))))
        .contains("plugin");
  }

  @Test
  void allThatIsMissingIsNamed() {
    refuse(
        "libraries are missing:\n  `a` needs `b`, `c`\n  `d` needs `c`\ngive them too",
        library("a").needs("b").needs("c").build(),
        library("d").needs("c").build());
    refuse(
        """
        symbols are missing:
          `a` needs f (function () -> ())
          `b` needs f (function (i32) -> ())
          `b` needs datum (global i32)
        """,
        library("a").imports("f").build(),
        library("b").imports("f", Numeric.I32).importsFrom("GOT.mem", "datum").build());
  }

  @Test
  void whatCannotBeLinked() {
    refuse("two libraries are called `a`", library("a").build(), library("a").build());
    refuse(
        "exports both `__wasm_call_ctors` and `_initialize`",
        library("a").exports("__wasm_call_ctors").exports("_initialize").build());
    refuse(
        "libraries a and b both export `_start`",
        library("a").exports("_start").build(),
        library("b").exports("_start").build());
    refuse(
        "library `a` imports `env` `x` as a global", library("a").importsFrom("env", "x").build());
    refuse(
        "more than 32-bit addresses can reach",
        library("a").memory(0x7fff_ffff).build(),
        library("b").memory(0x7fff_ffff).build(),
        library("c").memory(0x7fff_ffff).build());
  }

  @Test
  void theStackHasASensibleSize() {
    for (long size : new long[] {0, -16, 17, 1L << 40}) {
      assertThatThrownBy(
              () ->
                  new LibraryLinker(
                      Set.of(), library -> true, LinkOptions.DEFAULT.withStackSize(size)))
          .isInstanceOf(ComponentizeException.class)
          .hasMessageContaining(size + " bytes");
    }
  }

  /** Wherever a library ends, there is a verdict, and nothing else. */
  @Test
  void everyTruncation() {
    byte[] whole =
        library("a")
            .needs("a")
            .importsWeakly("w")
            .importsFrom("GOT.mem", "__heap_end")
            .exports("f")
            .build()
            .module()
            .toByteArray();
    for (int length = 0; length < whole.length; length++) {
      Slice part = new Slice(whole, 0, length);
      try {
        link(SharedLibrary.of("a", part));
      } catch (ComponentizeException | MalformedComponentException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
  }

  @Test
  void everyFlippedByte() {
    byte[] whole =
        library("a").needs("a").importsWeakly("w").exports("f").build().module().toByteArray();
    for (int at = 0; at < whole.length; at++) {
      for (int flip = 1; flip < 256; flip <<= 1) {
        byte[] changed = whole.clone();
        changed[at] = (byte) (changed[at] ^ flip);
        try {
          link(SharedLibrary.of("a", Slice.of(changed)));
        } catch (ComponentizeException | MalformedComponentException e) {
          assertThat(e).hasMessageNotContaining("null");
        }
      }
    }
  }

  @Test
  void adaptersPassThroughTheMainModule() {
    LibraryLinker linker = new LibraryLinker(Set.of("wasi"), library -> true, LinkOptions.DEFAULT);
    LinkedLibraries linked =
        linker.link(List.of(library("a").importsFrom("wasi", "clock").build()));
    assertThat(main(linked).imports())
        .containsExactly(new CoreImport("wasi", "clock", Libraries.ADDRESS));
    assertThat(exports(linked)).contains("wasi:clock");
  }
}
