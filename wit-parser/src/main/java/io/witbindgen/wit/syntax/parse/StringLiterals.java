package io.witbindgen.wit.syntax.parse;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads string literals, whose escapes are those of the WebAssembly text format. */
final class StringLiterals {
  private StringLiterals() {}

  /** A malformed literal; the message says why. */
  static final class InvalidStringException extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    InvalidStringException(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  /** The string that a literal, with its quotes, denotes. */
  static String parse(String literal) throws InvalidStringException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int i = 1;
    while (i < literal.length() - 1) {
      int backslash = literal.indexOf('\\', i);
      int plainEnd = backslash < 0 ? literal.length() - 1 : backslash;
      bytes.writeBytes(literal.substring(i, plainEnd).getBytes(StandardCharsets.UTF_8));
      i = backslash < 0 ? plainEnd : parseEscape(literal, backslash + 1, bytes);
    }
    try {
      ByteBuffer encoded = ByteBuffer.wrap(bytes.toByteArray());
      return StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidStringException("bytes that are not UTF-8");
    }
  }

  /** Returns the index after the escape whose first character after `\` is at {@code at}. */
  private static int parseEscape(String literal, int at, ByteArrayOutputStream bytes)
      throws InvalidStringException {
    char c = literal.charAt(at);
    switch (c) {
      case 't' -> bytes.write('\t');
      case 'n' -> bytes.write('\n');
      case 'r' -> bytes.write('\r');
      case '"', '\'', '\\' -> bytes.write(c);
      case 'u' -> {
        return parseCodePoint(literal, at + 1, bytes);
      }
      default -> {
        bytes.write(parseByte(literal, at));
        return at + 2;
      }
    }
    return at + 1;
  }

  private static int parseByte(String literal, int at) throws InvalidStringException {
    int high = Character.digit(literal.charAt(at), 16);
    int low = Character.digit(literal.charAt(at + 1), 16);
    if (high < 0 || low < 0) {
      throw new InvalidStringException("unknown escape `\\" + literal.charAt(at) + "`");
    }
    return high * 16 + low;
  }

  private static int parseCodePoint(String literal, int at, ByteArrayOutputStream bytes)
      throws InvalidStringException {
    int close = literal.indexOf('}', at);
    if (literal.charAt(at) != '{' || close < 0) {
      throw new InvalidStringException("an escape that is not `\\u{…}`");
    }
    String digits = literal.substring(at + 1, close);
    int c = digits.matches("[0-9A-Fa-f](_?[0-9A-Fa-f]){0,9}") ? codePoint(digits) : -1;
    if (!Character.isValidCodePoint(c) || (c >= 0xd800 && c <= 0xdfff)) {
      throw new InvalidStringException("`\\u{" + digits + "}`, which is not a character");
    }
    bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
    return close + 1;
  }

  private static int codePoint(String digits) {
    long value = Long.parseLong(digits.replace("_", ""), 16);
    return value > Character.MAX_CODE_POINT ? -1 : (int) value;
  }
}
