package io.witbindgen.runtime;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real components that lie beside the project. */
final class SharedComponents {
  private static final Path ROOT =
      Path.of(System.getProperty("witbindgen.root", ".."), "..", "shared", "components")
          .normalize();

  private SharedComponents() {}

  /** The path of a component; skips the test, and says so, where it is not there. */
  static Path path(String name) {
    Path path = ROOT.resolve(name);
    if (!Files.exists(path)) {
      System.out.println("SKIPPED: no component at " + path);
    }
    assumeTrue(Files.exists(path), "no component at " + path);
    return path;
  }
}
