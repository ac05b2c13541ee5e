package io.witbindgen.bridge;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Test data beside the repository; tests that need it are skipped if it is absent. */
final class SharedData {
  private SharedData() {}

  static Path path(String name) {
    Path path = Path.of(System.getProperty("witbindgen.root", "..")).resolve("../shared/" + name);
    boolean present = Files.exists(path);
    if (!present) {
      System.out.println("SKIPPED: no test data at " + path.normalize());
    }
    assumeTrue(present, () -> "no test data at " + path.normalize());
    return path.normalize();
  }

  /** The entries of a directory, by name. */
  static List<Path> entries(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    }
  }

  /** The files below a directory whose names end like this, by name. */
  static List<Path> files(Path directory, String suffix) throws IOException {
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  static String name(Path path) {
    return path.getFileName().toString();
  }
}
