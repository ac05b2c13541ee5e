package io.witbindgen.component.print;

import io.witbindgen.component.model.Slice;

/** Strings and identifiers of the text format. */
final class Quoting {
  private static final String ID_MARKS = "!#$%&'*+-./:<=>?@\\^_`|~";

  private Quoting() {}

  /**
   * A string literal: characters that could confuse a terminal are escaped, other Unicode stays.
   */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(out, c));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, int c) {
    if (c == '"' || c == '\\') {
      out.append('\\').appendCodePoint(c);
    } else if (isPlain(c)) {
      out.appendCodePoint(c);
    } else {
      out.append("\\u{").append(Integer.toHexString(c)).append('}');
    }
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }

  /** Text that is not a literal: the same escapes, without quotes. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                out.appendCodePoint(c);
              } else {
                append(out, c);
              }
            });
    return out.toString();
  }

  /** A string literal of bytes. */
  static String quoted(Slice bytes) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = bytes.offset(); i < bytes.offset() + bytes.length(); i++) {
      int b = bytes.source()[i] & 0xff;
      if (b >= 0x20 && b < 0x7f && b != '"' && b != '\\') {
        out.append((char) b);
      } else {
        out.append('\\')
            .append(Character.forDigit(b >> 4, 16))
            .append(Character.forDigit(b & 15, 16));
      }
    }
    return out.append('"').toString();
  }

  /** An identifier: bare if its characters allow that, else quoted. */
  static String identifier(String name) {
    boolean bare = !name.isEmpty() && name.chars().allMatch(Quoting::isIdCharacter);
    return "$" + (bare ? name : quoted(name));
  }

  private static boolean isIdCharacter(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || ID_MARKS.indexOf(c) >= 0;
  }
}
