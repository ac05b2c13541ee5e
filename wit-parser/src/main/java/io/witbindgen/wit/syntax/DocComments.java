package io.witbindgen.wit.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Takes the text out of documentation comments. */
final class DocComments {
  private DocComments() {}

  /** The text of the documentation comments between a token and the one before it. */
  static Optional<String> before(List<Token> tokens, Token first) {
    Deque<Token> comments = new ArrayDeque<>();
    int i = first.getTokenIndex() - 1;
    while (i >= 0 && tokens.get(i).getChannel() == Token.HIDDEN_CHANNEL) {
      comments.push(tokens.get(i--));
    }
    List<String> lines = new ArrayList<>();
    comments.forEach(comment -> addLines(lines, comment.getText()));
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  private static void addLines(List<String> lines, String comment) {
    if (comment.startsWith("///")) {
      lines.add(withoutLead(comment.substring(3)));
    } else if (comment.startsWith("/**") && comment.length() > 4) {
      lines.addAll(block(comment.substring(3, comment.length() - 2)));
    }
  }

  /** The lines of a block comment without the decoration at their left. */
  private static List<String> block(String text) {
    List<String> lines = new ArrayList<>();
    text.lines()
        .map(line -> line.stripLeading().startsWith("*") ? line.stripLeading().substring(1) : line)
        .map(DocComments::withoutLead)
        .forEach(lines::add);
    if (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    if (!lines.isEmpty() && lines.get(0).isEmpty()) {
      lines.remove(0);
    }
    return lines;
  }

  private static String withoutLead(String line) {
    String stripped = line.stripTrailing();
    return stripped.startsWith(" ") ? stripped.substring(1) : stripped;
  }
}
