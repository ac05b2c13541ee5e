package io.witbindgen.componentize.encode;

import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.wit.model.ScopeId;
import java.util.Optional;

/**
 * Types of the component itself.
 *
 * <p>Types of the world get their names from imports. Types of an exported interface get no name
 * here: they have one only in the instance that will be exported.
 */
final class RootTypes extends TypeWriter {
  private final Assembly assembly;
  private final Optional<ScopeId> unit;

  /**
   * Writes into the component.
   *
   * @param unit the exported interface whose types are defined; empty for the types of the world
   */
  RootTypes(Assembly assembly, Optional<ScopeId> unit) {
    super(assembly.types());
    this.assembly = assembly;
    this.unit = unit;
  }

  @Override
  int define(TypeDefinition type) {
    return assembly.builder().type(type);
  }

  @Override
  int name(ExternName name, int type) {
    return unit.isPresent() ? type : assembly.importOf(name, new ExternType.TypeEqual(type));
  }

  @Override
  int resource(ExternName name) {
    if (unit.isPresent()) {
      throw new AssertionError("exported resources are declared before they are used");
    }
    return assembly.importOf(name, new ExternType.SubResource());
  }

  @Override
  int foreign(io.witbindgen.wit.model.TypeDefinition type) {
    return assembly.aliasType(type);
  }

  @Override
  boolean isOwn(ScopeId owner) {
    return unit.equals(Optional.of(owner));
  }
}
