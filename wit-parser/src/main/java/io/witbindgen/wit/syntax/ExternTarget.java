package io.witbindgen.wit.syntax;

import java.util.List;

/** What a world imports or exports. */
public sealed interface ExternTarget {
  /** The shapes of a target. */
  enum Kind {
    /** {@link Path}. */
    PATH,
    /** {@link PlainPath}. */
    PLAIN_PATH,
    /** {@link Inline}. */
    INLINE,
    /** {@link PlainFunction}. */
    FUNCTION
  }

  /** Which of the shapes this is. */
  Kind kind();

  /**
   * {@code import a:b/c;}.
   *
   * @param path the interface
   */
  record Path(UsePath path) implements ExternTarget {
    @Override
    public Kind kind() {
      return Kind.PATH;
    }
  }

  /**
   * {@code import d: a:b/c;}.
   *
   * @param name the plain name
   * @param path the interface
   */
  record PlainPath(Name name, UsePath path) implements ExternTarget {
    @Override
    public Kind kind() {
      return Kind.PLAIN_PATH;
    }
  }

  /**
   * {@code import d: interface { … }}.
   *
   * @param name the plain name
   * @param members what stands in the interface
   */
  record Inline(Name name, List<SyntaxMember> members) implements ExternTarget {
    /** Copies the list. */
    public Inline {
      members = List.copyOf(members);
    }

    @Override
    public Kind kind() {
      return Kind.INLINE;
    }
  }

  /**
   * {@code import d: func(…);}.
   *
   * @param name the plain name
   * @param type the function's type
   */
  record PlainFunction(Name name, SyntaxMember.FunctionSyntax type) implements ExternTarget {
    @Override
    public Kind kind() {
      return Kind.FUNCTION;
    }
  }
}
