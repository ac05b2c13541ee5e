package io.witbindgen.wit.syntax.format;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * A token with the comments before it.
 *
 * @param type its type in the grammar
 * @param text its text; empty at the end of the file
 * @param comments the comments between the token before it and itself
 * @param afterBlank whether there is an empty line directly before it
 */
record Lexeme(int type, String text, List<Comment> comments, boolean afterBlank) {
  Lexeme {
    comments = List.copyOf(comments);
  }

  /** Combines tokens and comments; the last lexeme is the end of the file. */
  static List<Lexeme> of(String text, List<Token> tokens) {
    List<Lexeme> lexemes = new ArrayList<>();
    List<Comment> comments = new ArrayList<>();
    int end = 0; // of the last token or comment
    int tokenEnd = 0;
    for (Token token : tokens) {
      String between = text.substring(end, Math.max(token.getStartIndex(), end));
      long breaks = between.chars().filter(c -> c == '\n').count();
      if (token.getChannel() == Token.HIDDEN_CHANNEL) {
        boolean behind =
            !lexemes.isEmpty() && !text.substring(tokenEnd, token.getStartIndex()).contains("\n");
        String comment = token.getText().stripTrailing().replace("\r\n", "\n");
        comments.add(new Comment(comment, behind, breaks > 1));
      } else {
        boolean isEnd = token.getType() == Token.EOF;
        String shown = isEnd ? "" : token.getText();
        lexemes.add(new Lexeme(token.getType(), shown, comments, breaks > 1));
        comments.clear();
        tokenEnd = token.getStopIndex() + 1;
      }
      end = Math.max(end, token.getStopIndex() + 1);
    }
    return lexemes;
  }

  boolean is(int other) {
    return type == other;
  }
}
