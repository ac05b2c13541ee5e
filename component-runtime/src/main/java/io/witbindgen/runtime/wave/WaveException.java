package io.witbindgen.runtime.wave;

/**
 * Thrown when a text is not a value of its type. The message shows the line with a caret under the
 * error.
 */
public final class WaveException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int WINDOW = 60;

  private final int offset;

  WaveException(String problem, String text, int offset) {
    super(problem + "\n" + excerpt(text, offset));
    this.offset = offset;
  }

  /** The position in the text, in UTF-16 code units from its start. */
  public int offset() {
    return offset;
  }

  /** The line around the offset, cut to a window, and a caret under it. */
  private static String excerpt(String text, int offset) {
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    int lineEnd = text.indexOf('\n', offset);
    int start = Math.max(lineStart, offset - WINDOW);
    int end = Math.min(lineEnd < 0 ? text.length() : lineEnd, offset + WINDOW);
    String shown = text.substring(start, end).replaceAll("\\p{Cntrl}", " ");
    return "  " + shown + "\n  " + " ".repeat(offset - start) + "^";
  }
}
