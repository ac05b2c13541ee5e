package io.witbindgen.bridge.encode;

import io.witbindgen.component.encode.DeclaratorBuilder;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.Sort;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A component type that is being written: its instances, and aliases of their types. */
final class OuterScope {
  private final DeclaratorBuilder declarators = new DeclaratorBuilder();
  private final Map<ScopeId, Integer> instances = new HashMap<>();
  private final Map<TypeDefinition, Integer> aliases = new HashMap<>();

  DeclaratorBuilder declarators() {
    return declarators;
  }

  /** Adds the instance of an interface as an import, which can be used from now on. */
  void importInstance(ExternName name, DeclaratorBuilder instance, ScopeId id) {
    int type = declarators.type(instance.instanceType());
    use(id, declarators.importOf(name, new ExternType.Instance(type)));
  }

  /** Adds the instance of an interface as an export, which can be used from now on. */
  void exportInstance(ExternName name, DeclaratorBuilder instance, ScopeId id) {
    int type = declarators.type(instance.instanceType());
    use(id, declarators.export(name, new ExternType.Instance(type)));
  }

  private void use(ScopeId id, int instance) {
    instances.put(id, instance);
    aliases.keySet().removeIf(type -> type.owner().equals(id));
  }

  /** The index of a type of an interface whose instance is there. */
  int alias(TypeDefinition type) {
    Integer known = aliases.get(type);
    if (known == null) {
      int instance = Objects.requireNonNull(instances.get(type.owner()), type::toString);
      known = declarators.alias(new AliasTarget.Export(Sort.TYPE, instance, type.name()));
      aliases.put(type, known);
    }
    return known;
  }
}
