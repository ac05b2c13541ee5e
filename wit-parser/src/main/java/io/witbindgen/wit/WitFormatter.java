package io.witbindgen.wit;

import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.syntax.format.Formatter;

/** Formats WIT as it is written: one text at a time, with everything that people put in it. */
public final class WitFormatter {
  private WitFormatter() {}

  /**
   * Formats a text.
   *
   * <p>Every comment, gate and item stays; what the text means does not change. Departures from
   * today's syntax that lenient parsing understands are put right. Formatting what is formatted
   * changes nothing.
   *
   * @param name how diagnostics call the text
   * @param text the text, which need not name a package
   * @return the formatted text, with {@code \n} as line end
   * @throws DiagnosticException if the text has a syntax error
   */
  public static String format(String name, String text) {
    return Formatter.format(SourceLoader.source(name, text));
  }
}
