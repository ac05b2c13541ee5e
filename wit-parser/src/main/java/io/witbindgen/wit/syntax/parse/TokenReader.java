package io.witbindgen.wit.syntax.parse;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Cuts a text into tokens, comments included, and reports what is not a token. */
public final class TokenReader {
  /** The deepest allowed nesting of angle brackets and braces. */
  static final int MAX_NESTING = 100;

  private TokenReader() {}

  /** Returns all tokens, the last one the end of the file. */
  public static List<Token> read(Source source, Reporter reporter) {
    return read(new Lexer(source, reporter), reporter);
  }

  /** Returns the tokens that a lexer has before it. */
  static List<Token> read(Lexer lexer, Reporter reporter) {
    List<Token> tokens = new ArrayList<>();
    Token token;
    do {
      token = lexer.nextToken();
      if (token.getType() == WitTokens.UNKNOWN) {
        lexer.reportUnknown(token);
      }
      tokens.add(token);
    } while (token.getType() != Token.EOF && !reporter.isFull());
    if (token.getType() == Token.EOF) {
      lexer.checkEnd(token);
    }
    refine(tokens.stream().filter(t -> t.getChannel() == Token.DEFAULT_CHANNEL).toList());
    return tokens;
  }

  /** Reports tokens that nest too deeply, before anything recursive sees them. */
  static void checkNesting(Source source, List<Token> tokens, Reporter reporter) {
    int angles = 0;
    int braces = 0;
    Token previous = tokens.get(0);
    for (Token token : tokens) {
      switch (token.getType()) {
        case WitTokens.LESS -> angles++;
        case WitTokens.GREATER -> angles = Math.max(0, angles - 1);
        case WitTokens.LEFT_BRACE -> {
          braces++;
          angles = 0;
        }
        case WitTokens.RIGHT_BRACE -> {
          braces = Math.max(0, braces - 1);
          angles = 0;
        }
        case WitTokens.SEMICOLON -> angles = 0;
        default -> {}
      }
      if (angles > MAX_NESTING || braces > MAX_NESTING) {
        Span span = span(source, angles > MAX_NESTING ? previous : token);
        reporter.error(WitDiagnosticKind.NESTING_TOO_DEEP, span, Integer.toString(MAX_NESTING));
        return;
      }
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        previous = token;
      }
    }
  }

  static Span span(Source source, Token token) {
    int start = Math.min(token.getStartIndex(), source.text().length());
    return new Span(source, start, Math.max(start, token.getStopIndex() + 1));
  }

  static boolean isKeyword(int type) {
    return type >= WitTokens.AS && type <= WitTokens.WORLD;
  }

  private static boolean isWord(Token token) {
    return token.getType() == WitTokens.IDENTIFIER || isKeyword(token.getType());
  }

  /** Distinguishes the two kinds of colons, and the keywords that can only be names. */
  private static void refine(List<Token> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).getType() != WitTokens.COLON) {
        continue;
      }
      Token before = tokens.get(i - 1);
      Token colon = tokens.get(i);
      Token after = tokens.get(i + 1);
      boolean tight =
          before.getStopIndex() + 1 == colon.getStartIndex()
              && colon.getStopIndex() + 1 == after.getStartIndex();
      if (tight && isWord(after) && (isWord(before) || isName(before))) {
        ((CommonToken) colon).setType(WitTokens.TIGHT_COLON);
      }
      if (isKeyword(before.getType())) {
        ((CommonToken) before).setType(WitTokens.KEYWORD_NAME);
      }
    }
  }

  private static boolean isName(Token token) {
    return token.getType() == WitTokens.KEYWORD_NAME;
  }

  /** The generated lexer with its own caches and our messages. */
  static final class Lexer extends WitTokens {
    private final Source source;
    private Reporter reporter;

    Lexer(Source source, Reporter reporter) {
      super(new Utf16CharStream(source.text()));
      this.source = source;
      this.reporter = reporter;
      Recognizers.isolate(this);
    }

    /** Starts again, with a part of the text. */
    void restrict(Span span, Reporter other) {
      reporter = other;
      setInputStream(new Utf16CharStream(source.text(), span.start(), span.end()));
    }

    /** A comment without an end extends to the end of the file. */
    void checkEnd(Token end) {
      if (_mode != DEFAULT_MODE) {
        int start = end.getStartIndex();
        reporter.error(WitDiagnosticKind.UNTERMINATED_COMMENT, new Span(source, start, start + 2));
      }
    }

    /** How to write what a character means in other languages. */
    private static Optional<String> meaning(int c) {
      return switch (c) {
        case '?' -> Optional.of("a value that can be absent is an `option<…>`");
        case '[', ']' -> Optional.of("a list is written `list<…>`");
        case '|' -> Optional.of("a choice of types is a `variant`");
        case '&', '*' ->
            Optional.of(
                "values are copied, so there are no pointers; a resource is lent by `borrow<…>`");
        case '#' -> Optional.of("comments start with `//`, and annotations with `@`");
        default -> Optional.empty();
      };
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
        Diagnostic unexpected =
            Diagnostic.error(WitDiagnosticKind.UNEXPECTED_CHARACTER, span, shown);
        reporter.report(meaning(c).map(unexpected::note).orElse(unexpected));
      }
    }
  }
}
