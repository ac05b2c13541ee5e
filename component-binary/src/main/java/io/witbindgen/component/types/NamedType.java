package io.witbindgen.component.types;

import io.witbindgen.abi.type.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * A type of values or a resource type under one of its names: the name, or index, that a
 * definition, an import or an export gave it. Two are the same only if it is the same name.
 *
 * <p>Structure does not tell named types apart. Here are three of one structure:
 *
 * <pre>{@code
 * (component
 *   (type $point (record (field "x" u32)))     ;; defined
 *   (import "point" (type $p (eq $point)))     ;; imported
 *   (export $q "corner" (type $p))             ;; exported
 *   (import "draw" (func (param "at" $p))))
 * }</pre>
 *
 * <p>A value fits all three types, but a binding generator makes one class of {@code $p}, and the
 * parameter of {@code draw} has exactly that class. So it matters which of the three a type
 * mentions: {@link TypeOrigins} knows what each is a name for, validation checks that only types
 * with names outside the component are mentioned, and replaces named types by others when a
 * component is instantiated.
 *
 * <p>A type object is made for each name. This class is the key to it in sets and maps, and the
 * only place where the identity of type objects has a meaning.
 */
public final class NamedType {
  private final Object object;

  private NamedType(Object object) {
    this.object = object;
  }

  /** The named type that a type of values is, where it is mentioned by its name. */
  public static NamedType of(ValueType type) {
    return new NamedType(type);
  }

  /** The named type that a resource type is under this name. */
  public static NamedType of(DefinedType.OfResources type) {
    return new NamedType(type);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NamedType type && type.object == object;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(object);
  }

  @Override
  public String toString() {
    return object.toString();
  }
}
