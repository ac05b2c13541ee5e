package io.witbindgen.compose.wac.syntax;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.syntax.Name;

/** An argument of an instantiation. */
public sealed interface Argument {
  /** The kinds of argument. */
  enum Kind {
    INFERRED,
    NAMED,
    SPREAD,
    FILL
  }

  Kind kind();

  /** A local name, which is to be the argument that it fits. */
  record Inferred(Name name) implements Argument {
    @Override
    public Kind kind() {
      return Kind.INFERRED;
    }
  }

  /** {@code a: …}. */
  record Named(Label name, Expression value) implements Argument {
    @Override
    public Kind kind() {
      return Kind.NAMED;
    }
  }

  /** {@code ...a}: all exports of an instance that are needed. */
  record Spread(Name name) implements Argument {
    @Override
    public Kind kind() {
      return Kind.SPREAD;
    }
  }

  /** {@code ...}: what is missing is imported. */
  record Fill(Span span) implements Argument {
    @Override
    public Kind kind() {
      return Kind.FILL;
    }
  }
}
