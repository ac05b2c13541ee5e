package io.witbindgen.wit.syntax.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;

/** Sets up generated lexers and parsers. */
public final class Recognizers {
  private Recognizers() {}

  /** Gives a lexer its own caches and no error output. */
  public static void isolate(Lexer lexer) {
    ATN atn = lexer.getATN();
    lexer.setInterpreter(
        new LexerATNSimulator(lexer, atn, caches(atn), new PredictionContextCache()));
    lexer.removeErrorListeners();
  }

  /**
   * Gives a parser its own caches and no error output, and stops it at the first error. The
   * generated parser would keep its caches in static fields forever.
   */
  public static void isolate(Parser parser) {
    ATN atn = parser.getATN();
    parser.setInterpreter(
        new ParserATNSimulator(parser, atn, caches(atn), new PredictionContextCache()));
    parser.removeErrorListeners();
    parser.setErrorHandler(new StrictStrategy());
  }

  private static DFA[] caches(ATN atn) {
    List<DFA> caches = new ArrayList<>();
    for (int i = 0; i < atn.getNumberOfDecisions(); i++) {
      caches.add(new DFA(atn.getDecisionState(i), i));
    }
    return caches.toArray(DFA[]::new);
  }
}
