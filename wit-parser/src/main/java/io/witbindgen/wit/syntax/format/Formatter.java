package io.witbindgen.wit.syntax.format;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.FixIt;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.syntax.parse.OldTypeNames;
import io.witbindgen.wit.syntax.parse.SyntaxParser;
import io.witbindgen.wit.syntax.parse.TokenReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;

/** Formats a text in the standard layout. */
public final class Formatter {
  private Formatter() {}

  /**
   * Formats a text. Departures from today's syntax are corrected; everything else stays, comments
   * included.
   *
   * @param source the text
   * @return the formatted text
   * @throws io.witbindgen.wit.diagnostic.DiagnosticException if the text has a syntax error
   */
  public static String format(Source source) {
    Reporter reporter = Reporter.ofAllWarnings();
    SyntaxParser.parse(source, reporter);
    reporter.throwIfErrors();
    List<FixIt> fixes =
        Stream.concat(
                reporter.diagnostics().stream().map(Diagnostic::fixIts).flatMap(List::stream),
                OldTypeNames.fixIts(source, tokens(source)).stream())
            .toList();
    Source today = fixes.isEmpty() ? source : new Source(source.name(), apply(fixes, source));
    return layOut(today, tokens(today));
  }

  /**
   * Lays out a text that is correct already, as {@link #format} does.
   *
   * @param text a text without syntax errors and departures from today's syntax
   */
  public static String layOut(String text) {
    Reporter reporter = new Reporter(true);
    Source source = new Source("printed", text);
    List<Token> tokens = TokenReader.read(source, reporter);
    return reporter.hasErrors() ? text : layOut(source, tokens);
  }

  private static String layOut(Source source, List<Token> tokens) {
    return new Layout(Lexeme.of(source.text(), tokens)).print();
  }

  private static List<Token> tokens(Source source) {
    return TokenReader.read(source, new Reporter(true));
  }

  private static String apply(List<FixIt> fixes, Source source) {
    List<FixIt> inOrder = new ArrayList<>(fixes);
    inOrder.sort(Comparator.comparing(fix -> fix.span().start()));
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (FixIt fix : inOrder) {
      Span span = fix.span();
      out.append(source.text(), done, span.start()).append(fix.replacement());
      done = span.end();
    }
    return out.append(source.text().substring(done)).toString();
  }
}
