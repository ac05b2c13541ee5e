package io.witbindgen.wit.syntax.parse;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.FixIt;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * Help with a syntax error whose cause is known: mostly that something is written as another
 * language writes it.
 */
final class SyntaxHelp {
  private static final String FUNCTION = "a function is written `name: func(parameter: u8) -> u8;`";

  /** Words that begin a definition in another language, and the keyword here. */
  private static final Map<String, String> KEYWORDS =
      Map.ofEntries(
          Map.entry("struct", "record"),
          Map.entry("class", "resource"),
          Map.entry("object", "resource"),
          Map.entry("union", "variant"),
          Map.entry("oneof", "variant"),
          Map.entry("typedef", "type"),
          Map.entry("alias", "type"),
          Map.entry("bitflags", "flags"),
          Map.entry("function", "func"),
          Map.entry("trait", "interface"),
          Map.entry("protocol", "interface"),
          Map.entry("service", "interface"),
          Map.entry("component", "world"));

  private final Source source;
  private final List<Token> tokens;
  private final SyntaxError error;
  private final int at;

  private SyntaxHelp(Source source, List<Token> tokens, SyntaxError error) {
    this.source = source;
    this.tokens =
        tokens.stream().filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL).toList();
    this.error = error;
    this.at = this.tokens.indexOf(error.found());
  }

  /** The diagnostic of an error, with help if there is some. */
  static Diagnostic diagnostic(Source source, List<Token> tokens, SyntaxError error) {
    SyntaxHelp help = new SyntaxHelp(source, tokens, error);
    return help.foreignConstructor()
        .or(help::foreignKeyword)
        .or(help::handleToValue)
        .orElseGet(() -> help.note(error.diagnostic(source)));
  }

  /** {@code Vec<u8>}. */
  private Optional<Diagnostic> foreignConstructor() {
    Token name = token(-1);
    if (!isFound(WitGrammar.LESS) || name.getType() != WitGrammar.IDENTIFIER) {
      return Optional.empty();
    }
    Span span = span(name);
    Diagnostic unknown = Diagnostic.error(WitDiagnosticKind.UNKNOWN_TYPE, span, name.getText());
    return ForeignTypes.constructor(name.getText())
        .map(today -> unknown.fixIt(new FixIt("write `" + today + "`", span, today)));
  }

  /** {@code struct s}, where {@code struct} may be taken for the name of a function. */
  private Optional<Diagnostic> foreignKeyword() {
    boolean isAfterName = error.expected().contains(WitGrammar.COLON) && at > 0;
    Token word = token(isAfterName && isFound(WitGrammar.IDENTIFIER) ? -1 : 0);
    String keyword = KEYWORDS.get(word.getText());
    if (keyword == null || word.getType() != WitGrammar.IDENTIFIER) {
      return Optional.empty();
    }
    Span span = span(word);
    Diagnostic diagnostic =
        Diagnostic.error(WitDiagnosticKind.FOREIGN_KEYWORD, span, word.getText());
    Diagnostic corrected = diagnostic.fixIt(new FixIt("write `" + keyword + "`", span, keyword));
    return Optional.of(
        keyword.equals("variant")
            ? corrected.note("each case has a name, and its type in parentheses: `number(u8)`")
            : corrected);
  }

  /** {@code borrow<u8>}. */
  private Optional<Diagnostic> handleToValue() {
    boolean isHandle =
        token(-1).getType() == WitGrammar.LESS
            && (token(-2).getType() == WitGrammar.OWN || token(-2).getType() == WitGrammar.BORROW);
    if (!isHandle || !TokenReader.isKeyword(error.found().getType())) {
      return Optional.empty();
    }
    Span span = span(error.found());
    Diagnostic diagnostic =
        Diagnostic.error(WitDiagnosticKind.NOT_A_RESOURCE, span, error.found().getText())
            .note(
                "values of other types than resources are copied, so they are neither owned nor lent");
    return Optional.of(
        token(1).getType() == WitGrammar.GREATER
            ? diagnostic.fixIt(
                new FixIt(
                    "write `" + span.text() + "`", span(token(-2)).to(span(token(1))), span.text()))
            : diagnostic);
  }

  /** Help that goes with the error as it is. */
  private Diagnostic note(Diagnostic diagnostic) {
    int before = token(-1).getType();
    if (isFound(WitGrammar.LEFT_PAREN) && error.expected().contains(WitGrammar.TUPLE)) {
      return diagnostic.note(
          before == WitGrammar.ARROW && token(1).getType() == WitGrammar.RIGHT_PAREN
              ? "a function that returns nothing has no `->`"
              : "results have no names; several of them are a `tuple<…>`");
    }
    if (isFound(WitGrammar.LESS) && before == WitGrammar.IDENTIFIER) {
      return diagnostic.note(
          "only `list`, `map`, `option`, `result`, `tuple`, `future` and `stream` take types as arguments");
    }
    if (isFound(WitGrammar.SEMICOLON) && error.expected().contains(WitGrammar.COMMA)) {
      return diagnostic.fixIt(new FixIt("write `,`", span(error.found()), ","));
    }
    if (isOnly(WitGrammar.LESS)) {
      String type = token(-1).getText();
      return diagnostic.note(
          "it needs types as arguments: `"
              + type
              + (type.equals("map") ? "<string, u8>`" : "<u8>`"));
    }
    if (error.expected().contains(WitGrammar.COLON)) {
      if (isParameter()) {
        return diagnostic.note("a parameter has a name: `name: " + token(-1).getText() + "`");
      }
      boolean isFunction =
          isFound(WitGrammar.LEFT_PAREN) || token(-1).getText().matches("fn|fun|def|func|function");
      return isFunction ? diagnostic.note(FUNCTION) : diagnostic;
    }
    return diagnostic;
  }

  private boolean isParameter() {
    int before = token(-2).getType();
    return (isFound(WitGrammar.COMMA) || isFound(WitGrammar.RIGHT_PAREN))
        && (before == WitGrammar.LEFT_PAREN || before == WitGrammar.COMMA);
  }

  private boolean isOnly(int type) {
    return error.expected().size() == 1 && error.expected().contains(type);
  }

  private boolean isFound(int type) {
    return error.found().getType() == type;
  }

  /** The token that many places after the one that was found; the found one if there is none. */
  private Token token(int distance) {
    int index = at + distance;
    return index >= 0 && index < tokens.size() ? tokens.get(index) : error.found();
  }

  private Span span(Token token) {
    return TokenReader.span(source, token);
  }
}
