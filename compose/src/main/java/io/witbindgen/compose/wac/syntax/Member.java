package io.witbindgen.compose.wac.syntax;

import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxMember;
import java.util.List;

/** A member of an interface or world. */
public sealed interface Member {
  /** The kinds of member. */
  enum Kind {
    WIT,
    FUNCTION_ALIAS,
    FUNCTION_OF_TYPE,
    INLINE_INTERFACE
  }

  Kind kind();

  /** One as in WIT. */
  record Wit(SyntaxMember member) implements Member {
    @Override
    public Kind kind() {
      return Kind.WIT;
    }
  }

  /** {@code type f = func(…);}. */
  record FunctionAlias(Name name, SyntaxMember.FunctionSyntax type) implements Member {
    @Override
    public Kind kind() {
      return Kind.FUNCTION_ALIAS;
    }
  }

  /** {@code f: t;}, where {@code t} is a function type. */
  record FunctionOfType(Name name, Name type) implements Member {
    @Override
    public Kind kind() {
      return Kind.FUNCTION_OF_TYPE;
    }
  }

  /** {@code import a: interface { … }}, in a world. */
  record InlineInterface(Direction direction, Name name, List<Member> members) implements Member {
    public InlineInterface {
      members = List.copyOf(members);
    }

    @Override
    public Kind kind() {
      return Kind.INLINE_INTERFACE;
    }
  }
}
