package io.witbindgen.wit.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Renders diagnostics as text, each with the line it is about and a mark under the place. */
public final class DiagnosticRenderer {
  private static final int MIN_GUTTER = 5;
  private static final int TAB_WIDTH = 4;
  private static final int WINDOW = 100;
  private static final int WINDOW_LEAD = 40;

  private DiagnosticRenderer() {}

  /** Renders several diagnostics, with an empty line between them and a line end after the last. */
  public static String render(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(DiagnosticRenderer::render).collect(Collectors.joining("\n"));
  }

  /** Renders one diagnostic, with a line end after it. */
  public static String render(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    out.append(diagnostic.severity().word()).append('[').append(diagnostic.kind().code());
    out.append("]: ").append(visible(diagnostic.message())).append('\n');
    appendSnippet(out, diagnostic.span());
    for (Diagnostic.Note note : diagnostic.notes()) {
      out.append("note: ").append(visible(note.text())).append('\n');
      Optional<Span> place = note.span();
      place.ifPresent(span -> appendSnippet(out, span));
    }
    for (FixIt fixIt : diagnostic.fixIts()) {
      out.append("help: ").append(visible(fixIt.title())).append('\n');
    }
    return out.toString();
  }

  private static void appendSnippet(StringBuilder out, Span span) {
    Source source = span.source();
    if (source.text().isEmpty()) {
      out.append(" ".repeat(MIN_GUTTER)).append("--> ").append(visible(source.name()));
      out.append('\n');
      return;
    }
    String number = Integer.toString(span.line());
    String gutter = " ".repeat(Math.max(MIN_GUTTER, number.length()));
    out.append(gutter).append("--> ").append(visible(span.toString())).append('\n');
    out.append(gutter).append(" |\n");
    out.append(" ".repeat(gutter.length() - number.length())).append(number);
    Window window = Window.around(span);
    out.append(window.line.isEmpty() ? " |" : " | ").append(window.line).append('\n');
    out.append(gutter).append(" | ").append(" ".repeat(window.markStart)).append('^');
    out.append("-".repeat(Math.max(0, window.markWidth - 1))).append('\n');
  }

  /** The part of a line that is shown, and where the mark goes under it. */
  private record Window(String line, int markStart, int markWidth) {
    static Window around(Span span) {
      Source source = span.source();
      int lineStart = source.lineStart(span.line());
      int lineEnd = Math.max(source.lineEnd(span.line()), Math.min(span.start(), lineStart));
      int start = Math.min(span.start(), lineEnd);
      int from = lineStart;
      if (lineEnd - lineStart > WINDOW) {
        from = Math.max(lineStart, Math.min(start - WINDOW_LEAD, lineEnd - WINDOW));
      }
      from = outsidePair(source.text(), from);
      int to = outsidePair(source.text(), Math.min(lineEnd, from + WINDOW));
      int end = Math.max(start, Math.min(span.end(), to));
      String lead = from > lineStart ? "…" : "";
      String before = lead + visible(source.text().substring(from, start));
      String marked = visible(source.text().substring(start, end));
      String after = visible(source.text().substring(end, to)) + (to < lineEnd ? "…" : "");
      return new Window((before + marked + after).stripTrailing(), length(before), length(marked));
    }

    private static int outsidePair(String text, int index) {
      return index > 0
              && index < text.length()
              && Character.isLowSurrogate(text.charAt(index))
              && Character.isHighSurrogate(text.charAt(index - 1))
          ? index - 1
          : index;
    }

    private static int length(String shown) {
      return shown.codePointCount(0, shown.length());
    }
  }

  /** The text with tabs expanded and control characters made visible. */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> appendVisible(out, c));
    return out.toString();
  }

  private static void appendVisible(StringBuilder out, int c) {
    if (c == '\t') {
      out.append(" ".repeat(TAB_WIDTH));
      return;
    }
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          out.append(String.format(Locale.ROOT, "\\u{%x}", c));
      default -> out.appendCodePoint(c);
    }
  }
}
