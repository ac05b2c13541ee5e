package io.witbindgen.componentize.encode;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.componentize.names.ModuleImports;
import io.witbindgen.componentize.plan.MadeFunction;
import io.witbindgen.componentize.plan.ModulePart;
import io.witbindgen.componentize.plan.Plan;
import io.witbindgen.componentize.plan.Supply;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TypeRef;
import io.witbindgen.wit.model.TypeBody;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The instances of core modules, each with its imports. */
final class CoreInstances {
  private final Assembly assembly;
  private final Plan plan;
  private final FunctionMaker functions;

  CoreInstances(Assembly assembly, FunctionMaker functions) {
    this.assembly = assembly;
    this.plan = assembly.plan();
    this.functions = functions;
  }

  /** Instantiates a module. */
  void instantiate(ModulePart part) {
    List<CoreInstanceExpression.Argument> arguments = new ArrayList<>();
    part.face()
        .imports()
        .groups()
        .forEach(
            (name, group) ->
                arguments.add(
                    new CoreInstanceExpression.Argument(
                        name,
                        group instanceof ModuleImports.Group.Whole whole
                            ? assembly.coreInstance(whole.module())
                            : bundle(part, name, (ModuleImports.Group.Names) group))));
    int instance = assembly.instantiate(part.ref().name(), assembly.module(part.ref()), arguments);
    assembly.putCoreInstance(part.ref(), instance);
  }

  private int bundle(ModulePart part, String module, ModuleImports.Group.Names names) {
    List<CoreInstanceExpression.Export> exports = new ArrayList<>();
    for (String name : names.uses().keySet()) {
      SortIndex item = provide(plan.supply(part.ref(), module, name));
      exports.add(new CoreInstanceExpression.Export(name, item));
    }
    return assembly.bundle(module, exports);
  }

  private SortIndex provide(Supply supply) {
    return switch (supply.kind()) {
      case DIRECT -> function(functions.make(((Supply.Direct) supply).function()));
      case BY_SHIM -> function(functions.shim(((Supply.ByShim) supply).shim()));
      case EXPORT -> {
        Supply.Export export = (Supply.Export) supply;
        int instance = assembly.coreInstance(export.module());
        yield new SortIndex(
            Assembly.sort(export.sort()),
            assembly.coreAlias(export.name(), instance, export.name(), export.sort()));
      }
      case MEMORY -> new SortIndex(Sort.CORE_MEMORY, assembly.memory());
      case THREAD_LOCAL_BASE -> {
        String name = ShimModule.threadLocalBase(((Supply.ThreadLocalBase) supply).access());
        yield function(
            assembly.coreAlias(name, assembly.shimInstance(), name, CoreExternType.Kind.FUNC));
      }
    };
  }

  private static SortIndex function(int index) {
    return new SortIndex(Sort.CORE_FUNC, index);
  }

  /**
   * Declares the types of exported interfaces, which intrinsics may need. Resources get shims as
   * their destructors: the modules that export those are not instantiated yet.
   */
  void declareExportedTypes() {
    for (ModulePart part : plan.parts()) {
      for (String export : part.metadata().exports()) {
        if (plan.world().exportNamed(export).orElseThrow() instanceof Item.InterfaceItem unit) {
          unit.unit().types().forEach(type -> declare(part, type));
        }
      }
    }
  }

  private void declare(ModulePart part, io.witbindgen.wit.model.TypeDefinition type) {
    if (type.body().kind() != TypeBody.Kind.RESOURCE) {
      assembly.exportTypes(type.owner()).index(type);
      return;
    }
    OptionalInt destructor =
        part.face()
            .exports()
            .destructor(type)
            .map(name -> functions.shim(plan.shim(destructor(part, name))))
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty());
    int index =
        assembly.type(
            type.name(),
            new io.witbindgen.component.model.TypeDefinition.Resource(
                CoreValueType.Numeric.I32, destructor));
    assembly.types().put(TypeRef.of(type), index);
  }

  private static MadeFunction destructor(ModulePart part, String name) {
    return new MadeFunction.Export(part.ref(), name, MadeFunction.Export.Role.DESTRUCTOR);
  }
}
