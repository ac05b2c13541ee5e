package io.witbindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Expected outputs beside their inputs in the source tree, rewritten with {@code -Dbless}. */
final class Goldens {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("witbindgen.root", ".."))
          .resolve("wit-parser/src/test/resources/io/witbindgen/wit/golden");
  private static final Pattern CODE = Pattern.compile("(?m)^(?:error|warning)\\[([a-z0-9-]+)]");
  private static final boolean BLESS = System.getProperty("bless") != null;

  private Goldens() {}

  /** The inputs, by name. */
  static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files.filter(file -> file.toString().endsWith(".wit")).sorted().toList();
    }
  }

  /** The codes of all diagnostics that inputs have. */
  static Set<String> reportedCodes() throws IOException {
    Set<String> codes = new HashSet<>();
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".errors")).toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
      }
    }
    return codes;
  }

  static void check(Path input, String suffix, String actual) throws IOException {
    String name = input.getFileName().toString().replaceAll("\\.wit$", suffix);
    Path expected = DIRECTORY.resolve(name);
    if (BLESS) {
      System.out.println("BLESSED: " + name);
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  /** Checks that an input has no such output. */
  static void checkNone(Path input, String suffix) throws IOException {
    String name = input.getFileName().toString().replaceAll("\\.wit$", suffix);
    if (BLESS && Files.deleteIfExists(DIRECTORY.resolve(name))) {
      System.out.println("BLESSED: no " + name);
    }
    assertThat(DIRECTORY.resolve(name)).doesNotExist();
  }
}
