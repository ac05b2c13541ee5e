package io.witbindgen.compose.wac.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Finds the statement with a syntax error, so that the rest can be parsed without it. */
final class StatementRecovery {
  private static final Set<Integer> STARTS =
      Set.of(
          WacTokens.IMPORT,
          WacTokens.LET,
          WacTokens.EXPORT,
          WacTokens.TYPE,
          WacTokens.RECORD,
          WacTokens.VARIANT,
          WacTokens.ENUM,
          WacTokens.FLAGS,
          WacTokens.INTERFACE,
          WacTokens.WORLD);

  private StatementRecovery() {}

  /**
   * The tokens without the statement that contains the given one: always fewer than before. Empty
   * if that is the first one, the package line.
   */
  static List<Token> without(List<Token> tokens, Token error) {
    int at = tokens.indexOf(error);
    int start = 0;
    int end = tokens.size() - 1;
    int depth = 0;
    for (int i = 0; i < tokens.size() - 1; i++) {
      if (i > 0 && depth == 0 && isBoundary(tokens.get(i - 1), tokens.get(i))) {
        if (i > at) {
          end = i;
          break;
        }
        start = i;
      }
      switch (tokens.get(i).getType()) {
        case WacTokens.LEFT_BRACE -> depth++;
        case WacTokens.RIGHT_BRACE -> depth = Math.max(0, depth - 1);
        default -> {}
      }
    }
    if (start == 0 || start >= end) {
      return List.of();
    }
    List<Token> rest = new ArrayList<>(tokens.subList(0, start));
    rest.addAll(tokens.subList(end, tokens.size()));
    return rest;
  }

  private static boolean isBoundary(Token before, Token token) {
    return STARTS.contains(token.getType())
        && (before.getType() == WacTokens.SEMICOLON || before.getType() == WacTokens.RIGHT_BRACE);
  }
}
