package io.witbindgen.component.validate;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.validate.canon.CanonSignatures;
import io.witbindgen.component.validate.names.NameSet;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.scope.DefinitionScope;
import io.witbindgen.component.validate.scope.ValueTypes;
import java.util.List;
import java.util.Optional;

/** Makes types from their definitions, including nested scopes. */
final class TypeDefinitions {
  private TypeDefinitions() {}

  static DefinedType define(TypeDefinition definition, DefinitionScope scope) {
    return switch (definition.kind()) {
      case VALUE ->
          new DefinedType.OfValues(
              new ValueTypes(scope).define(((TypeDefinition.Value) definition).type()));
      case FUNCTION ->
          new DefinedType.OfFunctions(function((TypeDefinition.Function) definition, scope));
      case COMPONENT ->
          new DefinedType.OfComponents(
              Declarators.component(((TypeDefinition.Component) definition).declarators(), scope));
      case INSTANCE ->
          new DefinedType.OfInstances(
              Declarators.instance(((TypeDefinition.Instance) definition).declarators(), scope));
      case RESOURCE -> resource((TypeDefinition.Resource) definition, scope);
    };
  }

  private static FunctionType function(TypeDefinition.Function definition, DefinitionScope scope) {
    if (definition.async()) {
      scope.run().require(Feature.ASYNC, "an async function type");
    }
    ValueTypes values = new ValueTypes(scope);
    NameSet.checkLabels(
        "parameter", definition.params().stream().map(LabelledType::label).toList());
    List<FunctionType.Parameter> params =
        definition.params().stream()
            .map(param -> FunctionType.param(param.label(), values.resolve(param.type())))
            .toList();
    Optional<ValueType> result = values.resolve(definition.result());
    if (result.filter(type -> scope.table().facts(type).borrows()).isPresent()) {
      throw new Breach(
          ValidationRule.BORROW,
          "a function cannot return a borrowed handle, found `" + result.get() + "`");
    }
    FunctionType type = new FunctionType(definition.async(), params, result);
    scope.table().size(type);
    return type;
  }

  private static DefinedType resource(TypeDefinition.Resource definition, DefinitionScope scope) {
    if (!scope.isComponent()) {
      throw new Breach(
          ValidationRule.RESOURCE_DEFINITION,
          "a resource type can be defined in a component, but not in a type");
    }
    CoreValueType representation = definition.representation();
    checkRepresentation(representation, scope);
    if (definition.destructor().isPresent()) {
      int type = scope.indices().coreFunction(definition.destructor().getAsInt());
      CoreFunctionType expected = new CoreFunctionType(List.of(representation.kind()), List.of());
      CanonSignatures.check(
          ValidationRule.DESTRUCTOR, "the destructor", type, expected, scope.table().core());
    }
    ResourceType resource = new ResourceType("resource");
    scope.representations().put(resource, representation);
    return new DefinedType.OfResources(resource);
  }

  private static void checkRepresentation(CoreValueType representation, DefinitionScope scope) {
    boolean wide = representation.kind() == CoreType.I64;
    if (wide) {
      scope.run().require(Feature.MEMORY64, "a resource type represented by an i64");
    }
    if (!wide && representation.kind() != CoreType.I32) {
      throw new Breach(
          ValidationRule.RESOURCE_DEFINITION,
          "a resource type is represented by an i32 or i64, found " + representation);
    }
  }
}
