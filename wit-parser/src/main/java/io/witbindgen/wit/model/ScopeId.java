package io.witbindgen.wit.model;

import io.witbindgen.basics.Kinds;

/** The identity of something that types and functions live in: an interface or a world. */
public sealed interface ScopeId {
  /** The shapes of a scope's identity. */
  enum Kind {
    INTERFACE(InterfaceId.class),
    INLINE_INTERFACE(InlineInterfaceId.class),
    WORLD(WorldId.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends ScopeId> type;

    Kind(Class<? extends ScopeId> type) {
      this.type = type;
    }
  }

  /** The case that this is. */
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The package that holds the scope. */
  PackageName packageName();

  /** The scope's own name, without its package. */
  String name();

  /**
   * An interface of a package. Its string is the interface name of the component model: {@code
   * my:component/processor@1.0.0}.
   *
   * @param packageName the package
   * @param name the interface's name in it
   */
  record InterfaceId(PackageName packageName, String name) implements ScopeId {
    /**
     * The name with only that part of the version that decides about compatibility: {@code
     * my:component/processor@1}.
     */
    public String track() {
      return packageName.qualifyTrack(name);
    }

    @Override
    public String toString() {
      return packageName.qualify(name);
    }
  }

  /**
   * A world of a package, such as {@code wasi:cli/command@0.3.0}.
   *
   * @param packageName the package
   * @param name the world's name in it
   */
  record WorldId(PackageName packageName, String name) implements ScopeId {
    @Override
    public String toString() {
      return packageName.qualify(name);
    }
  }

  /**
   * An interface written inside a world: {@code import host: interface { … }}.
   *
   * @param world the world
   * @param direction the side of the world it is on
   * @param name its plain name there
   */
  record InlineInterfaceId(WorldId world, Direction direction, String name) implements ScopeId {
    @Override
    public PackageName packageName() {
      return world.packageName();
    }

    @Override
    public String toString() {
      return world + " " + direction.keyword() + " " + name;
    }
  }
}
