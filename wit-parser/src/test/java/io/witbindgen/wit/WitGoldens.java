package io.witbindgen.wit;

import io.witbindgen.test.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The golden texts of this module. */
final class WitGoldens {
  static final Goldens GOLDENS =
      Goldens.in("wit-parser/src/test/resources/io/witbindgen/wit/golden");

  private static final Pattern CODE = Pattern.compile("(?m)^(?:error|warning)\\[([a-z0-9-]+)]");

  private WitGoldens() {}

  /** The inputs, by name. */
  static List<Path> inputs() {
    return GOLDENS.inputs(".wit");
  }

  /** The codes of all diagnostics that inputs have. */
  static Set<String> reportedCodes() throws IOException {
    Set<String> codes = new HashSet<>();
    for (Path file : GOLDENS.inputs(".errors")) {
      CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
    }
    return codes;
  }
}
