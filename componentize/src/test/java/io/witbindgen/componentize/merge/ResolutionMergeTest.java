package io.witbindgen.componentize.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WitFormatter;
import io.witbindgen.wit.WitPrinter;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.WitPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ResolutionMergeTest {
  @TestFactory
  Stream<DynamicTest> suite() throws IOException {
    return SharedData.entries(SharedData.path("conformance/wit-component/merge")).stream()
        .map(
            directory ->
                DynamicTest.dynamicTest(SharedData.name(directory), () -> check(directory)));
  }

  private static void check(Path directory) throws IOException {
    Resolution into = parse(directory.resolve("into"));
    Resolution from = parse(directory.resolve("from"));
    if (SharedData.name(directory).startsWith("bad-")) {
      // Both texts name the world that is not the same.
      String world =
          Files.readString(directory.resolve("error.txt"))
              .replaceAll("(?s).*failed to merge world `([^`]*)`.*", "$1");
      assertThatThrownBy(() -> ResolutionMerge.merge(into, from))
          .isInstanceOf(ComponentizeException.class)
          .hasMessageContaining("/" + world + "` is there twice");
      return;
    }
    Resolution merged = ResolutionMerge.merge(into, from);
    for (Path golden : SharedData.entries(directory.resolve("merge"))) {
      String name = SharedData.name(golden).replace(".wit", "");
      WitPackage found =
          merged.packages().stream()
              .filter(one -> one.name().unversioned().endsWith(":" + name))
              .findFirst()
              .orElseThrow();
      assertThat(WitPrinter.print(found))
          .isEqualTo(WitFormatter.format("golden", Files.readString(golden)));
    }
    assertThat(ResolutionMerge.merge(from, into).packages()).hasSameSizeAs(merged.packages());
  }

  private static Resolution parse(Path directory) {
    return Wit.parse(directory, ParseOptions.ofStrict()).resolution();
  }

  private static Resolution parse(String name, String text) {
    return Wit.parse(name, text).resolution();
  }

  @Test
  void typesThatContradictEachOther() {
    Resolution into = parse("into.wit", "package a:b;\ninterface i { type t = u8; }");
    Resolution from = parse("from.wit", "package a:b;\ninterface i { type t = u16; }");
    assertThatThrownBy(() -> ResolutionMerge.merge(into, from))
        .isInstanceOf(ComponentizeException.class)
        .hasMessage(
            "interface `a:b/i` is there twice and differs: type `t` at into.wit:2:20 is not the"
                + " same as at from.wit:2:20");
  }

  @Test
  void theSameTypesInOtherWords() {
    String types =
        "variant v { c(u8), d }\n  record r { f: v }\n  enum e { a }\n  flags g { a, b }";
    Resolution into = parse("into.wit", "package a:b;\ninterface i {\n" + types + "\n}");
    Resolution from =
        parse("from.wit", "package a:b;\n/// Documented.\ninterface i { f: func(); " + types + "}");
    assertThat(ResolutionMerge.merge(into, from).root().interfaces().get(0).types()).hasSize(4);
    assertThat(ResolutionMerge.merge(into, from).root().interfaces().get(0).metadata().docs())
        .contains("Documented.");
  }

  @Test
  void functionsThatContradictEachOther() {
    Resolution into = parse("into.wit", "package a:b;\ninterface i { f: func(); }");
    Resolution from = parse("from.wit", "package a:b;\ninterface i { f: func() -> u8; }");
    assertThatThrownBy(() -> ResolutionMerge.merge(into, from))
        .isInstanceOf(ComponentizeException.class)
        .hasMessageContaining("function `f` at into.wit:2:15");
  }

  @Test
  void everythingComesBehindWhatItNeeds() {
    Resolution into =
        parse(
            "into.wit",
            "package a:b;\ninterface i { use j.{t}; f: func(t: t); }\ninterface j { type t = u8; }");
    Resolution from =
        parse(
            "from.wit",
            "package a:b;\ninterface i { use k.{s}; record r { s: s } }\ninterface k { type s = u8; }");
    assertThat(WitPrinter.print(ResolutionMerge.merge(into, from).root()))
        .isEqualTo(
            """
            package a:b;

            interface j {
              type t = u8;
            }

            interface k {
              type s = u8;
            }

            interface i {
              use j.{t};
              use k.{s};

              record r {
                s: s,
              }

              f: func(t: t);
            }
            """);
  }

  @Test
  void interfacesThatUseEachOther() {
    Resolution into =
        parse(
            "into.wit",
            "package a:b;\ninterface i { use j.{t}; type s = u8; }\ninterface j { type t = u8; }");
    Resolution from =
        parse(
            "from.wit",
            "package a:b;\ninterface j { use i.{s}; type t = u8; }\ninterface i { type s = u8; }");
    assertThatThrownBy(() -> ResolutionMerge.merge(into, from))
        .isInstanceOf(ComponentizeException.class)
        .hasMessageContaining("a:b/j -> a:b/i -> a:b/j");
  }

  /** Each of the two is shallow; only both together have a long chain. */
  @Test
  void aChainOfManyInterfaces() {
    int count = 20_000;
    StringBuilder even = new StringBuilder("package a:b;\n");
    StringBuilder odd = new StringBuilder("package a:b;\n");
    for (int i = 1; i < count; i++) {
      StringBuilder user = i % 2 == 0 ? even : odd;
      StringBuilder used = i % 2 == 0 ? odd : even;
      user.append(
          "interface i%d { use i%d.{t%d}; type t%d = u8; }\n".formatted(i, i - 1, i - 1, i));
      used.append("interface i%d { type t%d = u8; }\n".formatted(i, i));
    }
    even.append("interface i0 { type t0 = u8; }\n");
    odd.append("interface i0 { type t0 = u8; }\n");
    Resolution merged =
        ResolutionMerge.merge(parse("even.wit", even.toString()), parse("odd.wit", odd.toString()));
    assertThat(merged.root().interfaces()).hasSize(count);
    assertThat(merged.root().interfaces().get(count - 1)).hasToString("a:b/i" + (count - 1));
  }
}
