package io.witbindgen.component.print;

/** Lines of text, some further in than others. */
final class Lines {
  private final StringBuilder text = new StringBuilder();
  private int depth;

  void add(String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  /** Everything that {@code content} adds stands further in. */
  void indented(Runnable content) {
    depth++;
    content.run();
    depth--;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
