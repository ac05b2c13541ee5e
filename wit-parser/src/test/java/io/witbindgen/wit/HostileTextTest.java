package io.witbindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.json.WitJson;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Resolution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Texts that were not written to be understood: each gets a verdict in a short time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileTextTest {
  private static final String HEAD = "package a:b;\ninterface i {\n";
  private static final int MANY = 100_000;

  @Test
  void deeplyNestedTypes() {
    String nested = "list<".repeat(MANY) + "u8" + ">".repeat(MANY);
    assertThat(errors(HEAD + "type t = " + nested + ";\n}"))
        .containsExactly(WitDiagnosticKind.NESTING_TOO_DEEP);
    String deepest = "list<".repeat(100) + "u8" + ">".repeat(100);
    Wit.parse("x.wit", HEAD + "type t = " + deepest + ";\n}");
  }

  @Test
  void nestedTypesWithoutEnd() {
    assertThat(errors(HEAD + "type t = " + "option<".repeat(MANY)))
        .containsExactly(WitDiagnosticKind.NESTING_TOO_DEEP);
  }

  @Test
  void deeplyNestedPackages() {
    assertThat(errors("package a:b {".repeat(MANY)))
        .containsExactly(WitDiagnosticKind.NESTING_TOO_DEEP);
  }

  @Test
  void deeplyNestedComments() {
    Wit.parse("x.wit", "package a:b;" + "/*".repeat(MANY) + "*/".repeat(MANY));
    assertThat(errors("package a:b;" + "/*".repeat(MANY)))
        .containsExactly(WitDiagnosticKind.UNTERMINATED_COMMENT);
  }

  @Test
  void oneLongLine() {
    String member = "g%s: func(a: list<option<u8>>) -> result<string, u8>; ";
    StringBuilder text = new StringBuilder("package a:b; interface i { ");
    for (int i = 0; text.length() < 2_000_000; i++) {
      text.append(member.replace("%s", Integer.toString(i)));
    }
    Interface parsed =
        Wit.parse("x.wit", text + "}").resolution().root().interfaceNamed("i").orElseThrow();
    assertThat(parsed.functions()).hasSizeGreaterThan(30_000);
    assertThat(errors(text + "f: funk(); }")).containsExactly(WitDiagnosticKind.UNEXPECTED_TOKEN);
  }

  @Test
  void textBeyondTheLimit() {
    assertThat(errors(" ".repeat(10_000_000))).containsExactly(WitDiagnosticKind.TEXT_TOO_LARGE);
  }

  @Test
  void longChainOfAliases() {
    StringBuilder text = new StringBuilder(HEAD).append("type t0 = u8;\n");
    for (int i = 1; i < MANY; i++) {
      text.append("type t").append(i).append(" = t").append(i - 1).append(";\n");
    }
    Interface parsed =
        Wit.parse("x.wit", text + "}").resolution().root().interfaceNamed("i").orElseThrow();
    assertThat(parsed.types().get(MANY - 1).resolved().name()).isEqualTo("t0");
  }

  @Test
  void recordsThatDouble() {
    StringBuilder text = new StringBuilder(HEAD).append("record t0 { a: u8 }\n");
    for (int i = 1; i < 1000; i++) {
      String inner = "t" + (i - 1);
      text.append("record t" + i + " { a: " + inner + ", b: " + inner + " }\n");
    }
    Interface parsed =
        Wit.parse("x.wit", text + "f: func() -> t999; }")
            .resolution()
            .root()
            .interfaceNamed("i")
            .orElseThrow();
    assertThat(parsed.types()).hasSize(1000).doesNotHaveDuplicates();
  }

  @Test
  void longChainsOfUsesAndIncludes() {
    int length = 5_000;
    StringBuilder text = new StringBuilder("package a:b;\ninterface i0 { type t = u8; }\n");
    text.append("world w0 { import i0; }\n");
    for (int i = 1; i < length; i++) {
      text.append("interface i" + i + " { use i" + (i - 1) + ".{t}; }\n");
    }
    for (int i = 1; i < 500; i++) {
      text.append("world w" + i + " { include w" + (i - 1) + "; import i" + i + "; }\n");
    }
    text.append("world all { export i" + (length - 1) + "; }\n");
    var root = Wit.parse("x.wit", text.toString()).resolution().root();
    assertThat(root.worldNamed("w499").orElseThrow().imports()).hasSize(500);
    assertThat(root.worldNamed("all").orElseThrow().imports()).hasSize(length - 1);
  }

  @Test
  void includesThatPileUp() {
    StringBuilder text = new StringBuilder("package a:b;\nworld w0 {}\n");
    for (int i = 1; i < 20_000; i++) {
      text.append("world w" + i + " { include w" + (i - 1) + "; import f" + i + "x: func(); }\n");
    }
    assertThat(errors(text.toString())).containsExactly(WitDiagnosticKind.WORLDS_TOO_LARGE);
  }

  @Test
  void unknownNamesAmongMany() {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < 20_000; i++) {
      text.append("type known" + i + " = knows" + i + ";\n");
    }
    assertThat(errors(text + "}")).hasSize(20).containsOnly(WitDiagnosticKind.UNKNOWN_TYPE);
  }

  @Test
  void errorsAreCapped() {
    String bad = "f: func(x: nope);\n";
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < 1000; i++) {
      text.append("g").append(i).append(bad.substring(1));
    }
    assertThat(errors(text + "}")).hasSize(20);
    assertThat(errors(HEAD + "f func(); ".repeat(1000) + "}")).hasSize(20);
  }

  @Test
  void invalidUtf8(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("x.wit");
    byte[] text = "package a:b; // \u00e9\n// ?".getBytes(StandardCharsets.UTF_8);
    text[text.length - 1] = (byte) 0xff;
    Files.write(file, text);
    assertThatThrownBy(() -> Wit.parse(file, ParseOptions.ofStrict()))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageEndingWith("x.wit:2:4: error[invalid-utf8]: this is not valid UTF-8");
  }

  @Test
  void loopOfLinks(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("x.wit"), "package a:b;");
    Path deps = Files.createDirectory(directory.resolve("deps"));
    Files.createSymbolicLink(deps.resolve("self.wit"), deps.resolve("self.wit"));
    assertThatThrownBy(() -> Wit.parse(directory, ParseOptions.ofStrict()))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("error[unreadable-file]");
  }

  @Test
  void linkThatLeadsBack(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("x.wit"), "package a:b;");
    Path deps = Files.createDirectory(directory.resolve("deps"));
    Files.createSymbolicLink(deps.resolve("self"), directory);
    assertThatThrownBy(() -> Wit.parse(directory, ParseOptions.ofStrict()))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("error[duplicate-package]");
  }

  @Test
  void largeTextsAreFormattedInOneGo() {
    StringBuilder text = new StringBuilder("package a:b interface i { ");
    for (int i = 0; i < 10_000; i++) {
      text.append("g").append(i).append(": func(a: list<option<u8>>) /* c */ -> u8 // d\n");
    }
    String formatted = WitFormatter.format("x.wit", text + "}");
    assertThat(formatted.lines()).hasSize(10_004);
    assertThat(WitFormatter.format("x.wit", formatted)).isEqualTo(formatted);
    String parameters = "p: u8, ".repeat(100_000);
    assertThat(WitFormatter.format("x.wit", HEAD + "f: func(" + parameters + ");\n}").lines())
        .hasSize(100_006);
  }

  /** The memory that a text keeps alive is a small multiple of its length. */
  @Test
  void modelsAreNoLargerThanTheirTexts() {
    StringBuilder text = new StringBuilder(HEAD).append("record t0 { a: u8 }\n");
    for (int i = 1; i < 2_000; i++) {
      String inner = "t" + (i - 1);
      text.append("record t" + i + " { a: " + inner + ", b: list<" + inner + "> }\n");
    }
    Resolution resolution = Wit.parse("x.wit", text + "}").resolution();
    assertThat(WitJson.print(resolution).length()).isLessThan(text.length() * 40);
    assertThat(WitPrinter.print(resolution).length()).isLessThan(text.length() * 3);
  }

  @Test
  void nothingButDiagnosticsComesOutOfDamagedTexts() throws IOException {
    Random random = new Random(20261123);
    for (Path input : WitGoldens.inputs()) {
      String text = Files.readString(input);
      for (int end = 0; end < text.length(); end += 1 + text.length() / 40) {
        verdict(text.substring(0, end));
        char[] damaged = text.toCharArray();
        damaged[random.nextInt(damaged.length)] = "{}<>():;,.@/%-_\"é\ud83d".charAt(end % 18);
        verdict(new String(damaged));
      }
    }
  }

  private static void verdict(String text) {
    try {
      Wit.parse("x.wit", text, ParseOptions.ofLenient().withAllFeatures());
    } catch (DiagnosticException e) {
      assertThat(DiagnosticRenderer.render(e.diagnostics())).contains("error[");
    }
  }

  private static List<DiagnosticKind> errors(String text) {
    try {
      Wit.parse("x.wit", text);
    } catch (DiagnosticException e) {
      assertThat(DiagnosticRenderer.render(e.diagnostics())).contains("error[");
      return e.diagnostics().stream().map(Diagnostic::kind).toList();
    }
    return List.of();
  }
}
