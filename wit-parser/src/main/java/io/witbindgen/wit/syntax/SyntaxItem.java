package io.witbindgen.wit.syntax;

import java.util.List;
import java.util.Optional;

/** What may stand in a package. */
public sealed interface SyntaxItem {
  /** The shapes of an item. */
  enum Kind {
    /** {@link TopLevelUse}. */
    USE,
    /** {@link InterfaceItem}. */
    INTERFACE,
    /** {@link WorldItem}. */
    WORLD
  }

  /** Which of the shapes this is. */
  Kind kind();

  /** The name that the item gives to something. */
  Name name();

  /**
   * {@code use a:b/c as d;}.
   *
   * @param path what it is about
   * @param as the new name, if one is given
   */
  record TopLevelUse(UsePath path, Optional<Name> as) implements SyntaxItem {
    @Override
    public Kind kind() {
      return Kind.USE;
    }

    @Override
    public Name name() {
      return as.orElse(path.name());
    }
  }

  /**
   * {@code interface a { … }}.
   *
   * @param annotations what stands in front
   * @param name its name
   * @param members uses, types and functions
   */
  record InterfaceItem(Annotations annotations, Name name, List<SyntaxMember> members)
      implements SyntaxItem {
    /** Copies the list. */
    public InterfaceItem {
      members = List.copyOf(members);
    }

    @Override
    public Kind kind() {
      return Kind.INTERFACE;
    }
  }

  /**
   * {@code world a { … }}.
   *
   * @param annotations what stands in front
   * @param name its name
   * @param members uses, types, imports, exports and includes
   */
  record WorldItem(Annotations annotations, Name name, List<SyntaxMember> members)
      implements SyntaxItem {
    /** Copies the list. */
    public WorldItem {
      members = List.copyOf(members);
    }

    @Override
    public Kind kind() {
      return Kind.WORLD;
    }
  }
}
