package io.witbindgen.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The data sets in the folder {@code shared} beside the checkout. Where one is absent, the tests
 * that need it are skipped, and {@link SkippedSuites} counts them.
 */
public final class SharedData {
  private SharedData() {}

  /** A file or folder by its path in {@code shared}; skips the test if it is absent. */
  public static Path path(String name) {
    return find(name)
        .orElseThrow(() -> new TestAbortedException("no test data at " + location(name)));
  }

  /** A file or folder that only makes a test stronger; its absence is counted all the same. */
  public static Optional<Path> find(String name) {
    Path path = location(name);
    if (Files.exists(path)) {
      return Optional.of(path);
    }
    SkippedSuites.record(name);
    return Optional.empty();
  }

  /** Where data of this name would be. */
  static Path location(String name) {
    return Checkout.root().resolveSibling("shared").resolve(name);
  }

  /** The entries of a directory, by name. */
  public static List<Path> entries(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below a directory whose names end like this, by path. */
  public static List<Path> files(Path directory, String suffix) {
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below a folder of {@code shared}; skips the test if the folder is absent. */
  public static List<Path> files(String folder, String suffix) {
    return files(path(folder), suffix);
  }

  /** The real components; the core modules beside them are left out. */
  public static List<Path> components() {
    return files("components", ".wasm").stream()
        .filter(file -> !file.toString().endsWith(".core.wasm"))
        .filter(file -> !name(file).startsWith("wasi_snapshot"))
        .toList();
  }

  /** The last name of a path. */
  public static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
