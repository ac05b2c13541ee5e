package io.witbindgen.test;

import java.nio.file.Files;
import java.nio.file.Path;

/** The source tree that the tests run in. */
public final class Checkout {
  /** A file that only the root has. */
  private static final String MARK = "wit-bindgen-java.cmd";

  private static final Path ROOT = find(Path.of("").toAbsolutePath());

  private Checkout() {}

  /** The root, whether the tests run in it or in the folder of a module. */
  public static Path root() {
    return ROOT;
  }

  /** A file or folder by its path from the root, with slashes. */
  public static Path path(String path) {
    return ROOT.resolve(path);
  }

  private static Path find(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(MARK))) {
        return folder;
      }
    }
    throw new IllegalStateException("no folder above " + start + " has " + MARK);
  }
}
