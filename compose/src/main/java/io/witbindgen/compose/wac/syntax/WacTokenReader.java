package io.witbindgen.compose.wac.syntax;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.syntax.parse.Characters;
import io.witbindgen.wit.syntax.parse.Recognizers;
import io.witbindgen.wit.syntax.parse.Utf16CharStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Cuts a text into tokens, without comments, and reports text that is not a token. */
final class WacTokenReader {
  /** The deepest nesting of brackets of all kinds together. */
  static final int MAX_NESTING = 100;

  /** Keywords of WIT that are names in WAC, unless the next token shows that they are keywords. */
  private static final Set<Integer> WIT_ONLY =
      Set.of(
          WacTokens.ASYNC,
          WacTokens.FROM,
          WacTokens.FUTURE,
          WacTokens.MAP,
          WacTokens.OWN,
          WacTokens.STREAM);

  private WacTokenReader() {}

  /** Returns all tokens, the last one the end of the file. */
  static List<Token> read(Source source, Reporter reporter) {
    Lexer lexer = new Lexer(source, reporter);
    List<Token> tokens = new ArrayList<>();
    Token token;
    do {
      token = lexer.nextToken();
      if (token.getType() == WacTokens.UNKNOWN) {
        lexer.reportUnknown(token);
      }
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        tokens.add(token);
      }
    } while (token.getType() != Token.EOF && !reporter.isFull());
    if (token.getType() == Token.EOF) {
      lexer.checkEnd(token);
    }
    refine(tokens);
    return tokens;
  }

  /** Refuses deep nesting before any recursive code sees it. */
  static void checkNesting(Source source, List<Token> tokens, Reporter reporter) {
    int depth = 0;
    int angles = 0;
    for (Token token : tokens) {
      switch (token.getType()) {
        case WacTokens.LEFT_BRACE, WacTokens.LEFT_PAREN, WacTokens.LEFT_BRACKET -> depth++;
        case WacTokens.RIGHT_BRACE, WacTokens.RIGHT_PAREN, WacTokens.RIGHT_BRACKET -> {
          depth = Math.max(0, depth - 1);
          angles = 0;
        }
        case WacTokens.LESS -> angles++;
        case WacTokens.GREATER -> angles = Math.max(0, angles - 1);
        case WacTokens.SEMICOLON -> angles = 0;
        default -> {}
      }
      if (depth > MAX_NESTING || angles > MAX_NESTING) {
        reporter.error(
            WitDiagnosticKind.NESTING_TOO_DEEP, span(source, token), Integer.toString(MAX_NESTING));
        return;
      }
    }
  }

  static Span span(Source source, Token token) {
    int start = Math.min(token.getStartIndex(), source.text().length());
    return new Span(source, start, Math.max(start, token.getStopIndex() + 1));
  }

  /** Whether a token is a keyword. */
  static boolean isKeyword(int type) {
    return (type >= WacTokens.AS && type <= WacTokens.WORLD)
        || type == WacTokens.LET
        || type == WacTokens.NEW
        || type == WacTokens.TARGETS;
  }

  private static boolean isWord(Token token) {
    return token.getType() == WacTokens.IDENTIFIER || isKeyword(token.getType());
  }

  /** Distinguishes the two kinds of colon, and keywords that are only keywords in WIT. */
  private static void refine(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token next = tokens.get(i + 1);
      if (WIT_ONLY.contains(token.getType())
          && next.getType() != WacTokens.LESS
          && next.getType() != WacTokens.FUNC) {
        ((CommonToken) token).setType(WacTokens.IDENTIFIER);
      }
    }
    for (int i = 1; i + 1 < tokens.size(); i++) {
      Token colon = tokens.get(i);
      Token before = tokens.get(i - 1);
      Token after = tokens.get(i + 1);
      if (colon.getType() == WacTokens.COLON
          && before.getStopIndex() + 1 == colon.getStartIndex()
          && colon.getStopIndex() + 1 == after.getStartIndex()
          && isWord(before)
          && isWord(after)) {
        ((CommonToken) colon).setType(WacTokens.TIGHT_COLON);
      }
    }
  }

  /** The generated lexer with caches of its own and with our messages. */
  private static final class Lexer extends WacTokens {
    private final Source source;
    private final Reporter reporter;

    Lexer(Source source, Reporter reporter) {
      super(new Utf16CharStream(source.text()));
      this.source = source;
      this.reporter = reporter;
      Recognizers.isolate(this);
    }

    /** Reports a comment without an end, which reaches the end of the file. */
    void checkEnd(Token end) {
      if (_mode != DEFAULT_MODE) {
        int start = end.getStartIndex();
        reporter.error(WitDiagnosticKind.UNTERMINATED_COMMENT, new Span(source, start, start + 2));
      }
    }

    void reportUnknown(Token token) {
      int start = token.getStartIndex();
      String text = source.text();
      if (text.charAt(start) == '"') {
        Span span = new Span(source, start, source.lineEnd(source.line(start)));
        reporter.error(WitDiagnosticKind.UNTERMINATED_STRING, span);
      } else if (Characters.isAllowed(text.codePointAt(start))) {
        int c = text.codePointAt(start);
        Span span = new Span(source, start, start + Character.charCount(c));
        String shown = "`" + Character.toString(c) + "`";
        reporter.report(Diagnostic.error(WitDiagnosticKind.UNEXPECTED_CHARACTER, span, shown));
      }
    }
  }
}
