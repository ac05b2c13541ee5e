package io.witbindgen.bindgen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Packages as nobody would write them: names that mean something to Java, deep and wide types,
 * gates, several versions of one package. The same seed always gives the same text.
 */
final class OddWit {
  private static final List<String> VERSIONS =
      List.of(
          "",
          "@0.1.0",
          "@0.2.0",
          "@1.0.0",
          "@1.0.0-rc1",
          "@1.0.0+rc1",
          "@1.0.0-rc.1",
          "@1.0.0-RC1",
          "@1.2.0",
          "@2.0.0",
          "@1.0.0-a-b",
          "@1.0.0-a.b");

  private static final List<String> COMMENTS =
      List.of(
          "// plain\n",
          "/* plain * */\n",
          "/// about `it` & <it> {@code */} \\u002a\n",
          "/** starred */\n",
          "/***** boxed\n * text ***\n *****/\n",
          "/** - list\n  * * item\n  */\n",
          "////////////\n");

  private static final List<String> GATES =
      List.of(
          "@since(version = 0.1.0)\n",
          "@since(version = 0.1.0)\n@deprecated(version = 0.1.0)\n",
          "@unstable(feature = odd)\n",
          "@since(version = 0.1.0)\n@deprecated(version = 0.1.0)\n");

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private final List<String> names = FixedNames.all();
  private List<String> gates = List.of("");

  private OddWit(long seed) {
    this.random = new Random(seed);
  }

  /** The package of a seed, with those it depends on. */
  static String of(long seed) {
    OddWit wit = new OddWit(seed);
    wit.write();
    return wit.out.toString();
  }

  /** An interface, and the names of the types in it that others can use. */
  private record Written(String path, List<String> types) {}

  private void write() {
    String own = random.nextInt(4) == 0 ? "%" + plainName() : "odd";
    out.append("package ").append(own).append(":%").append(plainName());
    boolean gated = chance(60);
    out.append(gated ? "@0.1.0" : "").append(";\n");
    gates = gated ? GATES : List.of("");
    List<Written> all = new ArrayList<>();
    List<String> dependencies = dependencies(all);
    Set<String> scopes = new HashSet<>();
    int interfaces = 1 + random.nextInt(3);
    for (int i = 0; i < interfaces; i++) {
      String name = fresh(scopes);
      all.add(
          new OddScope(random, this::fresh, all, gates)
              .write("interface %" + name, "%" + name, out));
    }
    int worlds = 1 + random.nextInt(2);
    for (int i = 0; i < worlds; i++) {
      world(fresh(scopes), all);
    }
    dependencies.forEach(out::append);
  }

  private List<String> dependencies(List<Written> all) {
    List<String> texts = new ArrayList<>();
    String name = "dep:%" + plainName();
    List<String> versions = new ArrayList<>(VERSIONS);
    Collections.shuffle(versions, random);
    for (String version : versions.subList(0, random.nextInt(4))) {
      StringBuilder text = new StringBuilder();
      String inside = fresh(new HashSet<>());
      Written written =
          new OddScope(random, this::fresh, List.of(), List.of(""))
              .write("interface %" + inside, name + "/%" + inside + version, text);
      all.add(written);
      texts.add("package " + name + version + " {\n" + text + "}\n");
    }
    return texts;
  }

  private void world(String name, List<Written> all) {
    out.append("world %").append(name).append(" {\n");
    Set<String> imports = new HashSet<>();
    Set<String> exports = new HashSet<>();
    for (Written each : all) {
      item(chance(70), "import ", each.path());
      item(chance(50), "export ", each.path());
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      out.append("import %").append(fresh(imports)).append(": func(%a: string, b: list<u8>);\n");
      out.append("export %").append(fresh(exports)).append(": func() -> result<u32, string>;\n");
    }
    if (chance(30)) {
      String inline = fresh(imports);
      new OddScope(random, this::fresh, all, gates)
          .write("import %" + inline + ": interface", "", out);
    }
    if (chance(20)) {
      String inline = fresh(exports);
      new OddScope(random, this::fresh, all, gates)
          .write("export %" + inline + ": interface", "", out);
    }
    out.append("}\n");
  }

  private void item(boolean wanted, String keyword, String path) {
    if (wanted) {
      comment();
      out.append(keyword).append(path).append(";\n");
    }
  }

  private void comment() {
    if (chance(10)) {
      out.append(COMMENTS.get(random.nextInt(COMMENTS.size())));
    }
  }

  /** A name that differs from the others by more than case. */
  private String fresh(Set<String> taken) {
    while (true) {
      String name = chance(3) ? "long-" + "x".repeat(random.nextInt(300) + 1) : plainName();
      name = chance(5) ? name.toUpperCase(Locale.ROOT) : name;
      if (taken.add(name.toLowerCase(Locale.ROOT))) {
        return name;
      }
    }
  }

  private String plainName() {
    if (chance(60)) {
      return names.get(random.nextInt(names.size()));
    }
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(3) + 1; i > 0; i--) {
      name.append(name.isEmpty() ? "" : "-").append((char) ('a' + random.nextInt(26)));
      name.append(chance(50) ? "" : random.nextInt(3)).append(chance(50) ? "" : "x");
    }
    return name.toString();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** The types and functions of one scope. */
  private static final class OddScope {
    private final Random random;
    private final java.util.function.Function<Set<String>, String> fresh;
    private final List<Written> others;
    private final List<String> gates;
    private final Set<String> taken = new HashSet<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> resources = new ArrayList<>();
    private final List<String> members = new ArrayList<>();

    OddScope(
        Random random,
        java.util.function.Function<Set<String>, String> fresh,
        List<Written> others,
        List<String> gates) {
      this.random = random;
      this.fresh = fresh;
      this.others = others;
      this.gates = gates;
    }

    Written write(String head, String path, StringBuilder out) {
      others.stream().filter(o -> !o.types().isEmpty()).limit(2).forEach(this::use);
      for (int i = random.nextInt(6); i > 0; i--) {
        type();
      }
      if (random.nextInt(12) == 0) {
        chain(random.nextInt(130));
      }
      for (int i = random.nextInt(5); i > 0; i--) {
        function();
      }
      Collections.shuffle(members, random);
      out.append(head).append(" {\n");
      for (String member : members) {
        out.append(odd(COMMENTS, 12)).append(odd(gates, 4)).append(member).append('\n');
      }
      out.append("}\n");
      return new Written(path, types);
    }

    private String odd(List<String> choices, int percent) {
      return random.nextInt(100) < percent ? choices.get(random.nextInt(choices.size())) : "";
    }

    private void use(Written other) {
      String type = other.types().get(random.nextInt(other.types().size()));
      String name = fresh.apply(taken);
      members.add("use " + other.path() + ".{%" + type + " as %" + name + "};");
      types.add(name);
    }

    private void type() {
      String name = fresh.apply(taken);
      String head = " %" + name + " { ";
      switch (random.nextInt(6)) {
        case 0 -> members.add("record" + head + parts(width(120), ": ", false) + " }");
        case 1 -> members.add("variant" + head + cases(width(300)) + " }");
        case 2 ->
            members.add("enum" + head + labels(width(random.nextInt(40) == 0 ? 4500 : 40)) + " }");
        case 3 -> members.add("flags" + head + labels(width(34)) + " }");
        case 4 -> members.add("type %" + name + " = " + any(2) + ";");
        default -> {
          members.add("resource" + head + methods(name) + " }");
          resources.add(name);
        }
      }
      types.add(name);
    }

    private int width(int most) {
      return 1 + (random.nextInt(10) == 0 ? random.nextInt(most) : random.nextInt(5));
    }

    private String parts(int count, String separator, boolean parameters) {
      Set<String> own = new HashSet<>();
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String type =
            parameters && !resources.isEmpty() && random.nextInt(5) == 0
                ? "borrow<%" + resources.get(random.nextInt(resources.size())) + ">"
                : any(3);
        parts.add("%" + fresh.apply(own) + separator + type);
      }
      return String.join(", ", parts);
    }

    private String cases(int count) {
      Set<String> own = new HashSet<>();
      List<String> cases = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        cases.add("%" + name(own, count) + (random.nextInt(3) == 0 ? "" : "(" + any(2) + ")"));
      }
      return String.join(", ", cases);
    }

    private String labels(int count) {
      Set<String> own = new HashSet<>();
      List<String> labels = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        labels.add("%" + name(own, count));
      }
      return String.join(", ", labels);
    }

    /** A name; one of a great many needs a number. */
    private String name(Set<String> own, int count) {
      return count > 50
          ? "n" + own.size() + (own.add("n" + own.size()) ? "" : "x")
          : fresh.apply(own);
    }

    private String methods(String resource) {
      Set<String> own = new HashSet<>(Set.of(resource.toLowerCase(Locale.ROOT)));
      StringBuilder text = new StringBuilder();
      if (random.nextBoolean()) {
        text.append("constructor(").append(parts(width(20), ": ", true)).append("); ");
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        text.append("%")
            .append(fresh.apply(own))
            .append(random.nextBoolean() ? ": func(" : ": static func(");
        text.append(parts(random.nextInt(3), ": ", true)).append(")").append(result()).append("; ");
      }
      return text.toString();
    }

    private void function() {
      String async = random.nextInt(8) == 0 ? ": async func(" : ": func(";
      String parameters = random.nextInt(3) == 0 ? "" : parts(width(125), ": ", true);
      members.add("%" + fresh.apply(taken) + async + parameters + ")" + result() + ";");
    }

    private String result() {
      return switch (random.nextInt(4)) {
        case 0 -> "";
        case 1 -> " -> " + any(3);
        case 2 -> " -> result<" + any(2) + ", " + any(2) + ">";
        default -> " -> result<_, " + any(1) + ">";
      };
    }

    /** Types that are nested through names. */
    private void chain(int length) {
      String before = "u8";
      for (int i = 0; i < length; i++) {
        String name = fresh.apply(taken);
        members.add("record %" + name + " { a: " + before + ", b: list<string> }");
        before = "%" + name;
        types.add(name);
      }
    }

    private String any(int depth) {
      if (depth > 0 && random.nextInt(3) == 0) {
        String inner = any(depth - 1);
        return switch (random.nextInt(9)) {
          case 0, 1 -> "list<" + inner + ">";
          case 2 -> "option<" + inner + ">";
          case 3 -> "result<" + inner + ", " + any(depth - 1) + ">";
          case 4 -> "tuple<" + inner + ", " + any(depth - 1) + ">";
          case 5 -> "list<" + inner + ", " + (1 + random.nextInt(5)) + ">";
          case 6 -> "map<string, " + inner + ">";
          case 7 ->
              "tuple<"
                  + (inner + ", ").repeat(random.nextInt(random.nextInt(8) == 0 ? 17 : 5))
                  + inner
                  + ">";
          default -> random.nextInt(4) == 0 ? "stream<" + inner + ">" : "result<_, " + inner + ">";
        };
      }
      if (!types.isEmpty() && random.nextBoolean()) {
        return "%" + types.get(random.nextInt(types.size()));
      }
      List<String> primitives =
          List.of(
              "bool", "s8", "u8", "s16", "u16", "s32", "u32", "s64", "u64", "f32", "f64", "char",
              "string");
      return primitives.get(random.nextInt(primitives.size()));
    }
  }
}
