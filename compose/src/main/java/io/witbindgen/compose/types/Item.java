package io.witbindgen.compose.types;

import io.witbindgen.component.model.Sort;

/**
 * The meaning of a name: an item of a type, or the type itself.
 *
 * @param isType whether it is the type itself
 * @param type the type
 */
public record Item(boolean isType, Type type) {
  /** An item of a type: a function, an instance, a component, a module or a value. */
  public static Item of(Type type) {
    return new Item(false, type);
  }

  /** A type itself. */
  public static Item definition(Type type) {
    return new Item(true, type);
  }

  /**
   * The item that an import of this item declares: for a function type, interface or world, an item
   * of that type.
   */
  public Item promoted() {
    return switch (type.kind()) {
      case FUNCTION, INTERFACE, WORLD -> of(type);
      case VALUE, RESOURCE, MODULE -> this;
    };
  }

  /** Whether it is an instance. */
  public boolean isInstance() {
    return !isType && type.kind() == Type.Kind.INTERFACE;
  }

  /** The sort of the item. */
  public Sort sort() {
    if (isType) {
      return Sort.TYPE;
    }
    return switch (type.kind()) {
      case VALUE -> Sort.VALUE;
      case FUNCTION -> Sort.FUNC;
      case INTERFACE -> Sort.INSTANCE;
      case WORLD -> Sort.COMPONENT;
      case MODULE -> Sort.CORE_MODULE;
      case RESOURCE -> Sort.TYPE;
    };
  }

  /** A description in words, without an article: {@code instance}, {@code function type}. */
  public String describe() {
    if (isType) {
      return type.describe();
    }
    return switch (type.kind()) {
      case VALUE -> "value";
      case FUNCTION -> "function";
      case INTERFACE -> "instance";
      case WORLD -> "component";
      case MODULE -> "module";
      case RESOURCE -> "resource";
    };
  }
}
