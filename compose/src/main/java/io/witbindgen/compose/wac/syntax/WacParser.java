package io.witbindgen.compose.wac.syntax;

import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.syntax.parse.Characters;
import io.witbindgen.wit.syntax.parse.Recognizers;
import io.witbindgen.wit.syntax.parse.StrictStrategy;
import io.witbindgen.wit.syntax.parse.SyntaxParser;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Parses WAC texts into syntax trees. */
public final class WacParser {
  /** In a text with more tokens, only the first syntax error is reported. */
  private static final int MAX_RECOVERED_TOKENS = 200_000;

  private WacParser() {}

  /**
   * Parses one text.
   *
   * @param reporter receives the errors
   * @return the tree, possibly without the statements that have errors; empty if the text cannot be
   *     read at all, which has then been reported
   */
  public static Optional<Document> parse(Source source, Reporter reporter) {
    if (source.text().length() > SyntaxParser.MAX_CHARACTERS) {
      Span start = new Span(source, 0, 0);
      String most = Integer.toString(SyntaxParser.MAX_CHARACTERS);
      reporter.error(WitDiagnosticKind.TEXT_TOO_LARGE, start, most);
      return Optional.empty();
    }
    Reporter lexical = new Reporter(false);
    Characters.check(source, lexical);
    List<Token> tokens = WacTokenReader.read(source, lexical);
    if (!lexical.hasErrors()) {
      WacTokenReader.checkNesting(source, tokens, lexical);
    }
    lexical.diagnostics().forEach(reporter::report);
    return lexical.hasErrors() ? Optional.empty() : parse(source, tokens, reporter);
  }

  private static Optional<Document> parse(Source source, List<Token> tokens, Reporter reporter) {
    List<Token> rest = tokens;
    while (!rest.isEmpty() && !reporter.isFull()) {
      WacGrammar parser = new WacGrammar(new CommonTokenStream(new ListTokenSource(rest)));
      Recognizers.isolate(parser);
      try {
        WacGrammar.DocumentContext tree = document(parser);
        return Optional.of(new TreeBuilder(source, rest, reporter).document(tree));
      } catch (StrictStrategy.StoppedException e) {
        reporter.report(UnexpectedToken.diagnostic(e.error(), source, rest));
        rest =
            rest.size() > MAX_RECOVERED_TOKENS
                ? List.of()
                : StatementRecovery.without(rest, e.error().found());
      }
    }
    return Optional.empty();
  }

  /**
   * Tries the fast way first. If it fails, the thorough way follows, which locates errors
   * correctly.
   */
  private static WacGrammar.DocumentContext document(WacGrammar parser) {
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    try {
      return parser.document();
    } catch (StrictStrategy.StoppedException e) {
      parser.reset();
      parser.getInterpreter().setPredictionMode(PredictionMode.LL);
      return parser.document();
    }
  }
}
