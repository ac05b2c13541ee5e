package io.witbindgen.wit.syntax.parse;

import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import java.util.Locale;

/** Reports characters that WIT forbids everywhere, even in comments. */
public final class Characters {
  private Characters() {}

  /** Reports the characters that are not allowed anywhere in a text. */
  public static void check(Source source, Reporter reporter) {
    String text = source.text();
    int index = 0;
    while (index < text.length() && !reporter.isFull()) {
      int c = text.codePointAt(index);
      int next = index + Character.charCount(c);
      String why = refusal(c);
      if (!why.isEmpty()) {
        String shown = String.format(Locale.ROOT, "U+%04X", c);
        Span span = new Span(source, index, next);
        reporter.error(WitDiagnosticKind.FORBIDDEN_CHARACTER, span, shown, why);
      }
      index = next;
    }
  }

  /** Whether a character is allowed in a text, at least in a comment. */
  public static boolean isAllowed(int c) {
    return refusal(c).isEmpty();
  }

  private static String refusal(int c) {
    if (c < 0x7f) {
      return c >= ' ' || c == '\n' || c == '\r' || c == '\t' ? "" : "a control character";
    }
    if (c <= 0x9f) {
      return "a control character";
    }
    if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)) {
      return "it changes the direction of text";
    }
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      return "half of a surrogate pair";
    }
    return isDeprecated(c) ? "deprecated by Unicode" : "";
  }

  private static boolean isDeprecated(int c) {
    return switch (c) {
      case 0x149, 0x673, 0xf77, 0xf79, 0x17a3, 0x17a4, 0x17b4, 0x17b5, 0x2329, 0x232a, 0xe0001 ->
          true;
      default -> c >= 0x206a && c <= 0x206f;
    };
  }
}
