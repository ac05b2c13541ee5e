package io.witbindgen.cli;

import io.witbindgen.test.Checkout;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Classes and methods that documents mention, looked up in the sources of all modules. */
final class Mentions {
  /** A class, after a package if its name alone is ambiguous, and a method. */
  private static final Pattern MENTION =
      Pattern.compile("`((?:[a-z]\\w*\\.)*[A-Z]\\w+)(?:#(\\w+))?`");

  private static final Map<String, List<Path>> CLASSES = classes();

  private Mentions() {}

  /** Whether a line mentions a class. */
  static boolean in(String line) {
    return MENTION.matcher(line).find();
  }

  /** The mentions of what is not there. */
  static List<String> wrong(List<String> lines) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : lines) {
      Matcher mention = MENTION.matcher(line);
      while (mention.find()) {
        String problem = problem(mention.group(1), mention.group(2));
        if (!problem.isEmpty()) {
          wrong.add(mention.group() + ": " + problem + " in: " + line);
        }
      }
    }
    return wrong;
  }

  private static String problem(String type, String method) throws IOException {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    Path end = Path.of(type.replace('.', '/') + ".java");
    List<Path> found =
        CLASSES.getOrDefault(simple, List.of()).stream()
            .filter(file -> file.endsWith(end))
            .toList();
    if (found.size() != 1) {
      return found.isEmpty() ? "there is no such class" : "there are several: " + found;
    }
    // A declaration: a type, the name, a parenthesis; a call has no type before it.
    Pattern declaration =
        Pattern.compile(
            "(?m)^ {2,6}(?!return|throw|new|else|yield)[^\\n=(.]*[\\w>\\]] " + method + "\\(");
    return method == null || declaration.matcher(Files.readString(found.get(0))).find()
        ? ""
        : "it has no such method";
  }

  /** The source files of all modules by the names of their classes. */
  private static Map<String, List<Path>> classes() {
    Map<String, List<Path>> classes = new HashMap<>();
    for (Path module : SharedData.entries(Checkout.root())) {
      Path sources = module.resolve("src/main/java");
      Stream.of(sources)
          .filter(Files::isDirectory)
          .flatMap(folder -> SharedData.files(folder, ".java").stream())
          .forEach(
              file ->
                  classes
                      .computeIfAbsent(
                          SharedData.name(file).replace(".java", ""), name -> new ArrayList<>())
                      .add(file));
    }
    return classes;
  }
}
