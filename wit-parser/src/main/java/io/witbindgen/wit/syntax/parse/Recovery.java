package io.witbindgen.wit.syntax.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Finds the statement around a syntax error, so that the rest can be parsed without it. */
final class Recovery {
  private Recovery() {}

  /** The tokens without the statement that holds the given one; always fewer than before. */
  static List<Token> without(List<Token> tokens, Token error) {
    int at = tokens.indexOf(error);
    int start = start(tokens, at);
    int end = end(tokens, at);
    // Before a stray brace there is no statement, but there can be comments.
    if (tokens.subList(start, end).stream()
        .allMatch(token -> token.getChannel() != Token.DEFAULT_CHANNEL)) {
      start = at;
      end = at + 1;
    }
    List<Token> rest = new ArrayList<>(tokens.subList(0, start));
    rest.addAll(tokens.subList(end, tokens.size()));
    return rest;
  }

  /** Just after the separator before the token. */
  private static int start(List<Token> tokens, int at) {
    int parens = 0;
    for (int i = at - 1; i >= 0; i--) {
      switch (tokens.get(i).getType()) {
        case WitGrammar.SEMICOLON, WitGrammar.LEFT_BRACE, WitGrammar.RIGHT_BRACE -> {
          return i + 1;
        }
        case WitGrammar.RIGHT_PAREN -> parens++;
        case WitGrammar.LEFT_PAREN -> parens--;
        case WitGrammar.COMMA -> {
          if (parens == 0 && isInList(tokens, i)) {
            return i + 1;
          }
        }
        default -> {}
      }
    }
    return 0;
  }

  /** Just after the separator or the body that ends the statement of the token. */
  private static int end(List<Token> tokens, int at) {
    int depth = 0;
    for (int i = at; i < tokens.size() - 1; i++) {
      switch (tokens.get(i).getType()) {
        case WitGrammar.LEFT_BRACE -> depth++;
        case WitGrammar.RIGHT_BRACE -> {
          if (depth == 0) {
            return i;
          }
          if (--depth == 0) {
            return i + 1;
          }
        }
        case WitGrammar.SEMICOLON -> {
          if (depth == 0) {
            return i + 1;
          }
        }
        case WitGrammar.COMMA -> {
          if (depth == 0 && isInList(tokens, i)) {
            return i + 1;
          }
        }
        default -> {}
      }
    }
    return tokens.size() - 1;
  }

  /** Whether a comma separates fields or cases: the nearest bracket before it is a brace. */
  private static boolean isInList(List<Token> tokens, int comma) {
    int closed = 0;
    for (int i = comma - 1; i >= 0; i--) {
      switch (tokens.get(i).getType()) {
        case WitGrammar.LEFT_BRACE -> {
          return true;
        }
        case WitGrammar.SEMICOLON, WitGrammar.RIGHT_BRACE -> {
          return false;
        }
        case WitGrammar.RIGHT_PAREN, WitGrammar.GREATER -> closed++;
        case WitGrammar.LEFT_PAREN, WitGrammar.LESS -> {
          if (closed-- == 0) {
            return false;
          }
        }
        default -> {}
      }
    }
    return false;
  }
}
