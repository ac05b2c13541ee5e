package io.witbindgen.compose.wac.syntax;

import io.witbindgen.basics.Kinds;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.syntax.Name;
import java.util.List;
import java.util.Optional;

/** A statement of a document. */
public sealed interface Statement {
  /** The kinds of statement. */
  enum Kind {
    IMPORT(Import.class),
    LET(Let.class),
    EXPORT(Export.class),
    TYPE(Type.class),
    INTERFACE(Interface.class),
    WORLD(World.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends Statement> type;

    Kind(Class<? extends Statement> type) {
      this.type = type;
    }
  }

  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /**
   * {@code import a as b: c;}.
   *
   * @param name the local name
   * @param as the name of the import, if it is written
   */
  record Import(Name name, Optional<Label> as, ImportType type) implements Statement {}

  /** {@code let a = …;}. */
  record Let(Name name, Expression value) implements Statement {}

  /**
   * {@code export …;}.
   *
   * @param spread the place of the {@code ...} that exports all exports of an instance
   * @param as the name of the export, if it is written
   */
  record Export(Expression value, Optional<Span> spread, Optional<Label> as) implements Statement {}

  /** The definition of a type of values or functions. */
  record Type(Name name, Member definition) implements Statement {}

  /** {@code interface a { … }}. */
  record Interface(Name name, List<Member> members) implements Statement {
    public Interface {
      members = List.copyOf(members);
    }
  }

  /** {@code world a { … }}. */
  record World(Name name, List<Member> members) implements Statement {
    public World {
      members = List.copyOf(members);
    }
  }
}
