package io.witbindgen.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.UnaryOperator;

/** Gives colours to the lines that pass through it. */
public final class PaintedWriter extends Writer {
  private final Writer target;
  private final UnaryOperator<String> painter;
  private final StringBuilder line = new StringBuilder();

  private PaintedWriter(Writer target, UnaryOperator<String> painter) {
    this.target = target;
    this.painter = painter;
  }

  /** A writer of diagnostics; the given one if it is not coloured. */
  public static PrintWriter diagnostics(PrintWriter target, Terminal.Stream stream) {
    return stream.isColoured()
        ? new PrintWriter(new PaintedWriter(target, new DiagnosticPaint()::paint), true)
        : target;
  }

  /** The text of a difference between files, in colours if the stream has them. */
  public static String difference(String text, Terminal.Stream stream) {
    return stream.isColoured() ? DifferencePaint.paint(text) : text;
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      if (text[i] == '\n') {
        target.write(painter.apply(line.toString()));
        target.write('\n');
        line.setLength(0);
      } else {
        line.append(text[i]);
      }
    }
  }

  @Override
  public void flush() throws IOException {
    target.write(line.toString());
    line.setLength(0);
    target.flush();
  }

  @Override
  public void close() throws IOException {
    flush();
    target.close();
  }
}
