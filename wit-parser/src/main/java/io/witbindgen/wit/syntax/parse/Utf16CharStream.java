package io.witbindgen.wit.syntax.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A string, or a part of one, as a stream for ANTLR; indexed like the string, so that token
 * positions are spans.
 */
public final class Utf16CharStream implements CharStream {
  private final String text;
  private final int end;
  private int index;

  /** All of a string. */
  public Utf16CharStream(String text) {
    this(text, 0, text.length());
  }

  /** The part of a string between two indices. */
  public Utf16CharStream(String text, int start, int end) {
    this.text = text;
    this.index = start;
    this.end = end;
  }

  @Override
  public String getText(Interval interval) {
    return text.substring(interval.a, Math.min(interval.b + 1, end));
  }

  @Override
  public void consume() {
    index++;
  }

  @Override
  public int LA(int offset) {
    int at = offset > 0 ? index + offset - 1 : index + offset;
    return at >= 0 && at < end ? text.charAt(at) : IntStream.EOF;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int to) {
    index = to;
  }

  @Override
  public int size() {
    return end;
  }

  @Override
  public String getSourceName() {
    return IntStream.UNKNOWN_SOURCE_NAME;
  }
}
