package io.witbindgen.wit.syntax.parse;

import io.witbindgen.wit.model.Comments;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;

/**
 * Extracts the documentation from the comments before an item. All of them count, because WIT has
 * no special form for documentation; but a comment on the line of the previous item belongs to that
 * item.
 */
public final class DocComments {
  private static final Pattern EMPTY_LINES_AT_ENDS = Pattern.compile("\\A(?:[ \\t]*\n)+|\\s+\\z");

  private static final Pattern ROW_OF_STARS = Pattern.compile("(?m)^[ \\t]*\\*+[ \\t]*$");

  private static final Pattern STARS_AT_START = Pattern.compile("\\A\\s*\\*+(?=\\s|\\z)[ \\t]*");

  /** Asterisks after a space, or the only ones of the line; others are probably emphasis. */
  private static final Pattern STARS_AT_END =
      Pattern.compile("(?:(?<=\\s)|(?<=\\A)|(?<=(?:\\A|\\n)[^*\\n]{1,200}))\\*+\\s*\\z");

  private DocComments() {}

  /** The comments between a token and the one before it. */
  static Optional<Comments> before(List<Token> tokens, Token first) {
    List<Token> comments = comments(tokens, first);
    return text(comments).map(text -> new Comments(text, marked(comments)));
  }

  /** The text of those comments that are marked, without any decoration. */
  private static Optional<String> marked(List<Token> comments) {
    List<String> blocks = new ArrayList<>();
    List<Token> group = new ArrayList<>();
    for (Token token : comments) {
      if (isMarked(token.getText())) {
        boolean block = token.getText().startsWith("/*");
        if (block) {
          text(group).ifPresent(blocks::add);
          group.clear();
          text(List.of(token)).map(DocComments::withoutStars).ifPresent(blocks::add);
        } else {
          group.add(token);
        }
      }
    }
    text(group).ifPresent(blocks::add);
    String text = EMPTY_LINES_AT_ENDS.matcher(String.join("\n", blocks)).replaceAll("");
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  /** A block comment without rows of asterisks, and without those at its two ends. */
  private static String withoutStars(String block) {
    String open = STARS_AT_START.matcher(block).replaceFirst("");
    String inside = STARS_AT_END.matcher(open).replaceFirst("");
    return ROW_OF_STARS.matcher(inside).replaceAll("");
  }

  /**
   * The text of those comments that begin with {@code ///} or {@code /**}. In front of a package
   * the other comments are about the file.
   */
  static Optional<String> markedBefore(List<Token> tokens, Token first) {
    return text(comments(tokens, first).stream().filter(c -> isMarked(c.getText())).toList());
  }

  /** The first comment that {@link #markedBefore} takes. */
  static Optional<Token> firstMarkedBefore(List<Token> tokens, Token first) {
    return comments(tokens, first).stream().filter(c -> isMarked(c.getText())).findFirst();
  }

  private static List<Token> comments(List<Token> tokens, Token first) {
    Deque<Token> comments = new ArrayDeque<>();
    int i = first.getTokenIndex() - 1;
    while (i >= 0 && tokens.get(i).getChannel() == Token.HIDDEN_CHANNEL) {
      comments.push(tokens.get(i--));
    }
    int lineBefore = i < 0 ? 0 : tokens.get(i).getLine();
    return comments.stream()
        .filter(c -> c.getLine() != lineBefore || isMarked(c.getText()))
        .toList();
  }

  /** Whether a comment begins with {@code ///} or {@code /**}. */
  public static boolean isMarked(String comment) {
    return comment.startsWith("///") || (comment.startsWith("/**") && comment.length() > 4);
  }

  private static Optional<String> text(List<Token> tokens) {
    List<String> lines = new ArrayList<>();
    List<String> lineComments = new ArrayList<>();
    for (Token token : tokens) {
      String comment = token.getText();
      if (comment.startsWith("/*") && isMarked(comment)) {
        lines.addAll(withoutIndent(lineComments));
        lineComments.clear();
        lines.addAll(block(comment.substring(3, comment.length() - 2)));
      } else {
        comment.substring(slashes(comment)).lines().forEach(lineComments::add);
        if (slashes(comment) == comment.length()) {
          lineComments.add("");
        }
      }
    }
    lines.addAll(withoutIndent(lineComments));
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  private static int slashes(String comment) {
    int count = 0;
    while (count < comment.length() && comment.charAt(count) == '/') {
      count++;
    }
    return count;
  }

  /** The lines without their common indentation. */
  private static List<String> withoutIndent(List<String> lines) {
    int indent =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return lines.stream()
        .map(line -> line.isBlank() ? "" : line.substring(indent).stripTrailing())
        .toList();
  }

  /** The lines of a block comment without the decoration at their left, if they have any. */
  private static List<String> block(String text) {
    List<String> lines =
        text.lines().map(String::stripTrailing).collect(Collectors.toCollection(ArrayList::new));
    boolean isDecorated =
        lines.stream().skip(1).anyMatch(line -> line.stripLeading().startsWith("*"));
    if (!isDecorated) {
      return text.strip().lines().map(String::stripTrailing).toList();
    }
    lines.set(0, lines.get(0).stripLeading());
    lines.replaceAll(DocComments::withoutDecoration);
    if (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    if (!lines.isEmpty() && lines.get(0).isEmpty()) {
      lines.remove(0);
    }
    return lines;
  }

  private static String withoutDecoration(String line) {
    String stripped = line.stripLeading();
    String text = stripped.startsWith("*") ? stripped.substring(1) : line;
    return text.startsWith(" ") ? text.substring(1) : text;
  }
}
