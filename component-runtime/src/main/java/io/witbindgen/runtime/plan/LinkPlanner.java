package io.witbindgen.runtime.plan;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
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
import io.witbindgen.runtime.engine.ModuleImport;
import io.witbindgen.runtime.link.UnlinkableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes the link plan of a component. */
public final class LinkPlanner {
  /**
   * The maximum number of component instances and core instances that one component makes: nesting
   * can double them at every level.
   */
  private static final int MAX_INSTANCES = 10_000;

  /** The maximum nesting depth of component instances. */
  private static final int MAX_DEPTH = 200;

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
   * @throws UnlinkableException if the component needs something that this runtime does not support
   */
  public static LinkPlan plan(Item.Component root, Map<List<String>, Item> given) {
    LinkPlanner planner = new LinkPlanner();
    ValidatedComponent component = root.validated();
    planner.instances.add(
        new LinkPlan.Owner(component.decoded().names().component().orElse("root"), -1));
    ImportedItems imported = new ImportedItems(given);
    Map<String, Item> imports = new LinkedHashMap<>();
    component
        .imports()
        .forEach((name, extern) -> imports.put(name, imported.item(List.of(name), extern.type())));
    Map<String, Item> exports = planner.walk(root, new Scope(component, root.scope(), 0), imports);
    return new LinkPlan(
        planner.steps,
        planner.coreInstances,
        planner.canonicalFunctions,
        planner.instances,
        planner.resourceNames,
        imports,
        exports);
  }

  /**
   * Walks the definitions of a component in order; returns its exports.
   *
   * @param arguments the values of its imports
   */
  private Map<String, Item> walk(
      Item.Component component, Scope scope, Map<String, Item> arguments) {
    Map<String, Item> exports = new LinkedHashMap<>();
    Iterator<ValidatedComponent> nested = component.validated().components().iterator();
    Iterator<CoreFunctionType> signatures = component.validated().canonicalSignatures().iterator();
    for (Definition definition : component.validated().decoded().definitions()) {
      switch (definition.kind()) {
        case CORE_MODULE ->
            scope.add(
                Sort.CORE_MODULE,
                new Item.CoreModule(
                    component.loader().load(((Definition.CoreModule) definition).bytes())));
        case CORE_INSTANCE ->
            scope.add(
                Sort.CORE_INSTANCE,
                coreInstance(((Definition.CoreInstance) definition).expression(), scope));
        case CORE_TYPE -> coreTypes(((Definition.CoreType) definition).type(), scope);
        case COMPONENT ->
            scope.add(Sort.COMPONENT, new Item.Component(nested.next(), scope, component.loader()));
        case INSTANCE ->
            scope.add(
                Sort.INSTANCE, instance(((Definition.Instance) definition).expression(), scope));
        case ALIAS -> alias(((Definition.Alias) definition).target(), scope);
        case TYPE -> type(((Definition.Type) definition).type(), scope);
        case CANON -> {
          CanonDefinition canon = ((Definition.Canon) definition).canon();
          if (canon instanceof CanonDefinition.Lift lift) {
            scope.add(Sort.FUNC, lifted(lift, scope));
          } else {
            Step.CanonSlot slot =
                new Step.CanonSlot(canonicalFunctions++, signatures.next(), scope.instance());
            steps.add(canonicalFunction(canon, slot, scope));
            scope.add(Sort.CORE_FUNC, new Item.CoreFunction(slot.number()));
          }
        }
        case IMPORT -> {
          Definition.Import definedImport = (Definition.Import) definition;
          scope.add(
              definedImport.type().sort(), present(arguments.get(definedImport.name().name())));
        }
        case EXPORT -> {
          Definition.Export export = (Definition.Export) definition;
          Item item = scope.get(export.item().sort(), export.item().index());
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

  private void type(TypeDefinition type, Scope scope) {
    if (!scope.nextTypeIsResource()) {
      scope.add(Sort.TYPE, new Item.OtherType());
      return;
    }
    TypeDefinition.Resource definition = (TypeDefinition.Resource) type;
    ResourceType resource = new ResourceType("resource");
    scope.add(Sort.TYPE, new Item.TypeOfResource(resource));
    Optional<Item> destructor = item(Sort.CORE_FUNC, definition.destructor(), scope);
    steps.add(new Step.DefineResource(resource, destructor, scope.instance()));
  }

  private Item.CoreInstance coreInstance(CoreInstanceExpression expression, Scope scope) {
    if (expression instanceof CoreInstanceExpression.InlineExports inline) {
      Map<String, Item> exports = new HashMap<>();
      for (CoreInstanceExpression.Export export : inline.exports()) {
        exports.put(export.name(), scope.get(export.item().sort(), export.item().index()));
      }
      return new Item.CoreBundle(exports);
    }
    CoreInstanceExpression.Instantiate instantiate =
        (CoreInstanceExpression.Instantiate) expression;
    Item.CoreModule module =
        scope.get(Item.CoreModule.class, Sort.CORE_MODULE, instantiate.module());
    Map<String, Item.CoreInstance> given = new HashMap<>();
    for (CoreInstanceExpression.Argument argument : instantiate.arguments()) {
      given.put(
          argument.name(),
          scope.get(Item.CoreInstance.class, Sort.CORE_INSTANCE, argument.instance()));
    }
    List<Item> arguments = new ArrayList<>();
    for (ModuleImport wanted : module.prepared().imports()) {
      Item.CoreInstance from = present(given.get(wanted.module()));
      arguments.add(coreExport(from, wanted.name()));
    }
    int position = coreInstances++;
    limitInstances();
    steps.add(new Step.InstantiateModule(position, module.prepared(), arguments, scope.instance()));
    return new Item.InstantiatedModule(position);
  }

  private static Item coreExport(Item.CoreInstance instance, String name) {
    return instance instanceof Item.InstantiatedModule made
        ? new Item.CoreExport(made.coreInstance(), name)
        : present(((Item.CoreBundle) instance).exports().get(name));
  }

  private Item.Instance instance(InstanceExpression expression, Scope scope) {
    Map<String, Item> given = new LinkedHashMap<>();
    if (expression instanceof InstanceExpression.InlineExports inline) {
      for (InstanceExpression.Export export : inline.exports()) {
        given.put(export.name().name(), scope.get(export.item().sort(), export.item().index()));
      }
      return new Item.Instance(given);
    }
    InstanceExpression.Instantiate instantiate = (InstanceExpression.Instantiate) expression;
    for (InstanceExpression.Argument argument : instantiate.arguments()) {
      SortIndex item = argument.item();
      given.put(argument.name(), scope.get(item.sort(), item.index()));
    }
    Item.Component component =
        scope.get(Item.Component.class, Sort.COMPONENT, instantiate.component());
    return new Item.Instance(inline(component, given, scope));
  }

  /** Walks a nested component at the place where it is instantiated. */
  private Map<String, Item> inline(Item.Component component, Map<String, Item> given, Scope scope) {
    int position = instances.size();
    String name =
        component.validated().decoded().names().component().orElse("instance " + position);
    instances.add(new LinkPlan.Owner(name, scope.instance()));
    limitInstances();
    if (++depth > MAX_DEPTH) {
      throw new UnlinkableException(
          "the component nests instances more than " + MAX_DEPTH + " deep");
    }
    Map<String, Item> exports =
        walk(component, new Scope(component.validated(), component.scope(), position), given);
    depth--;
    return exports;
  }

  private void limitInstances() {
    if (instances.size() + coreInstances > MAX_INSTANCES) {
      throw new UnlinkableException(
          "the component makes more than " + MAX_INSTANCES + " instances");
    }
  }

  private void alias(AliasTarget target, Scope scope) {
    Item item =
        switch (target.kind()) {
          case EXPORT -> {
            AliasTarget.Export export = (AliasTarget.Export) target;
            Item.Instance instance =
                scope.get(Item.Instance.class, Sort.INSTANCE, export.instance());
            yield present(instance.exports().get(export.name()));
          }
          case CORE_EXPORT -> {
            AliasTarget.CoreExport export = (AliasTarget.CoreExport) target;
            yield coreExport(
                scope.get(Item.CoreInstance.class, Sort.CORE_INSTANCE, export.instance()),
                export.name());
          }
          case OUTER -> {
            AliasTarget.Outer outer = (AliasTarget.Outer) target;
            yield scope.enclosing(outer.count()).get(outer.sort(), outer.index());
          }
        };
    scope.add(target.sort(), item);
  }

  private static Item.LiftedFunction lifted(CanonDefinition.Lift lift, Scope scope) {
    FunctionType type = scope.functionType(lift.type());
    Item callee = scope.get(Sort.CORE_FUNC, lift.function());
    return new Item.LiftedFunction(type, callee, options(lift.options(), scope), scope.instance());
  }

  /** The step that makes the core function of a canonical definition. */
  private static Step canonicalFunction(CanonDefinition canon, Step.CanonSlot slot, Scope scope) {
    return switch (canon.kind()) {
      case LIFT -> throw new AssertionError("a lift does not make a core function");
      case LOWER -> {
        CanonDefinition.Lower lower = (CanonDefinition.Lower) canon;
        Item.Function callee = scope.get(Item.Function.class, Sort.FUNC, lower.function());
        yield new Step.Lower(slot, callee, options(lower.options(), scope));
      }
      case RESOURCE_NEW, RESOURCE_REP, RESOURCE_DROP -> {
        int type = ((CanonDefinition.OfType) canon).type();
        yield new Step.ResourceBuiltIn(
            slot, canon.kind(), scope.get(Item.TypeOfResource.class, Sort.TYPE, type).type());
      }
      case CONTEXT_GET, CONTEXT_SET ->
          new Step.ContextBuiltIn(slot, (CanonDefinition.Context) canon);
      case BACKPRESSURE_INC, BACKPRESSURE_DEC -> new Step.BackpressureBuiltIn(slot, canon.kind());
      default -> new Step.UnsupportedBuiltIn(slot, canon.kind());
    };
  }

  private static LinkedOptions options(CanonOptions options, Scope scope) {
    if (options.gc()) {
      throw new UnlinkableException(
          "the component uses the option `gc`, a proposal that this runtime does not have");
    }
    return new LinkedOptions(
        options.stringEncoding(),
        item(Sort.CORE_MEMORY, options.memory(), scope),
        item(Sort.CORE_FUNC, options.realloc(), scope),
        item(Sort.CORE_FUNC, options.postReturn(), scope),
        options.async());
  }

  private static Optional<Item> item(Sort sort, OptionalInt index, Scope scope) {
    return index.isPresent() ? Optional.of(scope.get(sort, index.getAsInt())) : Optional.empty();
  }

  /** A thing that validation has found to be there. */
  private static <T> T present(@Nullable T item) {
    return Objects.requireNonNull(item, "the component has not been validated");
  }
}
