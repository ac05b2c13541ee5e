package io.witbindgen.compose.wac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.compose.graph.Dependencies;
import io.witbindgen.compose.graph.Samples;
import io.witbindgen.compose.wac.syntax.WacDiagnosticKind;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Damaged and outsized texts and packages: nothing but the typed verdicts comes out. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileWacTest {
  private static final int MUTATIONS = 3000;
  private static final String[] PIECES = {
    "{",
    "}",
    "(",
    ")",
    "<",
    ">",
    ":",
    ";",
    ",",
    ".",
    "...",
    "@",
    "/",
    "->",
    "=",
    "%",
    "_",
    "\"",
    "[",
    "]",
    "*/",
    "/*",
    "//",
    "\n",
    "\u202e",
    "é",
    "\ud83d",
    "\0",
    "package a:b;",
    "new ",
    "let ",
    "export ",
    "import ",
    "interface i {",
    "world w {",
    "use ",
    "include ",
    "as ",
    "targets ",
    "type t = func();",
    "resource r;",
    "borrow<",
    "list<",
    "my:relay",
    "my:wit/shapes"
  };

  private static void compose(String text) {
    try {
      assertThat(Wac.compose("x.wac", text, WacGoldenTest.PACKAGES, Dependencies.EMBEDDED))
          .isNotEmpty();
    } catch (DiagnosticException e) {
      assertThat(DiagnosticRenderer.render(e.diagnostics())).isNotEmpty();
    } catch (CompositionException e) {
      assertThat(e).hasMessageStartingWith("the parts do not fit together: ");
    }
  }

  private static DiagnosticKind refusal(String text) {
    try {
      Wac.compose("x.wac", text, WacGoldenTest.PACKAGES, Dependencies.EMBEDDED);
      throw new AssertionError("not refused");
    } catch (DiagnosticException e) {
      return e.diagnostics().get(0).kind();
    }
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(WacGoldenTest.FOLDER)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".wac")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void cutTexts() throws IOException {
    for (String text : texts()) {
      for (int i = 0; i < text.length(); i += 3) {
        compose(text.substring(0, i));
      }
    }
  }

  @Test
  void damagedTexts() throws IOException {
    List<String> texts = texts();
    Random random = new Random(20260101);
    for (int i = 0; i < MUTATIONS; i++) {
      StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
      for (int j = random.nextInt(3); j >= 0; j--) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        } else {
          text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
        }
        text.append(' ');
      }
      compose(text.toString());
    }
  }

  @Test
  void damagedPackages() {
    damage(Samples.relay("a:b/i", "a:b/x", PrimitiveType.U32, "f"));
    damage(Samples.passer());
    damage(Samples.namer());
    damage(Samples.types());
  }

  private static void damage(byte[] component) {
    for (int at = 8; at < component.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] damaged = component.clone();
        damaged[at] ^= (byte) (1 << bit);
        composeWith(damaged);
      }
      composeWith(Arrays.copyOf(component, at));
    }
  }

  private static void composeWith(byte[] component) {
    String text = "package a:b;\nlet x = new c:d { ... };\nexport x...;\n";
    Packages packages = (name, version) -> Optional.of(component);
    try {
      Wac.compose("x.wac", text, packages, Dependencies.EMBEDDED);
      Wac.compose("x.wac", text, packages, Dependencies.IMPORTED);
    } catch (DiagnosticException | CompositionException e) {
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }

  @Test
  void deepNesting() {
    String open = "(".repeat(100_000);
    assertThat(refusal("package a:b; let x = " + open))
        .isEqualTo(WitDiagnosticKind.NESTING_TOO_DEEP);
    assertThat(refusal("package a:b; let x = " + "new a:c { x: ".repeat(100_000)))
        .isEqualTo(WitDiagnosticKind.NESTING_TOO_DEEP);
    assertThat(refusal("package a:b; type x = " + "list<".repeat(100_000)))
        .isEqualTo(WitDiagnosticKind.NESTING_TOO_DEEP);
  }

  @Test
  void longChains() {
    String types =
        IntStream.rangeClosed(1, 2000)
            .mapToObj(i -> "type t" + i + " = tuple<t" + (i - 1) + ", t" + (i - 1) + ">;\n")
            .collect(Collectors.joining());
    assertThat(refusal("package a:b;\ntype t0 = u8;\n" + types))
        .isEqualTo(WitDiagnosticKind.NESTING_TOO_DEEP);
    String interfaces =
        IntStream.rangeClosed(1, 2000)
            .mapToObj(i -> "interface i" + i + " { use i" + (i - 1) + ".{t}; }\n")
            .collect(Collectors.joining());
    assertThat(refusal("package a:b;\ninterface i0 { type t = u8; }\n" + interfaces))
        .isEqualTo(WitDiagnosticKind.NESTING_TOO_DEEP);
    String names =
        IntStream.rangeClosed(1, 20_000)
            .mapToObj(i -> "let x" + i + " = x" + (i - 1) + ";\n")
            .collect(Collectors.joining());
    compose("package a:b;\nlet x0 = new my:relay { ... };\n" + names + "export x20000.x;\n");
  }

  /** A type that is small as it is written, and has 2^50 parts when it is written out. */
  @Test
  void typesThatDouble() {
    String types =
        IntStream.rangeClosed(1, 50)
            .mapToObj(i -> "type t" + i + " = tuple<t" + (i - 1) + ", t" + (i - 1) + ">;\n")
            .collect(Collectors.joining());
    String text =
        "package a:b;\nimport i: interface {\ntype t0 = u8;\n"
            + types
            + "f: func(a: t50);\n};\nimport j as k: interface {\ntype t0 = u16;\n"
            + types
            + "f: func(a: t50);\n};\nlet x = new my:relay { i: i };\n";
    assertThat(refusal(text)).isEqualTo(WacDiagnosticKind.ARGUMENT_MISMATCH);
    compose(text.replaceAll("let x.*", ""));
  }

  @Test
  void manyStatements() {
    String relays =
        IntStream.rangeClosed(1, 2000)
            .mapToObj(i -> "let x" + i + " = new my:relay { i: x" + (i - 1) + ".x };\n")
            .collect(Collectors.joining());
    compose("package a:b;\nlet x0 = new my:relay { ... };\n" + relays + "export x2000...;\n");
  }

  @Test
  void outsizedTexts() {
    assertThat(refusal(" ".repeat((4 << 20) + 1))).isEqualTo(WitDiagnosticKind.TEXT_TOO_LARGE);
  }

  @Test
  void namesThatLeadOutOfTheFolder() {
    Packages folder = new PackageFolder(Path.of("deps"), Map.of());
    assertThatThrownBy(
            () ->
                Wac.compose(
                    "x.wac", "package a:b; let x = new c:..:d { };", folder, Dependencies.EMBEDDED))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("unexpected-token");
  }
}
