package io.witbindgen.compose.wac.syntax;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.syntax.Name;
import java.util.List;
import java.util.Optional;

/** A statement of a document. */
public sealed interface Statement {
  /** The kinds of statement. */
  enum Kind {
    IMPORT,
    LET,
    EXPORT,
    TYPE,
    INTERFACE,
    WORLD
  }

  Kind kind();

  /**
   * {@code import a as b: c;}.
   *
   * @param name the local name
   * @param as what the import is called, if it is said
   */
  record Import(Name name, Optional<Label> as, ImportType type) implements Statement {
    @Override
    public Kind kind() {
      return Kind.IMPORT;
    }
  }

  /** {@code let a = …;}. */
  record Let(Name name, Expression value) implements Statement {
    @Override
    public Kind kind() {
      return Kind.LET;
    }
  }

  /**
   * {@code export …;}.
   *
   * @param spread where the {@code ...} is that exports all exports of an instance
   * @param as what the export is called, if it is said
   */
  record Export(Expression value, Optional<Span> spread, Optional<Label> as) implements Statement {
    @Override
    public Kind kind() {
      return Kind.EXPORT;
    }
  }

  /** The definition of a type of values or functions. */
  record Type(Name name, Member definition) implements Statement {
    @Override
    public Kind kind() {
      return Kind.TYPE;
    }
  }

  /** {@code interface a { … }}. */
  record Interface(Name name, List<Member> members) implements Statement {
    public Interface {
      members = List.copyOf(members);
    }

    @Override
    public Kind kind() {
      return Kind.INTERFACE;
    }
  }

  /** {@code world a { … }}. */
  record World(Name name, List<Member> members) implements Statement {
    public World {
      members = List.copyOf(members);
    }

    @Override
    public Kind kind() {
      return Kind.WORLD;
    }
  }
}
