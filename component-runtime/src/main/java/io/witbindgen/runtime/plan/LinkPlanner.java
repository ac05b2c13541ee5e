package io.witbindgen.runtime.plan;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonOptions;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.CoreTypeDefinition;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.runtime.engine.CoreExport;
import io.witbindgen.runtime.engine.CoreImport;
import io.witbindgen.runtime.engine.CoreModule;
import io.witbindgen.runtime.link.UnlinkableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the link plan of a component. */
public final class LinkPlanner {
  /**
   * The maximum number of component instances and core instances that one component makes: nesting
   * can double them at every level.
   */
  private static final int MAX_INSTANCES = 10_000;

  /** The maximum nesting depth of component instances. */
  private static final int MAX_DEPTH = 200;

  private final IdentityHashMap<CoreModule, Set<String>> exportNames = new IdentityHashMap<>();
  private final Map<ResourceType, String> resourceNames = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<LinkPlan.Owner> instances = new ArrayList<>();
  private int coreInstances;
  private int canonicalFunctions;
  private int depth;

  private LinkPlanner() {}

  /**
   * Makes a plan.
   *
   * @param root the component
   * @param given the core modules and components that the host provides, by path
   * @throws InvalidComponentException if the component refers to something that does not exist
   * @throws UnlinkableException if the component needs something that this runtime does not support
   */
  public static LinkPlan plan(Item.Component root, Map<List<String>, Item> given) {
    LinkPlanner planner = new LinkPlanner();
    String name = root.component().decoded().names().component().orElse("root");
    planner.instances.add(new LinkPlan.Owner(name, -1));
    Map<String, Item> imports = new LinkedHashMap<>();
    Scope scope = new Scope(root.scope(), 0);
    Map<String, Item> exports =
        planner.walk(
            root,
            scope,
            (wanted, definition) -> {
              Item item =
                  TypeResolver.imported(
                      List.of(wanted), definition.type(), given, scope, definition.offset());
              imports.put(wanted, item);
              return item;
            });
    return new LinkPlan(
        planner.steps,
        planner.coreInstances,
        planner.canonicalFunctions,
        planner.instances,
        planner.resourceNames,
        imports,
        exports);
  }

  /** The values of the imports of the component being walked. */
  private interface Arguments {
    Item get(String name, Definition.Import definition);
  }

  /** Walks the definitions of a component in order; returns its exports. */
  private Map<String, Item> walk(Item.Component component, Scope scope, Arguments arguments) {
    Map<String, Item> exports = new LinkedHashMap<>();
    Iterator<ValidatedComponent> nested = component.component().components().iterator();
    Iterator<CoreFunctionType> signatures = component.component().canonicalSignatures().iterator();
    for (Definition definition : component.component().decoded().definitions()) {
      int offset = definition.offset();
      switch (definition.kind()) {
        case CORE_MODULE ->
            scope.add(
                Sort.CORE_MODULE,
                new Item.CoreModule(
                    component.loader().load(((Definition.CoreModule) definition).bytes())));
        case CORE_INSTANCE ->
            scope.add(
                Sort.CORE_INSTANCE,
                coreInstance(((Definition.CoreInstance) definition).expression(), scope, offset));
        case CORE_TYPE -> coreTypes(((Definition.CoreType) definition).type(), scope);
        case COMPONENT ->
            scope.add(Sort.COMPONENT, new Item.Component(nested.next(), scope, component.loader()));
        case INSTANCE ->
            scope.add(
                Sort.INSTANCE,
                instance(((Definition.Instance) definition).expression(), scope, offset));
        case ALIAS -> alias(((Definition.Alias) definition).target(), scope, offset);
        case TYPE -> type(((Definition.Type) definition).type(), scope, offset);
        case CANON -> {
          CanonDefinition canon = ((Definition.Canon) definition).canon();
          if (canon instanceof CanonDefinition.Lift lift) {
            scope.add(Sort.FUNC, lifted(lift, scope, offset));
          } else {
            Step.CanonSlot slot =
                new Step.CanonSlot(canonicalFunctions++, signatures.next(), scope.instance());
            steps.add(canonicalFunction(canon, slot, scope, offset));
            scope.add(Sort.CORE_FUNC, new Item.CoreFunction(slot.number()));
          }
        }
        case IMPORT -> {
          Definition.Import definedImport = (Definition.Import) definition;
          scope.add(
              definedImport.type().sort(),
              arguments.get(definedImport.name().name(), definedImport));
        }
        case EXPORT -> {
          Definition.Export export = (Definition.Export) definition;
          Item item = scope.get(export.item().sort(), export.item().index(), offset);
          scope.add(export.item().sort(), item);
          exports.put(export.name().name(), item);
          if (item instanceof Item.TypeOfResource resource) {
            resourceNames.putIfAbsent(resource.type(), export.name().name());
          }
        }
        case START, VALUE ->
            throw new UnlinkableException(
                "the component uses component-level values, a gated feature that this runtime does not have");
        case CUSTOM -> {
          // Nothing to link.
        }
      }
    }
    return exports;
  }

  private static void coreTypes(CoreTypeDefinition type, Scope scope) {
    int added = 1;
    if (type instanceof CoreTypeDefinition.Recursive group) {
      RecursiveType types = group.type();
      added = types.types().size();
    }
    for (int i = 0; i < added; i++) {
      scope.add(Sort.CORE_TYPE, new Item.CoreType());
    }
  }

  private void type(TypeDefinition type, Scope scope, int offset) {
    Item.Type item = TypeResolver.define(type, scope, offset);
    scope.add(Sort.TYPE, item);
    if (type instanceof TypeDefinition.Resource definition
        && item instanceof Item.TypeOfResource resource) {
      steps.add(
          new Step.DefineResource(
              resource.type(),
              item(Sort.CORE_FUNC, definition.destructor(), scope, offset),
              scope.instance()));
    }
  }

  private Item.CoreInstance coreInstance(
      CoreInstanceExpression expression, Scope scope, int offset) {
    if (expression instanceof CoreInstanceExpression.InlineExports inline) {
      Map<String, Item> exports = new HashMap<>();
      for (CoreInstanceExpression.Export export : inline.exports()) {
        exports.put(export.name(), scope.get(export.item().sort(), export.item().index(), offset));
      }
      return new Item.CoreBundle(exports);
    }
    CoreInstanceExpression.Instantiate instantiate =
        (CoreInstanceExpression.Instantiate) expression;
    Item.CoreModule module =
        scope.get(Item.CoreModule.class, Sort.CORE_MODULE, instantiate.module(), offset);
    Map<String, Item.CoreInstance> given = new HashMap<>();
    for (CoreInstanceExpression.Argument argument : instantiate.arguments()) {
      given.put(
          argument.name(),
          scope.get(Item.CoreInstance.class, Sort.CORE_INSTANCE, argument.instance(), offset));
    }
    List<Item> arguments = new ArrayList<>();
    for (CoreImport wanted : module.module().imports()) {
      Item.CoreInstance from = given.get(wanted.module());
      if (from == null) {
        throw new InvalidComponentException(
            "no instance is given for the import " + wanted.module() + "." + wanted.name(), offset);
      }
      arguments.add(coreExport(from, wanted.name(), offset));
    }
    int position = coreInstances++;
    limitInstances();
    steps.add(new Step.InstantiateModule(position, module.module(), arguments, scope.instance()));
    return new Item.InstantiatedModule(position, module.module());
  }

  private Item coreExport(Item.CoreInstance instance, String name, int offset) {
    if (instance instanceof Item.InstantiatedModule made) {
      Set<String> names =
          exportNames.computeIfAbsent(
              made.module(),
              module ->
                  module.exports().stream().map(CoreExport::name).collect(Collectors.toSet()));
      if (!names.contains(name)) {
        throw new InvalidComponentException("the core module has no export `" + name + "`", offset);
      }
      return new Item.CoreExport(made.coreInstance(), name);
    }
    Item item = ((Item.CoreBundle) instance).exports().get(name);
    if (item == null) {
      throw new InvalidComponentException("the core instance has no export `" + name + "`", offset);
    }
    return item;
  }

  private Item.Instance instance(InstanceExpression expression, Scope scope, int offset) {
    Map<String, Item> given = new LinkedHashMap<>();
    if (expression instanceof InstanceExpression.InlineExports inline) {
      for (InstanceExpression.Export export : inline.exports()) {
        given.put(
            export.name().name(), scope.get(export.item().sort(), export.item().index(), offset));
      }
      return new Item.Instance(given);
    }
    InstanceExpression.Instantiate instantiate = (InstanceExpression.Instantiate) expression;
    for (InstanceExpression.Argument argument : instantiate.arguments()) {
      SortIndex item = argument.item();
      given.put(argument.name(), scope.get(item.sort(), item.index(), offset));
    }
    Item.Component component =
        scope.get(Item.Component.class, Sort.COMPONENT, instantiate.component(), offset);
    return new Item.Instance(inline(component, given, scope, offset));
  }

  /** Walks a nested component at the place where it is instantiated. */
  private Map<String, Item> inline(
      Item.Component component, Map<String, Item> given, Scope scope, int offset) {
    int position = instances.size();
    String name =
        component.component().decoded().names().component().orElse("instance " + position);
    instances.add(new LinkPlan.Owner(name, scope.instance()));
    limitInstances();
    if (++depth > MAX_DEPTH) {
      throw new UnlinkableException(
          "the component nests instances more than " + MAX_DEPTH + " deep");
    }
    Map<String, Item> exports =
        walk(
            component,
            new Scope(component.scope(), position),
            (wanted, definition) -> {
              Item item = given.get(wanted);
              if (item == null) {
                throw new InvalidComponentException(
                    "nothing is given for the import `" + wanted + "`", offset);
              }
              return item;
            });
    depth--;
    return exports;
  }

  private void limitInstances() {
    if (instances.size() + coreInstances > MAX_INSTANCES) {
      throw new UnlinkableException(
          "the component makes more than " + MAX_INSTANCES + " instances");
    }
  }

  private void alias(AliasTarget target, Scope scope, int offset) {
    Item item =
        switch (target.kind()) {
          case EXPORT -> {
            AliasTarget.Export export = (AliasTarget.Export) target;
            Item.Instance instance =
                scope.get(Item.Instance.class, Sort.INSTANCE, export.instance(), offset);
            yield TypeResolver.export(instance, export.name(), offset);
          }
          case CORE_EXPORT -> {
            AliasTarget.CoreExport export = (AliasTarget.CoreExport) target;
            yield coreExport(
                scope.get(Item.CoreInstance.class, Sort.CORE_INSTANCE, export.instance(), offset),
                export.name(),
                offset);
          }
          case OUTER -> {
            AliasTarget.Outer outer = (AliasTarget.Outer) target;
            yield scope.enclosing(outer.count(), offset).get(outer.sort(), outer.index(), offset);
          }
        };
    scope.add(target.sort(), item);
  }

  private static Item.LiftedFunction lifted(CanonDefinition.Lift lift, Scope scope, int offset) {
    FunctionType type =
        scope.get(Item.TypeOfFunctions.class, Sort.TYPE, lift.type(), offset).type();
    Item callee = scope.get(Sort.CORE_FUNC, lift.function(), offset);
    return new Item.LiftedFunction(
        type, callee, options(lift.options(), scope, offset), scope.instance());
  }

  /** The step that makes the core function of a canonical definition. */
  private static Step canonicalFunction(
      CanonDefinition canon, Step.CanonSlot slot, Scope scope, int offset) {
    return switch (canon.kind()) {
      case LIFT -> throw new AssertionError("a lift does not make a core function");
      case LOWER -> {
        CanonDefinition.Lower lower = (CanonDefinition.Lower) canon;
        Item.Function callee = scope.get(Item.Function.class, Sort.FUNC, lower.function(), offset);
        yield new Step.Lower(slot, callee, options(lower.options(), scope, offset));
      }
      case RESOURCE_NEW, RESOURCE_REP, RESOURCE_DROP -> {
        int type = ((CanonDefinition.OfType) canon).type();
        yield new Step.ResourceBuiltIn(
            slot,
            canon.kind(),
            scope.get(Item.TypeOfResource.class, Sort.TYPE, type, offset).type());
      }
      case CONTEXT_GET, CONTEXT_SET ->
          new Step.ContextBuiltIn(slot, (CanonDefinition.Context) canon);
      case BACKPRESSURE_INC, BACKPRESSURE_DEC -> new Step.BackpressureBuiltIn(slot, canon.kind());
      default -> new Step.UnsupportedBuiltIn(slot, canon.kind());
    };
  }

  private static LinkedOptions options(CanonOptions options, Scope scope, int offset) {
    if (options.gc()) {
      throw new UnlinkableException(
          "the component uses the option `gc`, a proposal that this runtime does not have");
    }
    return new LinkedOptions(
        options.stringEncoding(),
        item(Sort.CORE_MEMORY, options.memory(), scope, offset),
        item(Sort.CORE_FUNC, options.realloc(), scope, offset),
        item(Sort.CORE_FUNC, options.postReturn(), scope, offset),
        options.async());
  }

  private static Optional<Item> item(Sort sort, OptionalInt index, Scope scope, int offset) {
    return index.isPresent()
        ? Optional.of(scope.get(sort, index.getAsInt(), offset))
        : Optional.empty();
  }
}
