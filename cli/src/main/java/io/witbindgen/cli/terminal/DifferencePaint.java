package io.witbindgen.cli.terminal;

import java.util.stream.Collectors;

/** Paints differences in the unified format. */
final class DifferencePaint {
  private DifferencePaint() {}

  static String paint(String text) {
    return text.lines().map(DifferencePaint::line).collect(Collectors.joining("\n"))
        + (text.endsWith("\n") ? "\n" : "");
  }

  private static String line(String line) {
    if (line.startsWith("--- ") || line.startsWith("+++ ")) {
      return Paint.BLUE.boldOf(line);
    }
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '-' -> Paint.RED.of(line);
      case '+' -> Paint.GREEN.of(line);
      case '@' -> Paint.CYAN.of(line);
      default -> line;
    };
  }
}
