package io.witbindgen.compose.wac.syntax;

import io.witbindgen.basics.Kinds;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.syntax.Name;

/** An argument of an instantiation. */
public sealed interface Argument {
  /** The kinds of argument. */
  enum Kind {
    INFERRED(Inferred.class),
    NAMED(Named.class),
    SPREAD(Spread.class),
    FILL(Fill.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends Argument> type;

    Kind(Class<? extends Argument> type) {
      this.type = type;
    }
  }

  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** A local name, which becomes the argument that it fits. */
  record Inferred(Name name) implements Argument {}

  /** {@code a: …}. */
  record Named(Label name, Expression value) implements Argument {}

  /** {@code ...a}: all exports of an instance that are needed. */
  record Spread(Name name) implements Argument {}

  /** {@code ...}: missing arguments are imported. */
  record Fill(Span span) implements Argument {}
}
