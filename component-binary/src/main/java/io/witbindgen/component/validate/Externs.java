package io.witbindgen.component.validate;

import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.validate.names.ParsedName;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.scope.Attributes;
import io.witbindgen.component.validate.scope.CoreEntry;
import io.witbindgen.component.validate.scope.DefinitionScope;
import io.witbindgen.component.validate.scope.ValueTypes;
import io.witbindgen.component.validate.type.Substitution;
import io.witbindgen.component.validate.type.TypeTable;
import java.util.Optional;
import java.util.Set;

/** Imports and exports: their types, and their effect on the scope. */
final class Externs {
  private final DefinitionScope scope;
  private final TypeTable types;

  Externs(DefinitionScope scope) {
    this.scope = scope;
    this.types = scope.table();
  }

  /** Adds an import. */
  void addImport(ExternName name, ExternType type) {
    ItemType item = use(resolve(name.name(), type), type.kind(), scope.imports().resources());
    ParsedName parsed = Attributes.checkImport(name, item.sort(), scope.run());
    scope.imports().add(name, parsed, item, types);
    Optional<String> unnamed =
        checked() ? scope.visibility().addImport(item, types) : Optional.empty();
    refuse(unnamed, "imported");
    scope.indices().add(item);
    scope.count(item);
  }

  /** Adds an export inside a type, where there is only a type and no item to export. */
  void declareExport(ExternName name, ExternType type) {
    addExport(name, use(resolve(name.name(), type), type.kind(), scope.exports().resources()));
  }

  /** Adds an export of an item. */
  void export(ExternName name, ItemType inferred, Optional<ExternType> ascribed) {
    if (ascribed.isEmpty()) {
      addExport(name, introduce(inferred));
      return;
    }
    ItemType type = resolve(name.name(), ascribed.get());
    ExternType.Kind kind = ascribed.get().kind();
    try {
      new Subtyping(types, abstractResources(type, kind)).check(inferred, type);
    } catch (Breach e) {
      throw e.in("the ascribed type");
    }
    addExport(name, use(type, kind, scope.exports().resources()));
  }

  private void addExport(ExternName name, ItemType item) {
    ParsedName parsed = Attributes.checkExport(name, item.sort(), scope.run());
    scope.exports().add(name, parsed, item, types);
    checkBorrow(item);
    Optional<String> unnamed =
        checked() ? scope.visibility().addExport(item, types) : Optional.empty();
    refuse(unnamed, "imported or exported");
    if (scope.isComponent()) {
      collectResources(item);
    }
    scope.indices().addExport(item);
    scope.count(item);
  }

  /** The visibility in instance types is checked where these are used. */
  private boolean checked() {
    return scope.kind() != DefinitionScope.Kind.INSTANCE_TYPE;
  }

  /** Refuses a type without a name, which would have to be {@code named} in one of these ways. */
  private static void refuse(Optional<String> unnamed, String named) {
    if (unnamed.isPresent()) {
      throw new Breach(
          ValidationRule.VISIBILITY,
          "its type mentions `"
              + unnamed.get()
              + "`, which has not been "
              + named
              + " under a name of its own");
    }
  }

  private void checkBorrow(ItemType item) {
    if (item instanceof ItemType.Value value && types.facts(value.type()).borrows()) {
      throw new Breach(
          ValidationRule.BORROW,
          "a borrowed handle cannot be exported, found `" + value.type() + "`");
    }
  }

  /** The type that an extern type denotes. */
  private ItemType resolve(String name, ExternType type) {
    return switch (type.kind()) {
      case CORE_MODULE -> {
        CoreEntry entry = scope.indices().coreTypes().get(((ExternType.CoreModule) type).type());
        if (entry instanceof CoreEntry.OfModules module) {
          yield new ItemType.CoreModule(module.type());
        }
        throw new Breach(
            ValidationRule.WRONG_KIND,
            "core type " + ((ExternType.CoreModule) type).type() + " is not a module type");
      }
      case FUNCTION ->
          new ItemType.Function(scope.indices().functionType(((ExternType.Function) type).type()));
      case VALUE -> {
        scope.run().require(Feature.VALUES, "a value");
        yield new ItemType.Value(new ValueTypes(scope).resolve(((ExternType.Value) type).type()));
      }
      case VALUE_EQUAL -> {
        scope.run().require(Feature.VALUES, "a value");
        yield new ItemType.Value(
            scope.indices().values().get(((ExternType.ValueEqual) type).value()).type());
      }
      case TYPE_EQUAL ->
          introduce(
              new ItemType.Type(scope.indices().types().get(((ExternType.TypeEqual) type).type())));
      case SUB_RESOURCE -> new ItemType.Type(new DefinedType.OfResources(new ResourceType(name)));
      case COMPONENT ->
          new ItemType.Component(
              scope
                  .indices()
                  .type(
                      ((ExternType.Component) type).type(),
                      DefinedType.OfComponents.class,
                      DefinedType.Kind.COMPONENT)
                  .type());
      case INSTANCE ->
          new ItemType.Instance(
              scope
                  .indices()
                  .type(
                      ((ExternType.Instance) type).type(),
                      DefinedType.OfInstances.class,
                      DefinedType.Kind.INSTANCE)
                  .type());
    };
  }

  /** A type under a new name is a new type, which can be visible where the old one is not. */
  private ItemType introduce(ItemType item) {
    if (!(item instanceof ItemType.Type type)) {
      return item;
    }
    if (type.type() instanceof DefinedType.OfResources resource) {
      return new ItemType.Type(types.introduce(resource));
    }
    if (type.type() instanceof DefinedType.OfValues values) {
      return new ItemType.Type(new DefinedType.OfValues(types.introduce(values.type())));
    }
    return item;
  }

  /** The resource types that a declared type keeps abstract. */
  private static Set<ResourceType> abstractResources(ItemType item, ExternType.Kind kind) {
    if (kind == ExternType.Kind.SUB_RESOURCE
        && item instanceof ItemType.Type type
        && type.type() instanceof DefinedType.OfResources resource) {
      return Set.of(resource.type());
    }
    return item instanceof ItemType.Instance instance ? instance.type().resources() : Set.of();
  }

  /** An item of a declared type, whose abstract resource types become those of the scope. */
  private ItemType use(ItemType declared, ExternType.Kind kind, Set<ResourceType> own) {
    Set<ResourceType> abstracts = abstractResources(declared, kind);
    types.charge(abstracts.size());
    if (!(declared instanceof ItemType.Instance instance) || abstracts.isEmpty()) {
      own.addAll(abstracts);
      return declared;
    }
    Substitution fresh = Substitution.fresh(types, abstracts);
    own.addAll(fresh.apply(abstracts));
    InstanceType used = fresh.apply(instance.type());
    return new ItemType.Instance(new InstanceType(used.exports(), Set.of(), used.extent()));
  }

  /** The resource types that a component defines and exports are new in each instance. */
  private void collectResources(ItemType item) {
    if (item instanceof ItemType.Type type
        && type.type() instanceof DefinedType.OfResources resource
        && !scope.imports().resources().contains(resource.type())) {
      scope.exports().resources().add(resource.type());
    }
    if (item instanceof ItemType.Instance instance) {
      types.charge(instance.type().exports().size());
      instance.type().exports().values().forEach(export -> collectResources(export.type()));
    }
  }
}
