package io.witbindgen.wit.syntax;

import io.witbindgen.basics.Kinds;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Direction;
import java.util.List;
import java.util.Optional;

/** A member of an interface or a world. */
public sealed interface SyntaxMember {
  /** The shapes of a member. */
  enum Kind {
    USE(Use.class),
    TYPE(TypeItem.class),
    FUNCTION(FunctionItem.class),
    EXTERN(Extern.class),
    INCLUDE(Include.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends SyntaxMember> type;

    Kind(Class<? extends SyntaxMember> type) {
      this.type = type;
    }
  }

  /** The case that this is. */
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The annotations before it. */
  Annotations annotations();

  /**
   * {@code use a.{b, c as d};}.
   *
   * @param annotations the annotations before it
   * @param path the interface
   * @param names the types
   */
  record Use(Annotations annotations, UsePath path, List<Rename> names) implements SyntaxMember {
    /** Copies the list. */
    public Use {
      names = List.copyOf(names);
    }
  }

  /**
   * {@code a}, or {@code a as b}.
   *
   * @param name the old name
   * @param as the new name, if one is given
   */
  record Rename(Name name, Optional<Name> as) {
    /** The name that is visible afterwards. */
    public Name newName() {
      return as.orElse(name);
    }
  }

  /**
   * A type definition.
   *
   * @param annotations the annotations before it
   * @param name its name
   * @param body its right-hand side
   */
  record TypeItem(Annotations annotations, Name name, SyntaxBody body) implements SyntaxMember {}

  /**
   * {@code a: func(…) -> b;}.
   *
   * @param annotations the annotations before it
   * @param name its name
   * @param type its type
   */
  record FunctionItem(Annotations annotations, Name name, FunctionSyntax type)
      implements SyntaxMember {}

  /**
   * A function's type.
   *
   * @param async whether it is declared so
   * @param parameters its parameters
   * @param result its result
   * @param span from {@code func} to its end
   */
  record FunctionSyntax(
      boolean async, List<Parameter> parameters, Optional<SyntaxType> result, Span span) {
    /** Copies the list. */
    public FunctionSyntax {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A parameter.
   *
   * @param name its name
   * @param type its type
   */
  record Parameter(Name name, SyntaxType type) {}

  /**
   * {@code import …} or {@code export …}.
   *
   * @param annotations the annotations before it
   * @param direction import or export
   * @param target the item that is imported or exported
   */
  record Extern(Annotations annotations, Direction direction, ExternTarget target)
      implements SyntaxMember {}

  /**
   * {@code include a with { b as c }}.
   *
   * @param annotations the annotations before it
   * @param path the world
   * @param names the renamed plain names, each with a new name
   */
  record Include(Annotations annotations, UsePath path, List<Rename> names)
      implements SyntaxMember {
    /** Copies the list. */
    public Include {
      names = List.copyOf(names);
    }
  }
}
