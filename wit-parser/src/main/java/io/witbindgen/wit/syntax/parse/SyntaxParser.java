package io.witbindgen.wit.syntax.parse;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.syntax.SyntaxFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Text in, syntax tree out. */
public final class SyntaxParser {
  /** The longest text that is accepted: the tree of a longer one would take gigabytes. */
  public static final int MAX_CHARACTERS = 4 << 20;

  /** The most tokens of a text in which more than the first syntax error is looked for. */
  private static final int MAX_RECOVERED_TOKENS = 200_000;

  private SyntaxParser() {}

  /**
   * Parses one text.
   *
   * @return the tree, possibly without the statements that have errors; empty if the text cannot be
   *     read at all, which was reported
   */
  public static Optional<SyntaxFile> parse(Source source, Reporter reporter) {
    if (source.text().length() > MAX_CHARACTERS) {
      Span start = new Span(source, 0, 0);
      reporter.error(WitDiagnosticKind.TEXT_TOO_LARGE, start, Integer.toString(MAX_CHARACTERS));
      return Optional.empty();
    }
    Reporter lexical = new Reporter(false);
    Characters.check(source, lexical);
    List<Token> tokens = TokenReader.read(source, lexical);
    if (!lexical.hasErrors()) {
      TokenReader.checkNesting(source, tokens, lexical);
    }
    lexical.diagnostics().forEach(reporter::report);
    return lexical.hasErrors() ? Optional.empty() : parse(source, tokens, reporter);
  }

  private static Optional<SyntaxFile> parse(Source source, List<Token> tokens, Reporter reporter) {
    List<Token> rest = tokens;
    while (!reporter.isFull()) {
      CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(rest));
      stream.fill();
      try {
        WitGrammar.FileContext tree = parse(stream);
        return Optional.of(new TreeBuilder(source, stream.getTokens(), reporter).file(tree));
      } catch (StrictStrategy.StoppedException e) {
        Token found = e.error().found();
        reporter.report(diagnostic(e.error(), source, rest));
        if (found.getType() == Token.EOF || rest.size() > MAX_RECOVERED_TOKENS) {
          return Optional.empty();
        }
        rest = Recovery.without(rest, found);
      }
    }
    return Optional.empty();
  }

  /** At the end of the file, the error is at the brace that was never closed. */
  private static Diagnostic diagnostic(SyntaxError error, Source source, List<Token> tokens) {
    Diagnostic diagnostic = SyntaxHelp.diagnostic(source, tokens, error);
    if (error.found().getType() != Token.EOF) {
      return diagnostic;
    }
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens) {
      if (token.getType() == WitGrammar.LEFT_BRACE) {
        open.push(token);
      } else if (token.getType() == WitGrammar.RIGHT_BRACE) {
        open.poll();
      }
    }
    return open.isEmpty()
        ? diagnostic
        : diagnostic.note("this is never closed", TokenReader.span(source, open.element()));
  }

  /** First the fast mode; if it fails, the full mode, whose errors are exact. */
  private static WitGrammar.FileContext parse(CommonTokenStream stream) {
    WitGrammar parser = new WitGrammar(stream);
    Recognizers.isolate(parser);
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    try {
      return parser.file();
    } catch (StrictStrategy.StoppedException e) {
      parser.reset();
      parser.getInterpreter().setPredictionMode(PredictionMode.LL);
      return parser.file();
    }
  }
}
