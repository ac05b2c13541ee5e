package io.witbindgen.compose.types;

/**
 * A type of a composition: what an item can be of, or be itself.
 *
 * <p>Types that can have a name are known by their identity: two that are built alike are two. That
 * is what tells a type that an interface takes from another one from a second definition of it.
 */
public sealed interface Type
    permits ValueType, Resource, FunctionType, InterfaceType, WorldType, ModuleType {
  /** Which of the families this is. */
  Kind kind();

  /** In words, without an article: {@code function type}, {@code record}. */
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
