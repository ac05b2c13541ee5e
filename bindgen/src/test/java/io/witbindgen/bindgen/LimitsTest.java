package io.witbindgen.bindgen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.witbindgen.wit.Wit;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deep and wide types: they work, or the line that goes too far is named. */
class LimitsTest {
  @TempDir Path directory;

  /** Each line after the first has a type that contains the one before. */
  private static String nested(String form, int depth) {
    StringBuilder wit = new StringBuilder("package odd:deep; interface i { type t0 = u8;\n");
    for (int i = 1; i < depth; i++) {
      wit.append(form.replace("N", "t" + i).replace("T", "t" + (i - 1))).append('\n');
    }
    return wit
        + "f: func(x: t"
        + (depth - 1)
        + ") -> t"
        + (depth - 1)
        + "; }\n"
        + "world w { import i; export i; }";
  }

  private static String wide(String head, int count, IntFunction<String> part) {
    String parts = IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(", "));
    return "package odd:"
        + head.replace("%", "").replace(" ", "-")
        + ";\ninterface i {\n  "
        + head
        + " { "
        + parts
        + " }\n  f: func(x: v) -> v;\n  g: func(x: list<v>);\n}\nworld w { import i; export i; }";
  }

  private static List<GeneratedFile> generate(String wit) {
    return BindingsGenerator.generate(
        Wit.parse("limits.wit", wit).resolution(), BindgenOptions.DEFAULT);
  }

  private static String refusal(String wit) {
    return refusals(wit).get(0);
  }

  private static List<String> refusals(String wit) {
    return catchThrowableOfType(DiagnosticException.class, () -> generate(wit))
        .diagnostics()
        .stream()
        .map(refused -> refused.span().line() + ": " + refused.message())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record N { a: T }",
        "record N { a: list<u8>, b: option<T> }",
        "variant N { a, b(T) }",
        "type N = list<T>;",
        "type N = tuple<T, string>;"
      })
  void deepTypesAreRefusedAtTheirLine(String form) {
    int step = form.contains("option") ? 2 : 1;
    String message =
        "Java bindings cannot have a type nested 101 deep through the names in it;"
            + " 100 is the deepest that a component can have";
    for (int depth : List.of(102, 400, 5000)) {
      assertThat(refusals(nested(form, depth))).contains((100 / step + 1) + ": " + message);
    }
  }

  @Test
  void aliasesAreNoDepth() {
    assertThat(generate(nested("type N = T;", 5000))).isNotEmpty();
  }

  @Test
  void whatIsWithinTheLimitsCompiles() throws IOException {
    List<GeneratedFile> files = new ArrayList<>(generate(nested("record N { a: T }", 100)));
    files.addAll(
        generate(
            wide("variant v", 700, i -> "c" + i + List.of("", "(u8)", "(string)").get(i % 3))));
    files.addAll(generate(wide("enum v", 4000, i -> "c" + i)));
    files.addAll(generate(wide("record v", 120, i -> "c" + i + ": tuple<string, list<u8>, u8>")));
    Compiler.compile(files, directory);
  }

  @Test
  void whatIsTooWideIsRefusedAtItsLine() {
    assertThat(refusal(wide("variant v", 3001, i -> "c" + i)))
        .isEqualTo("3: Java bindings cannot have a variant of 3001 cases; 3000 are the most");
    assertThat(refusal(wide("enum v", 4001, i -> "c" + i)))
        .isEqualTo("3: Java bindings cannot have an enum of 4001 cases; 4000 are the most");
    assertThat(refusal(wide("record v", 121, i -> "c" + i + ": u8")))
        .isEqualTo("3: Java bindings cannot have a record of 121 fields; 120 are the most");
    String tuple = "tuple<" + "u8, ".repeat(15) + "u8>";
    String six = "tuple<" + (tuple + ", ").repeat(5) + tuple + ">";
    assertThat(refusal(wide("record v", 120, i -> "c" + i + ": " + six)))
        .startsWith("3: Java bindings cannot have a record with 12360 types in its parts; ");
  }

  @Test
  void whatHasTooManyMembersIsRefused() {
    assertThat(refusal("package a:b;\ninterface i { " + functions("") + " }"))
        .isEqualTo(
            "2: Java bindings cannot have an interface of 1001 functions;"
                + " 1000 are the most; divide it");
    assertThat(refusal("package a:b;\nworld w { " + functions("export ") + " }"))
        .startsWith("2: Java bindings cannot have a world of 1001 exports; ");
  }

  private static String functions(String keyword) {
    return IntStream.range(0, 1001)
        .mapToObj(i -> keyword + "n" + i + ": func();")
        .collect(Collectors.joining());
  }

  @Test
  void namesThatNoFileCanHaveAreRefused() {
    String long255 = "x".repeat(255);
    assertThat(refusal("package a:b;\ninterface i { enum " + long255 + " { a } }"))
        .isEqualTo(
            "2: Java bindings cannot have a name that becomes a file or folder name of 280"
                + " letters; 255 are the most");
    assertThat(refusal("package a:b;\nworld w {\n import " + long255 + ": func(); }"))
        .startsWith(
            "3: Java bindings cannot have a name that becomes a file or folder name of 263");
    assertThat(refusal("package a:b;\nworld w {\n export " + long255 + ": interface {} }"))
        .startsWith("3: Java bindings cannot have a name that becomes a file or folder name of 27");
    assertThat(refusal("package a:" + long255 + "x;\ninterface i { enum e { a } }"))
        .startsWith(
            "2: Java bindings cannot have a name that becomes a file or folder name of 256");
  }
}
