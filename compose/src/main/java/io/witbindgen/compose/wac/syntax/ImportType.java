package io.witbindgen.compose.wac.syntax;

import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxMember;
import java.util.List;

/** What an import statement imports. */
public sealed interface ImportType {
  /** The kinds of import. */
  enum Kind {
    FUNCTION,
    INTERFACE,
    NAMED,
    IN_PACKAGE
  }

  Kind kind();

  /** A function of a type that is written there. */
  record OfFunction(SyntaxMember.FunctionSyntax type) implements ImportType {
    @Override
    public Kind kind() {
      return Kind.FUNCTION;
    }
  }

  /** An instance of an interface that is written there. */
  record OfInterface(List<Member> members) implements ImportType {
    public OfInterface {
      members = List.copyOf(members);
    }

    @Override
    public Kind kind() {
      return Kind.INTERFACE;
    }
  }

  /** Something of what has a local name. */
  record Named(Name name) implements ImportType {
    @Override
    public Kind kind() {
      return Kind.NAMED;
    }
  }

  /** Something of what is in a package. */
  record InPackage(PackagePath path) implements ImportType {
    @Override
    public Kind kind() {
      return Kind.IN_PACKAGE;
    }
  }
}
