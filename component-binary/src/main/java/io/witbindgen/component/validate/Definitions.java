package io.witbindgen.component.validate;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.types.ComponentType;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.canon.Canons;
import io.witbindgen.component.validate.core.CoreFaces;
import io.witbindgen.component.validate.core.CoreInstances;
import io.witbindgen.component.validate.core.CoreTypes;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.scope.DefinitionScope;
import io.witbindgen.component.validate.scope.LinearValue;
import io.witbindgen.component.validate.scope.ValidationRun;
import io.witbindgen.component.validate.scope.ValueTypes;
import io.witbindgen.component.validate.type.TypeDifference;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks the definitions of a component, in order, and of those nested in it. */
public final class Definitions {
  private final DefinitionScope scope;
  private final ValidationRun run;
  private final Map<Definition.Kind, Integer> counts = new EnumMap<>(Definition.Kind.class);

  private Definitions(DefinitionScope scope) {
    this.scope = scope;
    this.run = scope.run();
  }

  static ValidatedComponent component(
      DecodedComponent component, @Nullable DefinitionScope outer, ValidationRun run) {
    DefinitionScope scope = new DefinitionScope(DefinitionScope.Kind.COMPONENT, outer, run);
    Definitions walk = new Definitions(scope);
    component.definitions().forEach(walk::add);
    checkConsumed(scope, component);
    ComponentType type = Declarators.componentType(scope);
    return new ValidatedComponent(
        component,
        type,
        scope.indices().functions().items(),
        scope.indices().types().items(),
        scope.indices().instances().items(),
        scope.nested(),
        scope.canonicalSignatures(),
        run.types().origins());
  }

  /** Errors inside a definition name it by its number among those of its kind. */
  private void add(Definition definition) {
    int number = counts.merge(definition.kind(), 1, Integer::sum) - 1;
    try {
      define(definition);
    } catch (Breach e) {
      throw e.at(definition.offset()).within(place(definition, number));
    } catch (InvalidComponentException e) {
      throw e.within(place(definition, number));
    } catch (MalformedComponentException e) {
      throw e.within(place(definition, number));
    }
  }

  private static String place(Definition definition, int number) {
    String place = definition.kind() + " " + number;
    if (definition instanceof Definition.Import named) {
      return place + " `" + named.name() + "`";
    }
    return definition instanceof Definition.Export named
        ? place + " `" + named.name() + "`"
        : place;
  }

  private void define(Definition definition) {
    switch (definition.kind()) {
      case CUSTOM -> {}
      case CORE_MODULE ->
          scope
              .indices()
              .coreModules()
              .add(CoreFaces.typeOf(((Definition.CoreModule) definition).bytes(), run));
      case CORE_INSTANCE ->
          scope
              .indices()
              .coreInstances()
              .add(
                  CoreInstances.define(((Definition.CoreInstance) definition).expression(), scope));
      case CORE_TYPE -> CoreTypes.define(((Definition.CoreType) definition).type(), scope);
      case COMPONENT -> {
        DecodedComponent inner = ((Definition.Component) definition).component();
        ValidatedComponent validated = component(inner, scope, run);
        scope.nested().add(validated);
        scope.indices().components().add(validated.type());
      }
      case INSTANCE ->
          scope
              .indices()
              .instances()
              .add(Instances.define(((Definition.Instance) definition).expression(), scope));
      case ALIAS -> Aliases.define(((Definition.Alias) definition).target(), scope);
      case TYPE ->
          scope
              .indices()
              .types()
              .add(TypeDefinitions.define(((Definition.Type) definition).type(), scope));
      case CANON -> Canons.define(((Definition.Canon) definition).canon(), scope);
      case START -> start((Definition.Start) definition);
      case IMPORT -> {
        Definition.Import declared = (Definition.Import) definition;
        new Externs(scope).addImport(declared.name(), declared.type());
      }
      case EXPORT -> {
        Definition.Export export = (Definition.Export) definition;
        new Externs(scope)
            .export(export.name(), Instances.item(export.item(), scope), export.type());
      }
      case VALUE -> value((Definition.Value) definition);
    }
  }

  private void start(Definition.Start start) {
    run.require(Feature.VALUES, "a start definition");
    FunctionType function = scope.indices().functions().get(start.function());
    List<FunctionType.Parameter> params = function.params();
    if (params.size() != start.arguments().size()) {
      throw mismatch(
          "the start function takes "
              + params.size()
              + " arguments, found "
              + start.arguments().size());
    }
    for (int i = 0; i < params.size(); i++) {
      int index = start.arguments().get(i);
      LinearValue value = scope.indices().values().get(index);
      value.consume(index);
      if (!run.types().same(value.type(), params.get(i).type())) {
        throw mismatch(
            "argument "
                + i
                + " of the start function: "
                + TypeDifference.describe(value.type(), params.get(i).type(), run.types()));
      }
    }
    int results = function.result().isPresent() ? 1 : 0;
    if (start.results() != results) {
      throw mismatch("the start function has " + results + " results, found " + start.results());
    }
    function.result().ifPresent(type -> scope.indices().values().add(new LinearValue(type, false)));
  }

  private static Breach mismatch(String reason) {
    return new Breach(ValidationRule.TYPE_MISMATCH, reason);
  }

  private void value(Definition.Value definition) {
    run.require(Feature.VALUES, "a value definition");
    ValueType type = new ValueTypes(scope).resolve(definition.type());
    ValueLiteral.check(type, definition.bytes());
    scope.indices().values().add(new LinearValue(type, false));
  }

  private static void checkConsumed(DefinitionScope scope, DecodedComponent component) {
    List<LinearValue> values = scope.indices().values().items();
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).consumed()) {
        throw new InvalidComponentException(
            ValidationRule.VALUE,
            "value " + i + " is never consumed",
            component.bytes().offset() + component.bytes().length());
      }
    }
  }
}
