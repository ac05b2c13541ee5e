package io.witbindgen.bindgen;

import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.model.Resolution;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every name that generated code or Java uses itself, for every kind of item. */
class FixedNamesTest {
  /** What is generated for a text, with everything that options can add. */
  static List<GeneratedFile> generate(String name, String wit) {
    Resolution resolution =
        Wit.parse(name + ".wit", wit, ParseOptions.ofStrict().withAllFeatures()).resolution();
    return BindingsGenerator.generate(resolution, BindgenOptions.DEFAULT.withStubs());
  }

  private static void compiles(String name, String wit) throws IOException {
    Compiler.analyze(generate(name, wit));
  }

  @Test
  void types() throws IOException {
    compiles(
        "types",
        FixedNames.packageOf(
            "types",
            List.of(
                FixedNames.scope(
                    "interface records", "record N { x7: u8, y7: list<u8>, N: string }"),
                FixedNames.scope("interface variants", "variant N { x7(list<u8>), N(string) }"),
                FixedNames.scope("interface enums", "enum N { x7, N }"),
                FixedNames.scope("interface all-flags", "flags N { x7, N }"),
                FixedNames.scope("interface aliases", "type N = list<string>;"),
                "world w { import records; import variants; import enums; import all-flags;"
                    + " import aliases; export records; export variants; export enums; }")));
  }

  @Test
  void errors() throws IOException {
    String functions =
        FixedNames.all().stream()
            .map(name -> "  f-" + name + ": func() -> result<%" + name + ", %" + name + ">;\n")
            .filter(line -> !line.matches(" *f-\\d.*"))
            .collect(Collectors.joining());
    String types = FixedNames.each(name -> "enum " + name + " { a, b }");
    compiles(
        "errors",
        "package odd:errors; interface q {\n"
            + types
            + functions
            + "}\n"
            + "world w { import q; export q; }");
  }

  @Test
  void functions() throws IOException {
    String body = "enum e0 { a } record r0 { x: list<u8> }\n";
    String functions = FixedNames.each(name -> name + ": func(" + name + ": r0) -> e0;");
    String parameters = "";
    List<String> parts = FixedNames.parts(100);
    for (int i = 0; i < parts.size(); i++) {
      parameters += "  p" + i + ": func(" + parts.get(i) + ") -> r0;\n";
      parameters += "  record r" + (i + 1) + " { " + parts.get(i) + " }\n";
      parameters += "  q" + i + ": func(a: r" + (i + 1) + ") -> r" + (i + 1) + ";\n";
    }
    compiles(
        "functions",
        "package odd:functions;\n"
            + "interface q {\n"
            + body
            + functions
            + "}\n"
            + "interface p0 {\n"
            + body
            + parameters
            + "}\n"
            + "world w { import q; export q; import p0; export p0; }\n"
            + "world i { use q.{e0, r0};\n"
            + FixedNames.each(n -> "import " + n + ": func(" + n + ": r0) -> e0;")
            + "}\n"
            + "world e { use q.{e0, r0};\n"
            + FixedNames.each(n -> "export " + n + ": func(" + n + ": r0) -> e0;")
            + "}\n"
            + "world ii {\n"
            + FixedNames.each(
                n -> "import " + n + ": interface { enum e0 { a } " + n + ": func() -> e0; }")
            + "}\n"
            + "world ee {\n"
            + FixedNames.each(
                n -> "export " + n + ": interface { enum e0 { a } " + n + ": func() -> e0; }")
            + "}\n");
  }

  @Test
  void resources() throws IOException {
    String resources =
        FixedNames.each(
            name ->
                "resource "
                    + name
                    + " { constructor("
                    + name
                    + ": string); m7: func() -> own<"
                    + name
                    + ">; }");
    String methods =
        "resource r0 {\n"
            + FixedNames.each(n -> n + ": func(" + n + ": borrow<r0>) -> r0;")
            + "}\n"
            + "resource s0 {\n"
            + FixedNames.each(n -> n + ": static func(" + n + ": borrow<r0>) -> s0;")
            + "}\n";
    compiles(
        "resources",
        "package odd:resources;\n"
            + "interface q {\n"
            + resources
            + "}\n"
            + "interface m {\n"
            + methods
            + "}\n"
            + "world w { import q; export q; import m; export m; }\n"
            + "world i {\n"
            + resources.replace("  resource", "  resource")
            + "}\n");
  }

  /** Interfaces and worlds of each name, with the function that would hide a class. */
  @Test
  void scopes() throws IOException {
    StringBuilder wit = new StringBuilder("package odd:scopes;\n");
    wit.append(
        FixedNames.each(
            name ->
                "interface "
                    + name
                    + " { enum e7 { a } record q7 { x: list<u8> } f7: func(x: q7) -> e7; "
                    + name
                    + ": func() -> e7; }"));
    wit.append("world every {\n");
    wit.append(FixedNames.each(name -> "import " + name + "; export " + name + ";"));
    wit.append("}\n");
    compiles("scopes", wit.toString());
    String worlds =
        FixedNames.each(
            name ->
                "world "
                    + name
                    + " { enum e7 { a } import f7: func() -> e7; export g7: func() -> e7; "
                    + "export "
                    + name
                    + ": func() -> e7; }");
    compiles("worlds", "package odd:worlds;\n" + worlds);
  }

  @Test
  void packages() throws IOException {
    String dependencies =
        FixedNames.all().stream()
            .filter(name -> name.equals(name.toLowerCase(java.util.Locale.ROOT)))
            .map(
                name ->
                    "package %"
                        + name
                        + ":%"
                        + name
                        + " { interface %"
                        + name
                        + " { enum e { a } variant v { a(list<u8>), b(e) } f: func(x: list<v>) -> e; } }\n")
            .collect(Collectors.joining());
    String imports =
        FixedNames.all().stream()
            .map(
                name ->
                    "  import %"
                        + name
                        + ":%"
                        + name
                        + "/%"
                        + name
                        + ";"
                        + " export %"
                        + name
                        + ":%"
                        + name
                        + "/%"
                        + name
                        + ";\n")
            .collect(Collectors.joining());
    compiles(
        "packages", "package odd:packages;\n" + "world w {\n" + imports + "}\n" + dependencies);
  }
}
