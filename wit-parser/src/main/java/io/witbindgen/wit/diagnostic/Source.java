package io.witbindgen.wit.diagnostic;

import java.util.Arrays;
import java.util.Objects;

/**
 * One WIT text and the name that is shown for it. Two sources are the same only if they are the
 * same object.
 */
public final class Source {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  /**
   * Makes a source.
   *
   * @param name the name that diagnostics show, usually a path
   * @param text the whole text
   */
  public Source(String name, String text) {
    this.name = Objects.requireNonNull(name);
    this.text = Objects.requireNonNull(text);
    this.lineStarts = lineStarts(text);
  }

  /** The name that diagnostics show. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The 1-based line that holds the given index of the text. */
  public int line(int index) {
    int found = Arrays.binarySearch(lineStarts, index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The 1-based column of the given index of the text, in Unicode scalar values. */
  public int column(int index) {
    return text.codePointCount(lineStarts[line(index) - 1], index) + 1;
  }

  /** The index at which the given 1-based line starts. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** The index just after the last character of the given 1-based line, its line end excluded. */
  public int lineEnd(int line) {
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    return end > lineStarts[line - 1] && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  @Override
  public String toString() {
    return name;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }
}
