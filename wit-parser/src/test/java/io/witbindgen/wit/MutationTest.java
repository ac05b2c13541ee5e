package io.witbindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.SharedData;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import io.witbindgen.wit.json.WitJson;
import io.witbindgen.wit.model.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Damaged files, including those of the suites if present: only diagnostics may result. */
class MutationTest {
  private static final int MUTATIONS = 10_000;
  private static final int MAX_LENGTH = 20_000;
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
    "@",
    "/",
    "->",
    "=",
    "%",
    "_",
    "\"",
    "*/",
    "/*",
    "//",
    "\n",
    "\r",
    "\u202e",
    "\u00e9",
    "\ud83d",
    "\0",
    "package a:b;",
    "use ",
    "include ",
    "resource r { constructor(); }",
    "interface i {",
    "world w {",
    "list<",
    "borrow<",
    "own<",
    "map<string, ",
    "stream",
    "@since(version = 1.0.0)",
    "@unstable(feature = x)",
    "func()",
    "99999999999999999999",
    "1.0.0",
    "async ",
    "static ",
    " as ",
    " with { "
  };

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void nothingButDiagnosticsComesOut() throws IOException {
    List<String> texts = texts();
    for (int seed = 0; seed < MUTATIONS; seed++) {
      Random random = new Random(seed);
      String text = mutate(texts.get(random.nextInt(texts.size())), texts, random);
      try {
        verdict(text, seed % 2 == 0 ? ParseOptions.ofLenient() : ParseOptions.ofStrict());
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + seed + ":\n" + text, e);
      }
    }
  }

  private static void verdict(String text, ParseOptions options) {
    try {
      Resolution resolution = Wit.parse("x.wit", text, options).resolution();
      assertThat(WitJson.print(resolution)).startsWith("{\n");
      assertThat(WitPrinter.print(resolution)).startsWith("");
    } catch (DiagnosticException e) {
      assertThat(DiagnosticRenderer.render(e.diagnostics())).contains("error[");
    }
    try {
      String formatted = WitFormatter.format("x.wit", text);
      assertThat(WitFormatter.format("x.wit", formatted)).isEqualTo(formatted);
    } catch (DiagnosticException e) {
      assertThat(e.diagnostics()).isNotEmpty();
    }
  }

  private static String mutate(String text, List<String> texts, Random random) {
    StringBuilder out = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(out.length() + 1);
      int end = Math.min(out.length(), at + random.nextInt(1 + random.nextInt(40)));
      switch (random.nextInt(5)) {
        case 0 -> out.delete(at, end);
        case 1 -> out.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 2 -> out.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
        case 3 -> out.insert(random.nextInt(out.length() + 1), out.substring(at, end));
        default -> {
          String other = texts.get(random.nextInt(texts.size()));
          int from = random.nextInt(other.length() + 1);
          out.insert(at, other, from, Math.min(other.length(), from + random.nextInt(80)));
        }
      }
    }
    return out.toString();
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path input : WitGoldens.inputs()) {
      texts.add(Files.readString(input));
    }
    Optional<Path> suites = SharedData.find("conformance/wit");
    if (suites.isPresent()) {
      for (Path file : SharedData.files(suites.get(), ".wit")) {
        if (Files.isRegularFile(file) && Files.size(file) < MAX_LENGTH) {
          texts.add(Files.readString(file));
        }
      }
    }
    return texts;
  }
}
