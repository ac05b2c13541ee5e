package io.witbindgen.componentize.encode;

import io.witbindgen.component.model.ExternType;
import io.witbindgen.componentize.plan.ImportedUnit;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.wit.model.ScopeId;

/** The imports of the component: the needed part of each interface. */
final class ImportsEncoder {
  private final Assembly assembly;

  ImportsEncoder(Assembly assembly) {
    this.assembly = assembly;
  }

  void encode() {
    for (ImportedUnit unit : assembly.plan().imports()) {
      unit.item().ifPresent(item -> instance(item, unit));
    }
    for (Item item : assembly.plan().world().imports()) {
      if (item instanceof Item.TypeItem type) {
        assembly.worldTypes().index(type.type());
      }
    }
    for (ImportedUnit unit : assembly.plan().imports()) {
      if (unit.item().isEmpty()) {
        unit.functions().forEach(this::function);
      }
    }
  }

  private void instance(Item.InterfaceItem item, ImportedUnit unit) {
    ScopeId scope = item.unit().id();
    InstanceTypes types = new InstanceTypes(assembly, scope);
    assembly.plan().liveTypes(scope).forEach(types::index);
    for (FunctionRef function : unit.functions()) {
      int type = types.encode(function);
      types
          .declarators()
          .export(
              TypeWriter.externName(function.name(), function.function().metadata()),
              new ExternType.Function(type));
    }
    if (types.declarators().declarators().isEmpty()) {
      return;
    }
    String name = assembly.plan().options().importNames().getOrDefault(item.name(), item.name());
    int type = assembly.type("ty-" + name, types.declarators().instanceType());
    int instance =
        assembly.importOf(
            TypeWriter.externName(name, item.implemented(), item.externalId()),
            new ExternType.Instance(type));
    assembly.putInstance(scope, instance);
  }

  private void function(FunctionRef function) {
    int type = assembly.worldTypes().encode(function);
    int index =
        assembly.importOf(
            TypeWriter.externName(function.name(), function.function().metadata()),
            new ExternType.Function(type));
    assembly.putImported(function, index);
  }
}
