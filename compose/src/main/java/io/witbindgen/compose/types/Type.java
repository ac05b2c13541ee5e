package io.witbindgen.compose.types;

/**
 * A type of a composition: an item has a type, or is one itself.
 *
 * <p>Types that can have a name are compared by identity: two with the same structure are different
 * types. This distinguishes a type that an interface takes from another one from a second
 * definition of it.
 */
public sealed interface Type
    permits ValueType, Resource, FunctionType, InterfaceType, WorldType, ModuleType {
  /** The family of this type. */
  Kind kind();

  /** A description in words, without an article: {@code function type}, {@code record}. */
  String describe();

  /** {@code a record}, {@code an interface}. */
  static String withArticle(String description) {
    return ("aeio".indexOf(description.charAt(0)) < 0 ? "a " : "an ") + description;
  }

  /** The families of types. */
  enum Kind {
    VALUE,
    RESOURCE,
    FUNCTION,
    INTERFACE,
    WORLD,
    MODULE
  }
}
