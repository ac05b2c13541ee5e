package io.witbindgen.componentize.encode;

import io.witbindgen.component.encode.DeclaratorBuilder;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.wit.model.ScopeId;

/** Types that are defined in an instance type, which exports them. */
final class InstanceTypes extends TypeWriter {
  private final Assembly assembly;
  private final ScopeId unit;
  private final DeclaratorBuilder declarators = new DeclaratorBuilder();

  InstanceTypes(Assembly assembly, ScopeId unit) {
    super(new TypeMaps());
    this.assembly = assembly;
    this.unit = unit;
  }

  DeclaratorBuilder declarators() {
    return declarators;
  }

  @Override
  int define(TypeDefinition type) {
    return declarators.type(type);
  }

  @Override
  int name(ExternName name, int type) {
    return declarators.export(name, new ExternType.TypeEqual(type));
  }

  @Override
  int resource(ExternName name) {
    return declarators.export(name, new ExternType.SubResource());
  }

  @Override
  int foreign(io.witbindgen.wit.model.TypeDefinition type) {
    return declarators.outerType(1, assembly.aliasType(type));
  }

  @Override
  boolean isOwn(ScopeId owner) {
    return owner.equals(unit);
  }
}
