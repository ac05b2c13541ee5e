package io.witbindgen.component.validate;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.types.ComponentType;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.validate.core.CoreSubtyping;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.type.Substitution;
import io.witbindgen.component.validate.type.TypeDifference;
import io.witbindgen.component.validate.type.TypeTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a type can be used where another is expected (Explainer, "Type Checking").
 *
 * <p>Abstract resource types of the expected side are variables: the first item of the same name
 * settles what each denotes, and everything after it is compared with the variable replaced.
 */
public final class Subtyping {
  private final TypeTable types;
  private final Set<ResourceType> variables;
  private final Substitution settled;

  /** A comparison in which the variables denote the types of the actual side. */
  Subtyping(TypeTable types, Set<ResourceType> variables) {
    this.types = types;
    this.variables = variables;
    this.settled = new Substitution(types);
  }

  /** The types that the variables denote, as far as they are settled. */
  Substitution settled() {
    return settled;
  }

  /** Refuses an item that is not of a subtype of what is expected. */
  void check(ItemType actual, ItemType expected) {
    if (actual.kind() != expected.kind()) {
      throw mismatch("expected a " + expected.sort() + ", found a " + actual.sort());
    }
    types.charge(1);
    switch (expected.kind()) {
      case CORE_MODULE ->
          new CoreSubtyping(types)
              .module(
                  ((ItemType.CoreModule) actual).type(), ((ItemType.CoreModule) expected).type());
      case FUNCTION ->
          function(((ItemType.Function) actual).type(), ((ItemType.Function) expected).type());
      case VALUE -> value(((ItemType.Value) actual).type(), ((ItemType.Value) expected).type());
      case TYPE -> type(((ItemType.Type) actual).type(), ((ItemType.Type) expected).type());
      case COMPONENT ->
          component(((ItemType.Component) actual).type(), ((ItemType.Component) expected).type());
      case INSTANCE ->
          instance(((ItemType.Instance) actual).type(), ((ItemType.Instance) expected).type());
    }
  }

  private static Breach mismatch(String reason) {
    return new Breach(ValidationRule.TYPE_MISMATCH, reason);
  }

  private void type(DefinedType actual, DefinedType expected) {
    if (actual.kind() != expected.kind()) {
      throw mismatch("expected " + expected.kind() + ", found " + actual.kind());
    }
    switch (expected.kind()) {
      case VALUE ->
          value(((DefinedType.OfValues) actual).type(), ((DefinedType.OfValues) expected).type());
      case FUNCTION ->
          function(
              ((DefinedType.OfFunctions) actual).type(),
              ((DefinedType.OfFunctions) expected).type());
      case COMPONENT ->
          component(
              ((DefinedType.OfComponents) actual).type(),
              ((DefinedType.OfComponents) expected).type());
      case INSTANCE ->
          instance(
              ((DefinedType.OfInstances) actual).type(),
              ((DefinedType.OfInstances) expected).type());
      case RESOURCE ->
          resource(
              ((DefinedType.OfResources) actual).type(),
              ((DefinedType.OfResources) expected).type());
    }
    settled.replace(expected, actual);
  }

  private void resource(ResourceType actual, ResourceType expected) {
    if (variables.contains(expected) && !settled.has(expected)) {
      settled.put(expected, actual);
    } else if (settled.apply(expected) != actual) {
      throw mismatch(
          "expected resource type `"
              + settled.apply(expected)
              + "`, found "
              + (actual.name().equals(settled.apply(expected).name())
                  ? "another one of that name"
                  : "`" + actual + "`"));
    }
  }

  private void value(ValueType actual, ValueType expected) {
    ValueType wanted = settled.apply(expected);
    if (!types.same(actual, wanted)) {
      throw mismatch(TypeDifference.describe(actual, wanted, types));
    }
  }

  private void function(FunctionType actual, FunctionType expected) {
    if (actual.async() != expected.async()) {
      throw mismatch(
          expected.async()
              ? "expected an async function, found a synchronous one"
              : "expected a synchronous function, found an async one");
    }
    params(actual.params(), expected.params());
    result(actual.result(), expected.result());
  }

  private void params(List<FunctionType.Parameter> actual, List<FunctionType.Parameter> expected) {
    if (actual.size() != expected.size()) {
      throw mismatch("expected " + expected.size() + " parameters, found " + actual.size());
    }
    for (int i = 0; i < actual.size(); i++) {
      FunctionType.Parameter wanted = expected.get(i);
      FunctionType.Parameter found = actual.get(i);
      if (!wanted.name().equals(found.name())) {
        throw mismatch("expected parameter `" + wanted.name() + "`, found `" + found.name() + "`");
      }
      try {
        value(found.type(), wanted.type());
      } catch (Breach e) {
        throw e.in("parameter `" + wanted.name() + "`");
      }
    }
  }

  private void result(Optional<ValueType> actual, Optional<ValueType> expected) {
    if (actual.isPresent() != expected.isPresent()) {
      throw mismatch(
          expected.isPresent() ? "expected a result, found none" : "expected no result, found one");
    }
    if (actual.isPresent() && expected.isPresent()) {
      try {
        value(actual.get(), expected.get());
      } catch (Breach e) {
        throw e.in("result");
      }
    }
  }

  private void instance(InstanceType actual, InstanceType expected) {
    if (expected.resources().isEmpty()) {
      exports(actual.exports(), expected.exports());
    } else {
      // Here the instance type is used as a type, so it binds its own variables.
      Subtyping inner = new Subtyping(types, expected.resources());
      inner.exports(actual.exports(), settled.apply(expected).exports());
    }
  }

  /** Refuses exports if one that is expected is missing, or has another type. */
  void exports(Map<String, Extern> actual, Map<String, Extern> expected) {
    expected.forEach(
        (name, wanted) -> {
          Extern found = actual.get(name);
          if (found == null) {
            throw mismatch("there is no export `" + name + "`, which is expected");
          }
          check(found.type(), wanted.type(), "export `" + name + "`");
        });
  }

  private void check(ItemType actual, ItemType expected, String what) {
    try {
      check(actual, expected);
    } catch (Breach e) {
      throw e.in(what);
    }
  }

  private void component(ComponentType actual, ComponentType expected) {
    ComponentType wanted = settled.apply(expected);
    if (actual == wanted) {
      return;
    }
    Subtyping inwards = new Subtyping(types, actual.importedResources());
    inwards.imports(wanted.imports(), actual.imports());
    Subtyping outwards = new Subtyping(types, wanted.exportedResources());
    Substitution given = inwards.settled();
    wanted
        .exports()
        .forEach(
            (name, export) -> {
              Extern found = actual.exports().get(name);
              if (found == null) {
                throw mismatch("there is no export `" + name + "`, which is expected");
              }
              outwards.check(given.apply(found.type()), export.type(), "export `" + name + "`");
            });
  }

  private void imports(Map<String, Extern> given, Map<String, Extern> needed) {
    needed.forEach(
        (name, wanted) -> {
          Extern found = given.get(name);
          if (found == null) {
            throw mismatch("import `" + name + "` is not one of those that are expected");
          }
          check(found.type(), wanted.type(), "import `" + name + "`");
        });
  }
}
