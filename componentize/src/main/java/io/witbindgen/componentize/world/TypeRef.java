package io.witbindgen.componentize.world;

import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeDefinition;

/**
 * A type and the scope that mentions it. Two types without a name are the same only in one scope.
 *
 * @param scope the scope; for a type with a name, its owner
 */
public record TypeRef(ScopeId scope, Type type) {
  public TypeRef {
    if (type instanceof Type.Named named) {
      scope = named.definition().owner();
    }
  }

  /** A type with a name. */
  public static TypeRef of(TypeDefinition definition) {
    return new TypeRef(definition.owner(), new Type.Named(definition));
  }
}
