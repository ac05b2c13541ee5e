package io.witbindgen.component.validate.type;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.types.ComponentType;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Finds the resource types that a type mentions but does not bind itself. */
final class FreeResources {
  private final TypeTable types;
  private final Set<ResourceType> bound = new HashSet<>();
  private final Set<ResourceType> mentioned = new HashSet<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private FreeResources(TypeTable types) {
    this.types = types;
  }

  /** Whether a type means the same in every component. */
  static boolean areNone(DefinedType type, TypeTable types) {
    FreeResources free = new FreeResources(types);
    free.visit(type);
    // A resource type is bound in only one place, so it does not matter where.
    return free.bound.containsAll(free.mentioned);
  }

  private void visit(DefinedType type) {
    switch (type.kind()) {
      case VALUE -> visit(((DefinedType.OfValues) type).type());
      case FUNCTION -> visit(((DefinedType.OfFunctions) type).type());
      case COMPONENT -> visit(((DefinedType.OfComponents) type).type());
      case INSTANCE -> visit(((DefinedType.OfInstances) type).type());
      case RESOURCE -> mentioned.add(((DefinedType.OfResources) type).type());
    }
  }

  private void visit(ItemType type) {
    switch (type.kind()) {
      case CORE_MODULE -> {}
      case FUNCTION -> visit(((ItemType.Function) type).type());
      case VALUE -> visit(((ItemType.Value) type).type());
      case TYPE -> visit(((ItemType.Type) type).type());
      case COMPONENT -> visit(((ItemType.Component) type).type());
      case INSTANCE -> visit(((ItemType.Instance) type).type());
    }
  }

  private void visit(ValueType type) {
    if (!types.facts(type).resources() || !seen.add(type)) {
      return;
    }
    types.charge(1);
    if (type instanceof ValueType.HandleType handle) {
      mentioned.add(handle.resource());
    }
    TypeParts.parts(type).forEach(this::visit);
  }

  private void visit(FunctionType type) {
    if (seen.add(type)) {
      types.charge(1);
      type.params().forEach(param -> visit(param.type()));
      type.result().ifPresent(this::visit);
    }
  }

  private void visit(InstanceType type) {
    if (seen.add(type)) {
      bound.addAll(type.resources());
      visit(type.exports());
    }
  }

  private void visit(ComponentType type) {
    if (seen.add(type)) {
      bound.addAll(type.importedResources());
      bound.addAll(type.exportedResources());
      visit(type.imports());
      visit(type.exports());
    }
  }

  private void visit(Map<String, Extern> externs) {
    types.charge(externs.size());
    externs.values().forEach(extern -> visit(extern.type()));
  }
}
