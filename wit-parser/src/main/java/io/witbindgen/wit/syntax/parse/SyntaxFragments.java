package io.witbindgen.wit.syntax.parse;

import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.syntax.SyntaxMember;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/**
 * WIT inside a text of a larger language. The parser of that language says where a piece of WIT
 * begins and ends; spans are those of the whole text.
 */
public final class SyntaxFragments {
  private final Source source;
  private final TokenReader.Lexer lexer;
  private final WitGrammar parser;

  /** Fragments of one text. */
  public SyntaxFragments(Source source) {
    this.source = source;
    this.lexer = new TokenReader.Lexer(source, new Reporter(false));
    this.parser = new WitGrammar(new CommonTokenStream(lexer));
    Recognizers.isolate(parser);
    parser.getInterpreter().setPredictionMode(PredictionMode.LL);
  }

  /** A member of an interface; empty if it has errors, which were reported. */
  public Optional<SyntaxMember> interfaceMember(Span span, Reporter reporter) {
    return parse(span, reporter, (grammar, builder) -> builder.member(grammar.interfaceMember()));
  }

  /** A member of a world; empty if it has errors, which were reported. */
  public Optional<SyntaxMember> worldMember(Span span, Reporter reporter) {
    return parse(span, reporter, (grammar, builder) -> builder.member(grammar.worldMember()));
  }

  /** The type of a function; empty if it has errors, which were reported. */
  public Optional<SyntaxMember.FunctionSyntax> functionType(Span span, Reporter reporter) {
    return parse(span, reporter, (grammar, builder) -> builder.function(grammar.functionType()));
  }

  private <T> Optional<T> parse(
      Span span, Reporter reporter, BiFunction<WitGrammar, TreeBuilder, T> rule) {
    Reporter lexical = new Reporter(false);
    lexer.restrict(span, lexical);
    List<Token> tokens = TokenReader.read(lexer, lexical);
    TokenReader.checkNesting(source, tokens, lexical);
    if (lexical.hasErrors()) {
      lexical.diagnostics().forEach(reporter::report);
      return Optional.empty();
    }
    CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(tokens));
    parser.setTokenStream(stream);
    try {
      return Optional.of(rule.apply(parser, new TreeBuilder(source, tokens, reporter)));
    } catch (StrictStrategy.StoppedException e) {
      reporter.report(e.error().diagnostic(source));
      return Optional.empty();
    }
  }
}
