package io.witbindgen.compose.wac.syntax;

import io.witbindgen.basics.Kinds;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxMember;
import java.util.List;

/** A member of an interface or world. */
public sealed interface Member {
  /** The kinds of member. */
  enum Kind {
    WIT(Wit.class),
    FUNCTION_ALIAS(FunctionAlias.class),
    FUNCTION_OF_TYPE(FunctionOfType.class),
    INLINE_INTERFACE(InlineInterface.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends Member> type;

    Kind(Class<? extends Member> type) {
      this.type = type;
    }
  }

  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** A member as in WIT. */
  record Wit(SyntaxMember member) implements Member {}

  /** {@code type f = func(…);}. */
  record FunctionAlias(Name name, SyntaxMember.FunctionSyntax type) implements Member {}

  /** {@code f: t;}, where {@code t} is a function type. */
  record FunctionOfType(Name name, Name type) implements Member {}

  /** {@code import a: interface { … }}, in a world. */
  record InlineInterface(Direction direction, Name name, List<Member> members) implements Member {
    public InlineInterface {
      members = List.copyOf(members);
    }
  }
}
