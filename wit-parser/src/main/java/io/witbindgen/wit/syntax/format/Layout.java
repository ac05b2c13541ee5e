package io.witbindgen.wit.syntax.format;

import io.witbindgen.wit.syntax.parse.WitGrammar;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * Lays tokens out: one statement per line, bodies indented by two spaces, parameters on a line each
 * if one line would be too long. The layout depends only on the tokens; only comments and empty
 * lines stay where they are.
 *
 * <p>A comment must keep documenting the same item. So a comment after a token on its line stays
 * there, and a comment on a line of its own stays on one.
 */
final class Layout {
  private static final int WIDTH = 100;
  private static final String INDENT = "  ";
  private static final Set<Integer> LIST_HEADS =
      Set.of(WitGrammar.RECORD, WitGrammar.VARIANT, WitGrammar.ENUM, WitGrammar.FLAGS);
  private static final Set<Integer> PATH_HEADS =
      Set.of(WitGrammar.USE, WitGrammar.INCLUDE, WitGrammar.IMPORT, WitGrammar.EXPORT);
  private static final Set<Integer> NO_PATH_STARTS =
      Set.of(WitGrammar.FUNC, WitGrammar.ASYNC, WitGrammar.INTERFACE);
  private static final Set<Integer> TOP_LEVEL =
      Set.of(WitGrammar.INTERFACE, WitGrammar.WORLD, WitGrammar.PACKAGE);
  private static final Set<Integer> TIGHT_BEFORE =
      Set.of(
          WitGrammar.SEMICOLON,
          WitGrammar.COMMA,
          WitGrammar.LEFT_PAREN,
          WitGrammar.RIGHT_PAREN,
          WitGrammar.LESS,
          WitGrammar.GREATER,
          WitGrammar.DOT,
          WitGrammar.SLASH,
          WitGrammar.AT,
          WitGrammar.COLON,
          WitGrammar.TIGHT_COLON);
  private static final Set<Integer> TIGHT_AFTER =
      Set.of(
          WitGrammar.LEFT_PAREN, WitGrammar.LESS, WitGrammar.DOT, WitGrammar.SLASH, WitGrammar.AT);

  private final List<Lexeme> lexemes;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int depth;
  private boolean mayBeBlank;
  private boolean isPathColon;

  Layout(List<Lexeme> lexemes) {
    this.lexemes = lexemes;
  }

  String print() {
    statements(true);
    startLine(false);
    out.setLength(out.toString().stripTrailing().length());
    return out.isEmpty() ? "" : out.append('\n').toString();
  }

  private Lexeme peek() {
    return lexemes.get(at);
  }

  private Lexeme previous() {
    return lexemes.get(at - 1);
  }

  private boolean isEnd() {
    return peek().is(Token.EOF);
  }

  /** Statements up to a closing brace or the end of the file. */
  private void statements(boolean isTopLevel) {
    boolean isFirst = true;
    while (!isEnd() && !peek().is(WitGrammar.RIGHT_BRACE)) {
      boolean stands = isTopLevel && !isFirst && standsAlone();
      startLine(stands);
      statement();
      isFirst = false;
    }
  }

  /** Whether an empty line belongs before the current statement. */
  private boolean standsAlone() {
    int i = at;
    while (lexemes.get(i).is(WitGrammar.AT)) {
      while (!lexemes.get(i).is(WitGrammar.RIGHT_PAREN)) {
        i++;
      }
      i++;
    }
    boolean isFirstUse = at > 1 && isPackageLine(at - 1);
    return isFirstUse || TOP_LEVEL.contains(lexemes.get(i).type());
  }

  private boolean isPackageLine(int end) {
    int i = end;
    while (i > 0
        && !lexemes.get(i).is(WitGrammar.PACKAGE)
        && !lexemes.get(i).is(WitGrammar.RIGHT_BRACE)) {
      i--;
    }
    return i == 0 && lexemes.get(0).is(WitGrammar.PACKAGE);
  }

  private void statement() {
    while (peek().is(WitGrammar.AT)) {
      while (!peek().is(WitGrammar.RIGHT_PAREN)) {
        write(Token.EOF);
      }
      write(Token.EOF);
      mayBeBlank = false;
      startLine(false);
    }
    int head = peek().type();
    write(head);
    while (!isEnd() && !peek().is(WitGrammar.RIGHT_BRACE)) {
      Lexeme lexeme = peek();
      int before = previous().type();
      write(head);
      switch (lexeme.type()) {
        case WitGrammar.SEMICOLON -> {
          return;
        }
        case WitGrammar.LEFT_PAREN -> group(WitGrammar.RIGHT_PAREN, head);
        case WitGrammar.LEFT_BRACE -> {
          if (before == WitGrammar.DOT || before == WitGrammar.WITH) {
            group(WitGrammar.RIGHT_BRACE, head);
            if (head == WitGrammar.INCLUDE && !peek().is(WitGrammar.SEMICOLON)) {
              return;
            }
          } else {
            body(head);
            return;
          }
        }
        default -> {}
      }
    }
  }

  private void body(int head) {
    if (peek().is(WitGrammar.RIGHT_BRACE) && peek().comments().isEmpty()) {
      out.append('}');
      at++;
    } else if (LIST_HEADS.contains(head)) {
      parts(WitGrammar.RIGHT_BRACE);
    } else {
      depth++;
      mayBeBlank = false;
      statements(head == WitGrammar.PACKAGE);
      close();
    }
  }

  /** Names or parameters, whose opening bracket has been written. */
  private void group(int closer, int head) {
    if (peek().is(closer) && peek().comments().isEmpty()) {
      out.append(peek().text());
      at++;
    } else if (fits(closer, head)) {
      boolean isSpacious = lexemes.get(at - 2).is(WitGrammar.WITH);
      out.append(isSpacious ? " " : "");
      writeThrough(closer, head, isSpacious);
    } else {
      parts(closer);
    }
  }

  private boolean fits(int closer, int head) {
    for (int i = at; ; i++) {
      if (lexemes.get(i).comments().stream().anyMatch(Comment::isLine)) {
        return false;
      }
      if (lexemes.get(i).is(closer)) {
        break;
      }
    }
    int start = at;
    int length = out.length();
    writeThrough(closer, head, false);
    while (!isEnd() && !peek().is(WitGrammar.LEFT_BRACE) && !previous().is(WitGrammar.SEMICOLON)) {
      if (peek().is(WitGrammar.RIGHT_BRACE)) {
        break;
      }
      write(head);
    }
    int lineStart = out.lastIndexOf("\n", length) + 1;
    int lineEnd = out.indexOf("\n", length);
    int width = (lineEnd < 0 ? out.length() : lineEnd) - lineStart;
    at = start;
    out.setLength(length);
    return width <= WIDTH;
  }

  /** Writes on one line, without a comma at the end. */
  private void writeThrough(int closer, int head, boolean isSpacious) {
    boolean isFirst = true;
    while (!peek().is(closer)) {
      Lexeme next = lexemes.get(at + 1);
      boolean isDropped =
          peek().is(WitGrammar.COMMA)
              && peek().comments().isEmpty()
              && next.comments().isEmpty()
              && next.is(closer);
      if (isDropped) {
        at++;
      } else if (isFirst && peek().comments().isEmpty()) {
        out.append(peek().text());
        at++;
      } else {
        write(closer == WitGrammar.RIGHT_PAREN ? Token.EOF : head);
      }
      isFirst = false;
    }
    if (peek().comments().isEmpty()) {
      out.append(isSpacious ? " " : "").append(peek().text());
      at++;
    } else {
      write(head);
    }
  }

  /** Writes each part on its own line with a comma after it, then the closing bracket. */
  private void parts(int closer) {
    depth++;
    mayBeBlank = false;
    while (!peek().is(closer)) {
      startLine(false);
      int inner = 0;
      boolean isOpen = true;
      write(Token.EOF);
      while (isOpen && !(inner == 0 && peek().is(closer))) {
        Lexeme lexeme = peek();
        write(Token.EOF);
        switch (lexeme.type()) {
          case WitGrammar.LESS, WitGrammar.LEFT_PAREN -> inner++;
          case WitGrammar.GREATER, WitGrammar.RIGHT_PAREN -> inner--;
          case WitGrammar.COMMA -> isOpen = inner > 0;
          default -> {}
        }
      }
      if (isOpen) {
        out.append(',');
      }
    }
    close();
  }

  /** Writes a closing bracket on a line of its own, after the comments before it. */
  private void close() {
    Lexeme closer = peek();
    comments(closer, false);
    depth--;
    mayBeBlank = false;
    newLine(false);
    out.append(closer.text());
    at++;
  }

  /** Begins the line of a statement or part, after the comments before it. */
  private void startLine(boolean standsAlone) {
    boolean isDone = comments(peek(), standsAlone);
    newLine(peek().afterBlank() || (standsAlone && !isDone));
  }

  /** Writes the comments between two lines; returns whether one of them begins a line. */
  private boolean comments(Lexeme lexeme, boolean standsAlone) {
    lexeme.comments().stream()
        .filter(Comment::staysBehind)
        .forEach(comment -> out.append(' ').append(comment.text()));
    boolean isFirst = true;
    for (Comment comment : lexeme.comments()) {
      if (!comment.staysBehind()) {
        newLine(comment.afterBlank() || (standsAlone && isFirst));
        out.append(comment.text());
        isFirst = false;
      }
    }
    return !isFirst;
  }

  private void newLine(boolean afterBlank) {
    if (!out.isEmpty()) {
      out.append(afterBlank && mayBeBlank ? "\n\n" : "\n").append(INDENT.repeat(depth));
    }
    mayBeBlank = true;
  }

  /** Writes a token inside a line, and the comments before it unless it begins the line. */
  private void write(int head) {
    Lexeme lexeme = peek();
    if (!isLineStart()) {
      boolean isSpaced = isSpaced(previous(), lexeme);
      for (Comment comment : lexeme.comments()) {
        out.append(isLineStart() ? "" : " ").append(comment.text());
        isSpaced = true;
        if (comment.isLine()) {
          out.append('\n').append(INDENT.repeat(depth + 2));
        }
      }
      out.append(isSpaced && !isLineStart() ? " " : "");
    }
    out.append(lexeme.text());
    at++;
    if (lexeme.is(WitGrammar.COLON) || lexeme.is(WitGrammar.TIGHT_COLON)) {
      isPathColon =
          head == WitGrammar.PACKAGE
              || (lexeme.is(WitGrammar.TIGHT_COLON)
                  && PATH_HEADS.contains(head)
                  && !NO_PATH_STARTS.contains(peek().type()));
    }
  }

  private boolean isLineStart() {
    int i = out.length() - 1;
    while (i >= 0 && out.charAt(i) == ' ') {
      i--;
    }
    return i < 0 || out.charAt(i) == '\n';
  }

  private boolean isSpaced(Lexeme before, Lexeme next) {
    if (before.is(WitGrammar.COLON) || before.is(WitGrammar.TIGHT_COLON)) {
      return !isPathColon;
    }
    boolean isTight =
        TIGHT_AFTER.contains(before.type())
            || TIGHT_BEFORE.contains(next.type())
            || (next.is(WitGrammar.LEFT_BRACE) && before.is(WitGrammar.DOT));
    return !isTight;
  }
}
