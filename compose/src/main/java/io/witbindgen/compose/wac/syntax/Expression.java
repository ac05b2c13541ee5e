package io.witbindgen.compose.wac.syntax;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.syntax.Name;
import java.util.List;

/**
 * An expression.
 *
 * @param primary the start of the expression
 * @param accesses the exports that are taken, each from the one before
 */
public record Expression(Primary primary, List<Access> accesses, Span span) {
  public Expression {
    accesses = List.copyOf(accesses);
  }

  /**
   * An access to an export, {@code .a} or {@code ["a"]}.
   *
   * @param span the place, with the dot or the brackets
   */
  public record Access(Label name, Span span) {}

  /** The start of an expression. */
  public sealed interface Primary {
    /** The kinds of start. */
    enum Kind {
      NEW,
      NESTED,
      NAME
    }

    Kind kind();

    Span span();
  }

  /** {@code new a:b { … }}. */
  public record New(PackageReference component, List<Argument> arguments, Span span)
      implements Primary {
    public New {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Kind kind() {
      return Kind.NEW;
    }
  }

  /** An expression in parentheses. */
  public record Nested(Expression inner, Span span) implements Primary {
    @Override
    public Kind kind() {
      return Kind.NESTED;
    }
  }

  /** A local name. */
  public record Local(Name name) implements Primary {
    @Override
    public Kind kind() {
      return Kind.NAME;
    }

    @Override
    public Span span() {
      return name.span();
    }
  }
}
