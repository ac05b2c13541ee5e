package io.witbindgen.componentize.encode;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreExternType.Kind;
import io.witbindgen.component.core.CoreNames;
import io.witbindgen.component.encode.CodeBuilder;
import io.witbindgen.component.encode.CoreModuleBuilder;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.componentize.Toolchain;
import io.witbindgen.componentize.fixup.FixupContribution;
import io.witbindgen.componentize.fixup.Fixups;
import io.witbindgen.componentize.fixup.StartAction;
import io.witbindgen.componentize.input.ModuleRef;
import io.witbindgen.componentize.names.ExportUse;
import io.witbindgen.componentize.plan.Plan;
import io.witbindgen.componentize.plan.Shim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The module that finishes the instantiation, and its instance. */
final class FixupEncoder {
  /** Puts a function into a global of the shim module. */
  private record GlobalFill(int fill, int global) {}

  private final Assembly assembly;
  private final Plan plan;
  private final Fixups fixups = new Fixups();
  private final List<ShimFill> fills = new ArrayList<>();
  private final List<GlobalFill> globals = new ArrayList<>();
  private final TaskHooks hooks;

  FixupEncoder(Assembly assembly) {
    this.assembly = assembly;
    this.plan = assembly.plan();
    this.hooks = new TaskHooks(plan, fixups);
  }

  /** Fills in a shim. */
  void add(Shim shim) {
    int type = fixups.type(shim.signature().params(), shim.signature().results());
    int function =
        fixups.importOf(new Fixups.Origin.Actual(), shim.name(), new CoreExternType.Function(type));
    if (plan.options().returnCallRef()) {
      int global =
          fixups.importOf(
              new Fixups.Origin.Shims(), ShimModule.global(shim), ShimModule.globalType(type));
      globals.add(new GlobalFill(fills.size(), global));
    }
    fills.add(new ShimFill(shim.function(), function));
  }

  /**
   * Adds the remaining steps, encodes the module and instantiates it, if there is anything to do.
   */
  void encode(FunctionMaker functions, FixupContribution contribution) {
    plan.main()
        .face()
        .exports()
        .special(ExportUse.Special.INITIALIZE)
        .ifPresent(this::addInitialize);
    contribution.addTo(fixups);
    hooks.prepare(fills);
    if (isNeeded()) {
      byte[] module = module();
      int index = assembly.coreModule("wit-component-fixup", Slice.of(module));
      instantiate(index, functions);
    }
  }

  private void addInitialize(String name) {
    int type = fixups.type(List.of(), List.of());
    int function = fixups.importOf(ModuleRef.MAIN, name, new CoreExternType.Function(type));
    fixups.initialise(new StartAction.Call(function));
  }

  private boolean isNeeded() {
    return !fills.isEmpty()
        || !fixups.preparation().isEmpty()
        || !fixups.initialisation().isEmpty()
        || fixups.hasSegments()
        || hooks.isUsed();
  }

  private byte[] module() {
    CoreModuleBuilder builder = fixups.module();
    hooks.define();
    fixups.addSegments();
    List<Integer> functions = fills.stream().map(hooks::resolve).toList();
    if (plan.options().returnCallRef()) {
      builder.declaredElements(functions);
    } else if (!fills.isEmpty()) {
      int table =
          fixups.importOf(
              new Fixups.Origin.Shims(), ShimModule.TABLE, ShimModule.tableType(fills.size()));
      builder.elements(table, CodeBuilder.constant(0), functions);
    }
    start().ifPresent(builder::start);
    builder.producer(Toolchain.PRODUCER);
    if (plan.options().debugNames()) {
      builder.names(
          new CoreNames(
              Optional.of("wit-component:fixups"),
              Map.of(),
              Map.of(Kind.FUNC, fixups.names(Kind.FUNC), Kind.GLOBAL, fixups.names(Kind.GLOBAL))));
    }
    return builder.build();
  }

  private OptionalInt start() {
    List<StartAction> initialisation = hooks.around(fixups.initialisation());
    List<StartAction> all = new ArrayList<>(fixups.preparation());
    all.addAll(initialisation);
    if (all.isEmpty() && globals.isEmpty()) {
      return OptionalInt.empty();
    }
    if (globals.isEmpty()
        && fixups.preparation().isEmpty()
        && initialisation.size() == 1
        && initialisation.get(0) instanceof StartAction.Call call) {
      return OptionalInt.of(call.function());
    }
    CodeBuilder code = new CodeBuilder();
    for (GlobalFill fill : globals) {
      code.refFunc(hooks.resolve(fills.get(fill.fill()))).globalSet(fill.global());
    }
    all.forEach(action -> add(code, action));
    int function = fixups.module().function(fixups.type(List.of(), List.of()), code);
    fixups.names(Kind.FUNC).put(function, "start");
    return OptionalInt.of(function);
  }

  private static void add(CodeBuilder code, StartAction action) {
    switch (action.kind()) {
      case CALL -> code.call(((StartAction.Call) action).function());
      case CALL_WITH -> {
        StartAction.CallWith call = (StartAction.CallWith) action;
        code.i32Const(call.argument()).call(call.function());
      }
      case INITIALISE_ADDRESS -> initialise(code, (StartAction.InitialiseAddress) action);
    }
  }

  private static void initialise(CodeBuilder code, StartAction.InitialiseAddress action) {
    if (action.destination() instanceof StartAction.Destination.InMemory memory) {
      code.i32Const(memory.address());
      code.globalGet(action.base()).globalGet(action.offset()).i32Add().i32Store(0);
    } else {
      int global = ((StartAction.Destination.InGlobal) action.destination()).global();
      code.globalGet(action.base()).globalGet(action.offset()).i32Add().globalSet(global);
    }
  }

  private void instantiate(int module, FunctionMaker functions) {
    List<CoreInstanceExpression.Argument> arguments = new ArrayList<>();
    fixups
        .origins()
        .forEach(
            (name, origin) ->
                arguments.add(
                    new CoreInstanceExpression.Argument(name, instance(origin, functions))));
    int instance = assembly.instantiate("fixup", module, arguments);
    hooks
        .exported()
        .forEach(
            hook ->
                assembly.putHooked(
                    hook.module(),
                    hook.function(),
                    assembly.coreAlias(hook.name(), instance, hook.name(), Kind.FUNC)));
  }

  private int instance(Fixups.Origin origin, FunctionMaker functions) {
    if (origin instanceof Fixups.Origin.OfModule of) {
      return assembly.coreInstance(of.module());
    }
    if (origin instanceof Fixups.Origin.Shims) {
      return assembly.shimInstance();
    }
    List<CoreInstanceExpression.Export> actual = new ArrayList<>();
    for (Shim shim : plan.shims()) {
      actual.add(
          new CoreInstanceExpression.Export(
              shim.name(), new SortIndex(Sort.CORE_FUNC, functions.behind(shim))));
    }
    return assembly.bundle("actual", actual);
  }
}
