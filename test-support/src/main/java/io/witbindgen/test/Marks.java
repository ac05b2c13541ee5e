package io.witbindgen.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks in a golden text that say which of its lines are wrong, and why: {@code // error: code,
 * code} at the end of the line, or on a line of its own before one that cannot hold a comment. So a
 * reader sees what a text shows, and a message that moves to another line is noticed.
 */
public final class Marks {
  private static final Pattern MARK =
      Pattern.compile("// (error|warning): ([a-z-]+(?:, [a-z-]+)*)$");

  private Marks() {}

  /**
   * Compares the marks of a text with what was said about it.
   *
   * @param found a {@link #mark} for each message
   */
  public static void check(String text, List<String> found) {
    List<String> sorted = new ArrayList<>(found);
    Collections.sort(sorted);
    assertThat(sorted).as("marked lines").isEqualTo(of(text));
  }

  /** A message as a mark: its line, from 1 on, its severity, and its code. */
  public static String mark(int line, String severity, String code) {
    return "line " + line + ": " + severity + ": " + code;
  }

  /** The marks in a text, sorted. */
  static List<String> of(String text) {
    List<String> marks = new ArrayList<>();
    String[] lines = text.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher mark = MARK.matcher(lines[i]);
      if (mark.find()) {
        int line = mark.start() == 0 ? i + 2 : i + 1;
        for (String code : mark.group(2).split(", ")) {
          marks.add(mark(line, mark.group(1), code));
        }
      }
    }
    Collections.sort(marks);
    return marks;
  }
}
