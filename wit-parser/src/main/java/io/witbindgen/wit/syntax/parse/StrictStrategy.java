package io.witbindgen.wit.syntax.parse;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Stops the generated parser at the first token that does not fit, while its state still tells
 * which tokens would have fitted.
 */
public final class StrictStrategy extends DefaultErrorStrategy {
  /** A strategy, which has no state. */
  public StrictStrategy() {}

  /** The exception that stops the parser. */
  public static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient SyntaxError error;

    StoppedException(SyntaxError error) {
      this.error = error;
    }

    /** The place and the reason. */
    public SyntaxError error() {
      return error;
    }
  }

  @Override
  public void sync(Parser parser) {
    ATNState state = parser.getATN().states.get(parser.getState());
    int next = parser.getInputStream().LA(1);
    if (parser.getATN().nextTokens(state).contains(next)) {
      return;
    }
    IntervalSet all = parser.getExpectedTokens();
    if (!all.contains(next)) {
      throw new InputMismatchException(parser);
    }
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void recover(Parser parser, RecognitionException e) {
    throw new StoppedException(new SyntaxError(e.getOffendingToken(), e.getExpectedTokens()));
  }

  @Override
  public void reportError(Parser parser, RecognitionException e) {
    // The caller of the parser reports the error when recover throws it.
  }
}
