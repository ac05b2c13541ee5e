package io.witbindgen.componentize.encode;

import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonOption;
import io.witbindgen.component.model.CanonOptions;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.componentize.plan.Lift;
import io.witbindgen.componentize.plan.LiveTypes;
import io.witbindgen.componentize.plan.ModulePart;
import io.witbindgen.componentize.plan.Plan;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TypeRef;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.FunctionKind;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The exports of the component. */
final class ExportsEncoder {
  private final Assembly assembly;
  private final Plan plan;

  private final FunctionMaker functions;

  ExportsEncoder(Assembly assembly, FunctionMaker functions) {
    this.assembly = assembly;
    this.plan = assembly.plan();
    this.functions = functions;
  }

  /** Exports the part of the world that a module implements. */
  void encode(ModulePart part) {
    for (String name : part.metadata().exports()) {
      Item item = plan.world().exportNamed(name).orElseThrow();
      if (item instanceof Item.InterfaceItem unit) {
        unit(part, unit);
      } else {
        function(part, plan.world().function(Direction.EXPORT, name).orElseThrow());
      }
    }
  }

  private void function(ModulePart part, FunctionRef function) {
    int type = assembly.worldTypes().encode(function);
    int lifted = lift(part, function, type);
    assembly.export(
        TypeWriter.externName(function.name(), function.function().metadata()),
        new SortIndex(Sort.FUNC, lifted));
  }

  private int lift(ModulePart part, FunctionRef function, int type) {
    Lift lift = plan.lift(part.ref(), function);
    int coreFunction = assembly.hookedFunction(part.ref(), lift.core());
    List<CanonOption> options = new ArrayList<>(functions.options(lift.options()).written());
    addFunction(options, CanonOption.Kind.POST_RETURN, part, lift.postReturn());
    addFunction(options, CanonOption.Kind.CALLBACK, part, lift.callback());
    return assembly.canon(
        function.name(), new CanonDefinition.Lift(coreFunction, new CanonOptions(options), type));
  }

  private void addFunction(
      List<CanonOption> options, CanonOption.Kind kind, ModulePart part, Optional<String> name) {
    name.ifPresent(
        n -> options.add(new CanonOption.Indexed(kind, assembly.hookedFunction(part.ref(), n))));
  }

  /** The name of an import of a nested component; it must not clash with those of types. */
  private static ExternName importName(Function function) {
    String name =
        function.kind().kind() == FunctionKind.Kind.FREE
            ? "import-func-" + function.name()
            : "import-"
                + function
                    .plainName()
                    .replace("[", "")
                    .replace(']', '-')
                    .replace('.', '-')
                    .replace(' ', '-');
    return new ExternName(name);
  }

  private void unit(ModulePart part, Item.InterfaceItem item) {
    ScopeId scope = item.unit().id();
    List<FunctionRef> exported = plan.world().functions(item);
    List<InstanceExpression.Argument> arguments = new ArrayList<>();
    TypeWriter types = assembly.exportTypes(scope);
    for (FunctionRef function : exported) {
      int lifted = lift(part, function, types.encode(function));
      arguments.add(
          new InstanceExpression.Argument(
              importName(function.function()).name(), new SortIndex(Sort.FUNC, lifted)));
    }
    ComponentBuilder nested = new ComponentBuilder();
    NestedTypes imported = importTypes(nested, item, types);
    TypeMaps foreign = imported.maps().copy();
    Map<TypeDefinition, Integer> resources = new HashMap<>();
    for (TypeDefinition type : item.unit().types()) {
      if (type.body().kind() == TypeBody.Kind.RESOURCE) {
        resources.put(type, imported.index(type));
      }
    }
    for (FunctionRef function : exported) {
      nested.importOf(
          importName(function.function()), new ExternType.Function(imported.encode(function)));
    }
    typeArguments(imported).forEach(arguments::add);
    foreign.functions().clear();
    exportAll(NestedTypes.exporting(nested, foreign), item, exported, resources);
    export(item, nested, arguments);
  }

  /** Imports the needed types of other interfaces, into the nested component too. */
  private NestedTypes importTypes(
      ComponentBuilder nested, Item.InterfaceItem item, TypeWriter types) {
    NestedTypes imported = NestedTypes.importing(nested);
    LiveTypes needed = new LiveTypes();
    needed.add(item);
    for (TypeDefinition type : needed.all()) {
      boolean isForeign =
          !type.owner().equals(item.unit().id()) && plan.world().ownerOf(type.owner()).isPresent();
      if (isForeign) {
        types.index(type);
        imported.index(type);
      }
    }
    return imported;
  }

  private List<InstanceExpression.Argument> typeArguments(NestedTypes imported) {
    Map<Integer, TypeRef> byIndex = new HashMap<>();
    imported
        .maps()
        .types()
        .forEach(
            (type, index) -> {
              // An import is of a type with a name.
              if (type.type() instanceof Type.Named) {
                byIndex.put(index, type);
              }
            });
    List<InstanceExpression.Argument> arguments = new ArrayList<>();
    imported
        .imports()
        .forEach(
            (name, index) -> {
              TypeRef type = Objects.requireNonNull(byIndex.get(index), name);
              int outer = Objects.requireNonNull(assembly.types().types().get(type), name);
              arguments.add(new InstanceExpression.Argument(name, new SortIndex(Sort.TYPE, outer)));
            });
    return arguments;
  }

  private static void exportAll(
      NestedTypes types,
      Item.InterfaceItem item,
      List<FunctionRef> functions,
      Map<TypeDefinition, Integer> resources) {
    for (TypeDefinition type : item.unit().types()) {
      Integer resource = resources.get(type);
      if (resource == null) {
        types.index(type);
      } else {
        ExternName name = TypeWriter.externName(type.name(), type.metadata());
        int index =
            types.component().export(name, new SortIndex(Sort.TYPE, resource), Optional.empty());
        types.maps().put(TypeRef.of(type), index);
      }
    }
    for (int i = 0; i < functions.size(); i++) {
      FunctionRef function = functions.get(i);
      int type = types.encode(function);
      types
          .component()
          .export(
              TypeWriter.externName(function.name(), function.function().metadata()),
              new SortIndex(Sort.FUNC, i),
              Optional.of(new ExternType.Function(type)));
    }
  }

  private void export(
      Item.InterfaceItem item,
      ComponentBuilder nested,
      List<InstanceExpression.Argument> arguments) {
    int component = assembly.component(item.name() + "-shim-component", nested);
    int instance =
        assembly.instantiateComponent(item.name() + "-shim-instance", component, arguments);
    int index =
        assembly.export(
            TypeWriter.externName(item.name(), item.implemented(), item.externalId()),
            new SortIndex(Sort.INSTANCE, instance));
    assembly.putInstance(item.unit().id(), index);
    // From now on the types are those that the instance exports.
    item.unit().types().forEach(assembly.types()::remove);
  }
}
