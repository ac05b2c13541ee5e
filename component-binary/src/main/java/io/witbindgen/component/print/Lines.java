package io.witbindgen.component.print;

/** Lines of indented text. */
final class Lines {
  private static final String STEP = "  ";

  private final StringBuilder text = new StringBuilder();
  private int depth;

  void add(String line) {
    text.append(STEP.repeat(depth)).append(line).append('\n');
  }

  /** Indents everything that {@code content} adds. */
  void indented(Runnable content) {
    depth++;
    content.run();
    depth--;
  }

  /** A parenthesis opened in {@code head}, closed in the same line if {@code content} is empty. */
  void block(String head, Runnable content) {
    add(head);
    int start = text.length();
    indented(content);
    if (text.length() == start) {
      text.insert(start - 1, ')');
    } else {
      add(")");
    }
  }

  int length() {
    return text.length();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
