package io.witbindgen.wit.syntax;

import io.witbindgen.basics.Kinds;
import java.util.List;

/** An import or export of a world. */
public sealed interface ExternTarget {
  /** The shapes of a target. */
  enum Kind {
    PATH(Path.class),
    PLAIN_PATH(PlainPath.class),
    INLINE(Inline.class),
    FUNCTION(PlainFunction.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends ExternTarget> type;

    Kind(Class<? extends ExternTarget> type) {
      this.type = type;
    }
  }

  /** The case that this is. */
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /**
   * {@code import a:b/c;}.
   *
   * @param path the interface
   */
  record Path(UsePath path) implements ExternTarget {}

  /**
   * {@code import d: a:b/c;}.
   *
   * @param name the plain name
   * @param path the interface
   */
  record PlainPath(Name name, UsePath path) implements ExternTarget {}

  /**
   * {@code import d: interface { … }}.
   *
   * @param name the plain name
   * @param members the members of the interface
   */
  record Inline(Name name, List<SyntaxMember> members) implements ExternTarget {
    /** Copies the list. */
    public Inline {
      members = List.copyOf(members);
    }
  }

  /**
   * {@code import d: func(…);}.
   *
   * @param name the plain name
   * @param type the function's type
   */
  record PlainFunction(Name name, SyntaxMember.FunctionSyntax type) implements ExternTarget {}
}
