package io.witbindgen.compose.wac.syntax;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.syntax.parse.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;

/**
 * A token with which the grammar could not continue, and a description of the tokens with which it
 * could have.
 */
final class UnexpectedToken {
  private static final String END_OF_FILE = "end of file";

  private UnexpectedToken() {}

  static Diagnostic diagnostic(SyntaxError error, Source source, List<Token> tokens) {
    Token found = error.found();
    Span span = span(found, source, tokens);
    Set<Integer> expected = new TreeSet<>(error.expected().toSet());
    Diagnostic diagnostic =
        Diagnostic.error(
            WitDiagnosticKind.UNEXPECTED_TOKEN, span, expectation(expected), describe(found));
    boolean wantsName =
        expected.contains(WacTokens.IDENTIFIER)
            && !expected.contains(WacTokens.RECORD)
            && !expected.contains(WacTokens.NEW);
    return wantsName && WacTokenReader.isKeyword(found.getType())
        ? diagnostic.fixIt(SyntaxError.escapeKeyword(span))
        : diagnostic;
  }

  /** At the end of the text, the place to look at is after the last token. */
  private static Span span(Token found, Source source, List<Token> tokens) {
    int last = tokens.size() - 2;
    return found.getType() == Token.EOF && last >= 0
        ? WacTokenReader.span(source, tokens.get(last)).after()
        : WacTokenReader.span(source, found);
  }

  static String describe(Token token) {
    return switch (token.getType()) {
      case Token.EOF -> END_OF_FILE;
      case WacTokens.STRING_LITERAL -> "a string";
      default -> "`" + token.getText() + "`";
    };
  }

  /** Tokens that end the current construct are named before those that could continue it. */
  private static String expectation(Set<Integer> expected) {
    List<String> words = new ArrayList<>();
    if (expected.contains(WacTokens.SEMICOLON) || expected.contains(WacTokens.COMMA)) {
      expected.removeIf(type -> !isPunctuation(type));
      if (expected.contains(WacTokens.COMMA)) {
        expected.remove(WacTokens.ELLIPSIS);
      }
      if (expected.contains(WacTokens.SEMICOLON)) {
        expected.remove(WacTokens.RIGHT_BRACE);
      }
    } else if (expected.contains(WacTokens.LET)) {
      return "a statement";
    } else if (expected.contains(WacTokens.NEW)) {
      return "an expression";
    } else if (expected.contains(WacTokens.FROM)) {
      words.add("an identifier");
      expected.removeIf(type -> !isPunctuation(type) && type != WacTokens.STRING_LITERAL);
    } else if (expected.contains(WacTokens.RECORD)) {
      words.add(expected.contains(WacTokens.IMPORT) ? "a world item" : "an interface item");
      expected.removeIf(type -> type != WacTokens.RIGHT_BRACE);
    } else if (expected.contains(WacTokens.BOOL)) {
      words.add("a type");
      expected.removeIf(type -> !isPunctuation(type));
    }
    expected.remove(WacTokens.KEYWORD_NAME);
    if (expected.contains(WacTokens.COLON) || expected.contains(WacTokens.SLASH)) {
      expected.remove(WacTokens.TIGHT_COLON);
    }
    boolean canBeLast = expected.remove(Token.EOF);
    expected.forEach(type -> words.add(describe(type)));
    if (canBeLast) {
      words.add(END_OF_FILE);
    }
    return SyntaxError.join(words.stream().distinct().toList());
  }

  private static boolean isPunctuation(int type) {
    return (type >= WacTokens.EQUALS && type <= WacTokens.AT)
        || type == WacTokens.ELLIPSIS
        || type == WacTokens.LEFT_BRACKET
        || type == WacTokens.RIGHT_BRACKET;
  }

  private static String describe(int type) {
    return switch (type) {
      case WacTokens.IDENTIFIER -> "an identifier";
      case WacTokens.INTEGER -> "a number";
      case WacTokens.VERSION -> "a version such as `1.0.0`";
      case WacTokens.STRING_LITERAL -> "a string";
      case WacTokens.TIGHT_COLON -> "`:`";
      default -> WacTokens.VOCABULARY.getLiteralName(type).replace('\'', '`');
    };
  }
}
