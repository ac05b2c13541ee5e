package io.witbindgen.wit;

import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.syntax.format.Formatter;

/** Formats WIT text without losing anything that was written, comments included. */
public final class WitFormatter {
  private WitFormatter() {}

  /**
   * Formats a text.
   *
   * <p>Every comment, gate and item stays; what the text means does not change. Departures from
   * today's syntax that lenient parsing understands are corrected. Formatting a formatted text
   * changes nothing.
   *
   * @param name the name of the text that diagnostics show
   * @param text the text, which need not name a package
   * @return the formatted text, with {@code \n} as line end
   * @throws DiagnosticException if the text has a syntax error
   */
  public static String format(String name, String text) {
    return Formatter.format(SourceLoader.source(name, text));
  }
}
