package io.witbindgen.wit.diagnostic;

/**
 * A stretch of a source.
 *
 * @param source where it is
 * @param start the index of its first character
 * @param end the index just after its last character; equal to {@code start} for a point
 */
public record Span(Source source, int start, int end) {
  /** Checks the bounds. */
  public Span {
    if (start < 0 || end < start || end > source.text().length()) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** The 1-based line at which it starts. */
  public int line() {
    return source.line(start);
  }

  /** The 1-based column at which it starts, in Unicode scalar values. */
  public int column() {
    return source.column(start);
  }

  /** The text it covers. */
  public String text() {
    return source.text().substring(start, end);
  }

  /** The empty span just after this one, where a fix-it inserts. */
  public Span after() {
    return new Span(source, end, end);
  }

  /** The span from the start of this one to the end of a later one of the same source. */
  public Span to(Span last) {
    return new Span(source, start, last.end());
  }

  /** {@code name:line:column}. */
  @Override
  public String toString() {
    return source.name() + ":" + line() + ":" + column();
  }
}
