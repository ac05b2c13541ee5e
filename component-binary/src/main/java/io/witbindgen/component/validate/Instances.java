package io.witbindgen.component.validate;

import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.types.ComponentType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.validate.names.NameSet;
import io.witbindgen.component.validate.names.ParsedName;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.scope.Attributes;
import io.witbindgen.component.validate.scope.DefinitionScope;
import io.witbindgen.component.validate.scope.LinearValue;
import io.witbindgen.component.validate.type.ExtentSum;
import io.witbindgen.component.validate.type.ResourceNames;
import io.witbindgen.component.validate.type.Substitution;
import io.witbindgen.component.validate.type.TypeTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Component instances: instantiated components, and existing items under new names. */
final class Instances {
  private Instances() {}

  static InstanceType define(InstanceExpression expression, DefinitionScope scope) {
    return switch (expression.kind()) {
      case INSTANTIATE -> instantiate((InstanceExpression.Instantiate) expression, scope);
      case INLINE_EXPORTS -> inline((InstanceExpression.InlineExports) expression, scope);
    };
  }

  private static InstanceType instantiate(
      InstanceExpression.Instantiate expression, DefinitionScope scope) {
    ComponentType component = scope.indices().components().get(expression.component());
    Map<String, ItemType> given = new HashMap<>();
    for (InstanceExpression.Argument argument : expression.arguments()) {
      if (given.put(argument.name(), item(argument.item(), scope)) != null) {
        throw new Breach(
            ValidationRule.DUPLICATE_ARGUMENT, "a second argument `" + argument.name() + "`");
      }
    }
    TypeTable types = scope.table();
    Subtyping subtyping = new Subtyping(types, component.importedResources());
    component.imports().forEach((name, needed) -> satisfy(name, needed, given, subtyping));
    return instance(component, subtyping.settled(), types);
  }

  private static void satisfy(
      String name, Extern needed, Map<String, ItemType> given, Subtyping subtyping) {
    ItemType found = given.get(name);
    if (found == null) {
      throw new Breach(
          ValidationRule.MISSING_ARGUMENT, "import `" + name + "` needs an argument of that name");
    }
    try {
      subtyping.check(found, needed.type());
    } catch (Breach e) {
      throw e.in("argument `" + name + "`");
    }
  }

  /**
   * The exports of one instance, with the resource types that it was given, and new ones of its
   * own.
   */
  private static InstanceType instance(
      ComponentType component, Substitution given, TypeTable types) {
    types.charge(component.exportedResources().size());
    Substitution all = given.andFresh(component.exportedResources());
    InstanceType exported = new InstanceType(component.exports(), Set.of(), component.extent());
    return all.apply(exported);
  }

  private static InstanceType inline(
      InstanceExpression.InlineExports expression, DefinitionScope scope) {
    Map<String, Extern> exports = new LinkedHashMap<>();
    NameSet names = new NameSet("export");
    TypeTable types = scope.table();
    ExtentSum sizes = new ExtentSum(types);
    for (InstanceExpression.Export export : expression.exports()) {
      ExternName name = export.name();
      ItemType item = item(export.item(), scope);
      ParsedName parsed = Attributes.checkExport(name, item.sort(), scope.run());
      names.add(name.name());
      // An instance made from existing items introduces no types, and so no names for resources.
      new ResourceNames().check(parsed, item, types);
      exports.put(name.name(), new Extern(name, item));
      sizes.add(item);
    }
    return new InstanceType(exports, Set.of(), sizes.extent());
  }

  /** The item of an index; if it is a value, this consumes it. */
  static ItemType item(SortIndex item, DefinitionScope scope) {
    int index = item.index();
    return switch (item.sort()) {
      case CORE_MODULE -> new ItemType.CoreModule(scope.indices().coreModules().get(index));
      case FUNC -> new ItemType.Function(scope.indices().functions().get(index));
      case VALUE -> {
        scope.run().require(Feature.VALUES, "a value");
        LinearValue value = scope.indices().values().get(index);
        value.consume(index);
        yield new ItemType.Value(value.type());
      }
      case TYPE -> new ItemType.Type(scope.indices().types().get(index));
      case COMPONENT -> new ItemType.Component(scope.indices().components().get(index));
      case INSTANCE -> new ItemType.Instance(scope.indices().instances().get(index));
      case CORE_FUNC, CORE_TABLE, CORE_MEMORY, CORE_GLOBAL, CORE_TAG, CORE_TYPE, CORE_INSTANCE ->
          throw new Breach(
              ValidationRule.WRONG_KIND,
              "a " + item.sort() + " cannot be imported or exported by a component");
    };
  }
}
