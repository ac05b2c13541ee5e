package io.witbindgen.component.validate;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.model.CoreTypeDefinition;
import io.witbindgen.component.model.Declarator;
import io.witbindgen.component.types.ComponentType;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.validate.core.CoreTypes;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.scope.DefinitionScope;
import java.util.List;

/** Makes component types and instance types from their declarators. */
final class Declarators {
  private Declarators() {}

  static ComponentType component(List<Declarator> declarators, DefinitionScope outer) {
    return componentType(walk(declarators, DefinitionScope.Kind.COMPONENT_TYPE, outer));
  }

  static InstanceType instance(List<Declarator> declarators, DefinitionScope outer) {
    DefinitionScope scope = walk(declarators, DefinitionScope.Kind.INSTANCE_TYPE, outer);
    return new InstanceType(scope.exports().externs(), scope.exports().resources(), scope.extent());
  }

  /** The type of the component whose scope is finished. */
  static ComponentType componentType(DefinitionScope scope) {
    return new ComponentType(
        scope.imports().externs(),
        scope.exports().externs(),
        scope.imports().resources(),
        scope.exports().resources(),
        scope.extent());
  }

  private static DefinitionScope walk(
      List<Declarator> declarators, DefinitionScope.Kind kind, DefinitionScope outer) {
    DefinitionScope scope = new DefinitionScope(kind, outer, outer.run());
    int number = 0;
    for (Declarator declarator : declarators) {
      String what = "declarator " + number++;
      try {
        declare(declarator, scope);
      } catch (Breach e) {
        throw e.at(declarator.offset()).within(what);
      } catch (InvalidComponentException e) {
        throw e.within(what);
      }
    }
    return scope;
  }

  private static void declare(Declarator declarator, DefinitionScope scope) {
    switch (declarator.kind()) {
      case CORE_TYPE -> {
        CoreTypeDefinition type = ((Declarator.CoreType) declarator).type();
        CoreTypes.define(type, scope);
      }
      case TYPE ->
          scope
              .indices()
              .types()
              .add(TypeDefinitions.define(((Declarator.Type) declarator).type(), scope));
      case ALIAS -> Aliases.declare(((Declarator.Alias) declarator).target(), scope);
      case IMPORT -> {
        Declarator.Import declared = (Declarator.Import) declarator;
        new Externs(scope).addImport(declared.name(), declared.type());
      }
      case EXPORT -> {
        Declarator.Export declared = (Declarator.Export) declarator;
        new Externs(scope).declareExport(declared.name(), declared.type());
      }
    }
  }
}
