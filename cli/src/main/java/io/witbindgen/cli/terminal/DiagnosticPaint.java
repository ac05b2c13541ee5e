package io.witbindgen.cli.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paints rendered diagnostics: the severity, the place, and the mark in the severity's colour. */
final class DiagnosticPaint {
  private static final Pattern HEAD = Pattern.compile("(error|warning)(\\[[a-z0-9-]+])?:");
  private static final Pattern ADVICE = Pattern.compile("(?:note|help|usage):");
  private static final Pattern PLACE = Pattern.compile(" +-->");
  private static final Pattern GUTTER = Pattern.compile(" *[0-9]* \\|");
  private static final Pattern MARK = Pattern.compile(" *\\^-*");

  private Paint severity = Paint.RED;

  String paint(String line) {
    Matcher head = HEAD.matcher(line);
    if (head.lookingAt()) {
      severity = head.group(1).equals("error") ? Paint.RED : Paint.YELLOW;
      return severity.boldOf(head.group()) + line.substring(head.end());
    }
    Matcher advice = ADVICE.matcher(line);
    if (advice.lookingAt()) {
      return Paint.CYAN.boldOf(advice.group()) + line.substring(advice.end());
    }
    Matcher place = PLACE.matcher(line);
    if (place.lookingAt()) {
      return Paint.BLUE.of(place.group()) + line.substring(place.end());
    }
    Matcher gutter = GUTTER.matcher(line);
    if (gutter.lookingAt()) {
      return Paint.BLUE.of(gutter.group()) + mark(line.substring(gutter.end()));
    }
    return mark(line);
  }

  private String mark(String text) {
    return MARK.matcher(text).matches() ? severity.boldOf(text) : text;
  }
}
