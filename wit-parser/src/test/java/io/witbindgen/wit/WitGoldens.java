package io.witbindgen.wit;

import io.witbindgen.test.Goldens;
import java.nio.file.Path;
import java.util.List;

/** The golden texts of this module. */
final class WitGoldens {
  static final Goldens GOLDENS =
      Goldens.in("wit-parser/src/test/resources/io/witbindgen/wit/golden");

  private WitGoldens() {}

  /** The inputs, by name. */
  static List<Path> inputs() {
    return GOLDENS.inputs(".wit");
  }
}
