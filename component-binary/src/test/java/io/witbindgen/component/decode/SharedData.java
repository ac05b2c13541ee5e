package io.witbindgen.component.decode;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the data sets beside the project, and reports it if they are missing. */
public final class SharedData {
  private SharedData() {}

  public static Path path(String name) {
    Path path = Path.of(System.getProperty("witbindgen.root", "..")).resolve("../shared/" + name);
    boolean present = Files.exists(path);
    if (!present) {
      System.out.println("SKIPPED: no test data at " + path.normalize());
    }
    assumeTrue(present, () -> "no test data at " + path.normalize());
    return path.normalize();
  }

  public static List<Path> files(String root, String suffix) throws IOException {
    try (Stream<Path> walk = Files.walk(path(root))) {
      return walk.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  /** Real components, core modules left out. */
  public static List<Path> components() throws IOException {
    return files("components", ".wasm").stream()
        .filter(file -> !file.toString().endsWith(".core.wasm"))
        .filter(file -> !file.getFileName().toString().startsWith("wasi_snapshot"))
        .toList();
  }
}
