package io.witbindgen.compose.wac.syntax;

import io.witbindgen.basics.Kinds;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxMember;
import java.util.List;

/** The type of the item that an import statement imports. */
public sealed interface ImportType {
  /** The kinds of import. */
  enum Kind {
    FUNCTION(OfFunction.class),
    INTERFACE(OfInterface.class),
    NAMED(Named.class),
    IN_PACKAGE(InPackage.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends ImportType> type;

    Kind(Class<? extends ImportType> type) {
      this.type = type;
    }
  }

  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** A function, with its type written in the statement. */
  record OfFunction(SyntaxMember.FunctionSyntax type) implements ImportType {}

  /** An instance, with its interface written in the statement. */
  record OfInterface(List<Member> members) implements ImportType {
    public OfInterface {
      members = List.copyOf(members);
    }
  }

  /** An item of a type that has a local name. */
  record Named(Name name) implements ImportType {}

  /** An item of a type in a package. */
  record InPackage(PackagePath path) implements ImportType {}
}
