package io.witbindgen.runtime.wave;

/** Reads the tokens of a WAVE text. */
final class WaveScanner {
  private static final String LINE_BREAK = "\n";
  private static final String TRIPLE = "\"\"\"";

  private final String text;
  private int position;

  WaveScanner(String text, int position) {
    this.text = text;
    this.position = position;
  }

  /** The position of the next token. */
  int position() {
    skipBlanks();
    return position;
  }

  WaveException error(String problem) {
    return new WaveException(problem, text, position());
  }

  WaveException error(String problem, int at) {
    return new WaveException(problem, text, at);
  }

  boolean atEnd() {
    return position() == text.length();
  }

  boolean at(char c) {
    return position() < text.length() && text.charAt(position) == c;
  }

  /** Takes a character if it is next. */
  boolean take(char c) {
    boolean there = at(c);
    if (there) {
      position++;
    }
    return there;
  }

  void expect(char c) {
    if (!take(c)) {
      throw error("expected `" + c + "`, found " + found());
    }
  }

  /** What comes next, for messages. */
  String found() {
    if (atEnd()) {
      return "the end";
    }
    int end = position;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return "`" + text.substring(position, Math.max(end, position + 1)) + "`";
  }

  /** The next label, with its {@code %} if it has one; empty if the next token is not a label. */
  String peekLabel() {
    int start = position();
    int end = start < text.length() && text.charAt(start) == '%' ? start + 1 : start;
    if (end == text.length() || !isLetter(text.charAt(end))) {
      return "";
    }
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Takes the next label, without its {@code %}. */
  String label() {
    String label = peekLabel();
    if (label.isEmpty()) {
      throw error("expected a label, found " + found());
    }
    position += label.length();
    return label.startsWith("%") ? label.substring(1) : label;
  }

  /** Takes a keyword if it is next, as a whole word. */
  boolean takeKeyword(String keyword) {
    boolean there = peekLabel().equals(keyword);
    if (there) {
      position += keyword.length();
    }
    return there;
  }

  /** Takes the characters of a number, or of {@code nan}, {@code inf} and {@code -inf}. */
  String number() {
    int start = position();
    while (position < text.length() && isNumber(text.charAt(position))) {
      position++;
    }
    if (position == start) {
      throw error("expected a number, found " + found());
    }
    return text.substring(start, position);
  }

  /** Takes a char literal. */
  int character() {
    int start = position();
    expect('\'');
    if (position < text.length()
        && (text.charAt(position) == '\'' || text.charAt(position) == '\n')) {
      throw error("a char is one character between single quotes", start);
    }
    int codePoint = codePoint(start);
    if (position == text.length() || text.charAt(position) != '\'') {
      throw error("a char is one character between single quotes", start);
    }
    position++;
    return codePoint;
  }

  /** Takes a string literal of one or more lines. */
  String string() {
    int start = position();
    if (text.startsWith(TRIPLE, start)) {
      return multiline(start);
    }
    if (!at('"')) {
      throw error("expected a string in double quotes, found " + found());
    }
    position++;
    StringBuilder string = new StringBuilder();
    while (position < text.length() && text.charAt(position) != '"') {
      if (text.charAt(position) == '\n') {
        throw error("a line break in a string is written \\n", position);
      }
      string.appendCodePoint(codePoint(start));
    }
    closing(start, "\"");
    return string.toString();
  }

  private String multiline(int start) {
    position += TRIPLE.length();
    if (text.startsWith("\r\n", position)) {
      position++;
    }
    if (!text.startsWith(LINE_BREAK, position)) {
      throw error("the opening \"\"\" ends its line", position);
    }
    position++;
    StringBuilder string = new StringBuilder();
    int lineStart = position;
    while (position < text.length() && !text.startsWith(TRIPLE, position)) {
      if (text.startsWith("\r\n", position)) {
        position++;
      }
      int codePoint = codePoint(start);
      string.appendCodePoint(codePoint);
      lineStart = text.charAt(position - 1) == '\n' ? position : lineStart;
    }
    int indent = position - lineStart;
    if (!text.substring(lineStart, position).isBlank()) {
      throw error("the closing \"\"\" stands on a line of its own", position);
    }
    closing(start, TRIPLE);
    return dedent(string.toString(), indent, start);
  }

  private String dedent(String lines, int indent, int start) {
    String margin = " ".repeat(indent);
    StringBuilder dedented = new StringBuilder();
    String[] all = lines.split(LINE_BREAK, -1);
    for (int i = 0; i < all.length - 1; i++) {
      if (!all[i].startsWith(margin)) {
        throw error("a line of the string is indented less than its closing \"\"\"", start);
      }
      dedented.append(i == 0 ? "" : LINE_BREAK).append(all[i], indent, all[i].length());
    }
    return dedented.toString();
  }

  private void closing(int start, String quote) {
    if (!text.startsWith(quote, position)) {
      throw error("a string that does not end", start);
    }
    position += quote.length();
  }

  /** One character of a literal, escapes resolved. */
  private int codePoint(int start) {
    if (position == text.length()) {
      throw error("a literal that does not end", start);
    }
    int codePoint = text.codePointAt(position);
    int at = position;
    position += Character.charCount(codePoint);
    if (codePoint != '\\') {
      return codePoint;
    }
    char escape = position < text.length() ? text.charAt(position++) : ' ';
    return switch (escape) {
      case '\'', '"', '\\' -> escape;
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'u' -> hexadecimal(at);
      default -> throw error("an unknown escape; there are \\' \\\" \\\\ \\t \\n \\r \\u{…}", at);
    };
  }

  private int hexadecimal(int at) {
    int end = text.indexOf('}', position);
    if (end > position + 1 && end <= position + 7 && text.charAt(position) == '{') {
      String digits = text.substring(position + 1, end);
      if (digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80)) {
        int value = Integer.parseInt(digits, 16);
        if (value <= 0x10ffff && (value < 0xd800 || value > 0xdfff)) {
          position = end + 1;
          return value;
        }
      }
    }
    throw error("\\u{…} holds the hexadecimal number of a Unicode scalar value", at);
  }

  private void skipBlanks() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (text.startsWith("//", position)) {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        position++;
      } else {
        return;
      }
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isWord(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-';
  }

  private static boolean isNumber(char c) {
    return isWord(c) || c == '.' || c == '+';
  }
}
