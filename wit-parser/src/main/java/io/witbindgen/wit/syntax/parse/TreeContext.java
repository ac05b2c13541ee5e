package io.witbindgen.wit.syntax.parse;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.FixIt;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.Comments;
import io.witbindgen.wit.syntax.Name;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * The parts that all builders of the tree share: places, names, and missing separators.
 *
 * @param source the text
 * @param tokens all its tokens, comments included
 * @param reporter takes the errors
 */
record TreeContext(Source source, List<Token> tokens, Reporter reporter) {
  Span span(Token token) {
    return TokenReader.span(source, token);
  }

  Span span(ParserRuleContext rule) {
    return span(rule.getStart()).to(span(rule.getStop()));
  }

  Optional<Comments> comments(ParserRuleContext rule) {
    return DocComments.before(tokens, rule.getStart());
  }

  Optional<String> packageDocs(ParserRuleContext rule) {
    return DocComments.markedBefore(tokens, rule.getStart());
  }

  Optional<Span> packageDocsSpan(ParserRuleContext rule) {
    return DocComments.firstMarkedBefore(tokens, rule.getStart()).map(this::span);
  }

  /** A name at a place where the grammar accepts keywords too. */
  Name name(WitGrammar.NameContext rule) {
    return name(rule.getStart());
  }

  Name name(WitGrammar.LabelContext rule) {
    return name(rule.getStart());
  }

  private Name name(Token token) {
    Span span = span(token);
    if (token.getType() != WitGrammar.IDENTIFIER) {
      reporter.report(
          Diagnostic.error(WitDiagnosticKind.KEYWORD_AS_NAME, span, token.getText())
              .fixIt(SyntaxError.escapeKeyword(span)));
    }
    String text = token.getText().startsWith("%") ? span.text().substring(1) : span.text();
    if (!Labels.isLabel(text)) {
      reportInvalid(text, span, Labels.reason(text));
    }
    return new Name(text, span);
  }

  /** A part of a package's name, which has no capitals. */
  String words(Name name) {
    if (Labels.isLabel(name.text()) && !Labels.isWords(name.text())) {
      reportInvalid(name.text(), name.span(), "the names of packages are all lower case");
    }
    return name.text();
  }

  private void reportInvalid(String text, Span span, String reason) {
    Diagnostic diagnostic =
        Diagnostic.error(WitDiagnosticKind.INVALID_IDENTIFIER, span, text, reason);
    String near = Labels.nearest(text);
    reporter.report(
        near.equals(text)
            ? diagnostic
            : diagnostic.fixIt(new FixIt("write `" + near + "`", span, near)));
  }

  /** A version; empty if the token is not one, which is reported. */
  Optional<SemanticVersion> version(Token token) {
    Optional<SemanticVersion> version = SemanticVersion.parse(token.getText());
    if (version.isEmpty()) {
      reporter.error(WitDiagnosticKind.INVALID_VERSION, span(token), token.getText());
    }
    return version;
  }

  /** Reports a missing semicolon. */
  void end(WitGrammar.EndContext rule) {
    if (rule.SEMICOLON() == null) {
      reportMissing(WitDiagnosticKind.MISSING_SEMICOLON, ";", rule.getStart());
    }
  }

  /** Reports the commas that are missing between the parts of a list. */
  void commas(List<WitGrammar.CommaContext> commas) {
    for (int i = 0; i < commas.size() - 1; i++) {
      if (commas.get(i).COMMA() == null) {
        reportMissing(WitDiagnosticKind.MISSING_COMMA, ",", commas.get(i).getStart());
      }
    }
  }

  private void reportMissing(DiagnosticKind kind, String what, Token next) {
    int i = next.getTokenIndex() - 1;
    while (i > 0 && tokens.get(i).getChannel() != Token.DEFAULT_CHANNEL) {
      i--;
    }
    Span place = span(tokens.get(Math.max(i, 0))).after();
    reporter.report(
        Diagnostic.error(kind, place, SyntaxError.describe(next))
            .fixIt(new FixIt("insert `" + what + "`", place, what)));
  }
}
