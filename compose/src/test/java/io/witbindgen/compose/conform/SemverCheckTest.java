package io.witbindgen.compose.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.build.NewComponent;
import io.witbindgen.componentize.embed.DummyModule;
import io.witbindgen.componentize.embed.Embedding;
import io.witbindgen.componentize.embed.ModuleStyle;
import io.witbindgen.componentize.input.ComponentizeOptions;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WorldSelection;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class SemverCheckTest {
  private static List<String> changes(String text) {
    Resolution resolution = Wit.parse("text.wit", "package a:b;\n" + text).resolution();
    return SemverCheck.changes(
            WorldSelection.select(resolution, "before"), WorldSelection.select(resolution, "after"))
        .stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void theSameWorld() {
    assertThat(
            changes(
                """
                interface i { resource r { f: func() -> list<r>; } }
                world before { import i; export i; export run: func(); }
                world after { import i; export i; export run: func(); }
                """))
        .isEmpty();
  }

  @Test
  void moreToImportAndLessToExport() {
    assertThat(
            changes(
                """
                world before { export old: func(); export kept: func(); }
                world after { import added: func(); export kept: func(); }
                """))
        .containsExactly("import `added` is new (compatible)", "export `old` is gone (compatible)");
  }

  @Test
  void lessToImportAndMoreToExport() {
    assertThat(
            changes(
                """
                world before { import gone: func(); }
                world after { export added: func(); }
                """))
        .containsExactly(
            "import `gone` is gone (breaks components that import it)",
            "export `added` is required now"
                + " (breaks components that export what the world asked for before)");
  }

  @Test
  void everyFunctionThatChanged() {
    assertThat(
            changes(
                """
                world before {
                  import i: interface { f: func(a: u8); g: func(); h: func(); }
                  export e: interface { record p { x: f32 } k: func(p: p) -> u8; }
                }
                world after {
                  import i: interface { f: func(a: u16); h: func() -> string; added: func(); }
                  export e: interface { record p { x: f64 } k: func(p: p) -> u8; }
                }
                """))
        .containsExactly(
            "import `i`: `f` has changed: parameter `a`: expected `u8`, found `u16`"
                + " (breaks components that import it)",
            "import `i`: `g` is gone (breaks components that import it)",
            "import `i`: `h` has changed: expected no result, found one"
                + " (breaks components that import it)",
            "export `e`: `p` has changed: field `x`: expected `f64`, found `f32`"
                + " (breaks components that export what the world asked for before)",
            "export `e`: `k` has changed: parameter `p`: field `x`: expected `f64`, found `f32`"
                + " (breaks components that export what the world asked for before)",
            "import `i`: `added` is new (compatible)");
  }

  @Test
  void compatibleVersionsAreOneItem() {
    assertThat(changes("1.0.0", "1.0.1")).isEmpty();
    assertThat(changes("0.2.0", "0.2.9")).isEmpty();
  }

  @Test
  void incompatibleVersionsAreDifferentItems() {
    assertThat(changes("0.2.0", "1.0.0"))
        .containsExactly(
            "import `x:y/i@0.2.0` is gone; `x:y/i@1.0.0` is there, of an incompatible version"
                + " (breaks components that import it)",
            "export `x:y/i@1.0.0` is required now; `x:y/i@0.2.0` was there, of an incompatible"
                + " version (breaks components that export what the world asked for before)",
            "import `x:y/i@1.0.0` is new (compatible)",
            "export `x:y/i@0.2.0` is gone (compatible)");
    assertThat(changes("0.0.1", "0.0.2")).hasSize(4);
    assertThat(changes("1.0.0-rc.1", "1.0.0")).hasSize(4);
  }

  /** The changes between worlds that import and export two versions of an interface. */
  private static List<String> changes(String earlier, String later) {
    return changes(
        """
        package x:y@EARLIER { interface i { f: func(); } }
        package x:y@LATER { interface i { f: func(); } }
        world before { import x:y/i@EARLIER; export x:y/i@EARLIER; }
        world after { import x:y/i@LATER; export x:y/i@LATER; }
        """
            .replace("EARLIER", earlier)
            .replace("LATER", later));
  }

  /** The worlds' own package is like any other: what counts is whether its versions link. */
  @Test
  void aWorldOfAnIncompatibleVersion() {
    String text = "package d:p@VERSION;\ninterface a { f: func(); }\nworld w { import a; }\n";
    assertThat(
            SemverCheck.changes(
                world(text.replace("VERSION", "0.2.0")), world(text.replace("VERSION", "1.0.0"))))
        .extracting(SemverCheck.Change::effect)
        .containsExactly(SemverCheck.Effect.BREAKS_IMPORTERS, SemverCheck.Effect.COMPATIBLE);
    assertThat(
            SemverCheck.changes(
                world(text.replace("VERSION", "0.2.0")), world(text.replace("VERSION", "0.2.1"))))
        .isEmpty();
  }

  /** A component of the earlier world is one of the later world exactly if nothing breaks. */
  @Test
  void targetsSaysTheSame() {
    String text =
        """
        package d:p@OWN;
        package x:y@OTHER { interface i { f: func(); } }
        interface a { f: func(); }
        world w { import x:y/i@OTHER; import a; export a; }
        """;
    List<String> versions =
        List.of("0.0.1", "0.2.0", "0.2.1", "0.3.0", "1.0.0-rc", "1.0.0", "1.2.0");
    for (String earlier : versions) {
      World before = world(text.replace("OWN", earlier).replace("OTHER", "1.0.0"));
      byte[] component = component(before);
      for (String later : versions) {
        for (String other : List.of("1.0.1", "2.0.0")) {
          World after = world(text.replace("OWN", later).replace("OTHER", other));
          assertThat(SemverCheck.isCompatible(SemverCheck.changes(before, after)))
              .as(before + " -> " + after + " with " + other)
              .isEqualTo(TargetCheck.differences(component, after).isEmpty());
        }
      }
    }
  }

  private static byte[] component(World world) {
    byte[] module =
        Embedding.embed(DummyModule.of(world, ModuleStyle.STANDARD32), world, StringEncoding.UTF8);
    return NewComponent.of(
        List.of(new ModuleSource.Main(Slice.of(module))), ComponentizeOptions.DEFAULT);
  }

  private static World world(String text) {
    return WorldSelection.select(Wit.parse("text.wit", text).resolution());
  }

  @Test
  void worldsOfDifferentPackages() {
    Resolution resolution =
        Wit.parse("text.wit", "package a:b;\nworld before {}\npackage c:d { world after {} }")
            .resolution();
    assertThatThrownBy(
            () ->
                SemverCheck.changes(
                    WorldSelection.select(resolution, "before"),
                    WorldSelection.select(resolution, "c:d/after")))
        .isInstanceOf(CompositionException.class)
        .hasMessageContaining("package a:b")
        .hasMessageContaining("package c:d");
  }
}
