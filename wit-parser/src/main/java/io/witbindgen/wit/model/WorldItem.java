package io.witbindgen.wit.model;

import io.witbindgen.basics.Kinds;

/** An import or export of a world. */
public sealed interface WorldItem {
  /** The shapes of an item. */
  enum Kind {
    NAMED_INTERFACE(NamedInterface.class),
    INLINE_INTERFACE(InlineInterface.class),
    PLAIN_INTERFACE(PlainInterface.class),
    FUNCTION(FunctionItem.class),
    TYPE(TypeItem.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends WorldItem> type;

    Kind(Class<? extends WorldItem> type) {
      this.type = type;
    }
  }

  /** The case that this is. */
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The name of the component's import or export: {@code a:b/c@1.0.0}, {@code f}, and so on. */
  String name();

  /** The documentation, gates and place of the item in the world. */
  Metadata metadata();

  /**
   * {@code import some-interface;}, or an interface that others in the world use types of.
   *
   * @param target the interface
   * @param implied whether it is in the world only because another item uses its types
   * @param metadata the item's, not the interface's
   */
  record NamedInterface(Interface target, boolean implied, Metadata metadata) implements WorldItem {
    @Override
    public String name() {
      return target.id().toString();
    }
  }

  /**
   * {@code import name: interface { … }}.
   *
   * @param name the plain name
   * @param target the interface, which exists nowhere else
   * @param metadata the item's
   */
  record InlineInterface(String name, Interface target, Metadata metadata) implements WorldItem {}

  /**
   * {@code import name: some-interface;}, an instance under a plain name that implements an
   * interface.
   *
   * @param name the plain name
   * @param target the interface that it implements
   * @param metadata the item's
   */
  record PlainInterface(String name, Interface target, Metadata metadata) implements WorldItem {}

  /**
   * {@code import name: func(…);}, or a function of a resource that the world defines.
   *
   * @param function the function
   */
  record FunctionItem(Function function) implements WorldItem {
    @Override
    public String name() {
      return function.plainName();
    }

    @Override
    public Metadata metadata() {
      return function.metadata();
    }
  }

  /**
   * A type that the world defines or uses; always an import.
   *
   * @param type the definition
   */
  record TypeItem(TypeDefinition type) implements WorldItem {
    @Override
    public String name() {
      return type.name();
    }

    @Override
    public Metadata metadata() {
      return type.metadata();
    }
  }
}
