package io.witbindgen.wit.syntax;

import io.witbindgen.basics.Kinds;
import java.util.List;
import java.util.Optional;

/** An item of a package. */
public sealed interface SyntaxItem {
  /** The shapes of an item. */
  enum Kind {
    USE(TopLevelUse.class),
    INTERFACE(InterfaceItem.class),
    WORLD(WorldItem.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends SyntaxItem> type;

    Kind(Class<? extends SyntaxItem> type) {
      this.type = type;
    }
  }

  /** The case that this is. */
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The name that the item gives to something. */
  Name name();

  /**
   * {@code use a:b/c as d;}.
   *
   * @param path the interface or world
   * @param as the new name, if one is given
   */
  record TopLevelUse(UsePath path, Optional<Name> as) implements SyntaxItem {
    @Override
    public Name name() {
      return as.orElse(path.name());
    }
  }

  /**
   * {@code interface a { … }}.
   *
   * @param annotations the annotations before it
   * @param name its name
   * @param members uses, types and functions
   */
  record InterfaceItem(Annotations annotations, Name name, List<SyntaxMember> members)
      implements SyntaxItem {
    /** Copies the list. */
    public InterfaceItem {
      members = List.copyOf(members);
    }
  }

  /**
   * {@code world a { … }}.
   *
   * @param annotations the annotations before it
   * @param name its name
   * @param members uses, types, imports, exports and includes
   */
  record WorldItem(Annotations annotations, Name name, List<SyntaxMember> members)
      implements SyntaxItem {
    /** Copies the list. */
    public WorldItem {
      members = List.copyOf(members);
    }
  }
}
