package io.witbindgen.componentize.encode;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreExternType.Kind;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.component.encode.CodeBuilder;
import io.witbindgen.componentize.abi.CoreSignatures;
import io.witbindgen.componentize.fixup.Fixups;
import io.witbindgen.componentize.fixup.StartAction;
import io.witbindgen.componentize.input.ModuleRef;
import io.witbindgen.componentize.names.ExportUse;
import io.witbindgen.componentize.names.ModuleExports;
import io.witbindgen.componentize.plan.MadeFunction;
import io.witbindgen.componentize.plan.ModulePart;
import io.witbindgen.componentize.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Wrappers of functions, which tell a hook of the main module when tasks start and end.
 *
 * <p>If the main module exports the hook, every core function that is called from outside is called
 * through a wrapper.
 */
final class TaskHooks {
  /** The calls that the hook is told of, by the codes for their start and their end. */
  private enum Call {
    SYNC(0, 1),
    /** The result of the function says whether it is the end. */
    ASYNC_CALLBACK(2),
    ASYNC_STACKFUL(2, ASYNC_FINISH),
    /** A callback; its result says whether it is the end. */
    RESUME(3),
    INITIALIZE(6, 7),
    DESTRUCTOR(8, 9),
    POST_RETURN(10, 11),
    REALLOC(12, 13);

    private final int start;
    private final OptionalInt finish;

    Call(int start, int finish) {
      this.start = start;
      this.finish = OptionalInt.of(finish);
    }

    Call(int start) {
      this.start = start;
      this.finish = OptionalInt.empty();
    }
  }

  /**
   * A function that is exported for use in place of another one.
   *
   * @param module the module that exports that one, under the name {@code function}
   */
  record Hooked(String name, ModuleRef module, String function) {}

  /**
   * A function that gets a wrapper.
   *
   * @param index its index in the module that finishes the instantiation
   * @param module the module that exports it, if the wrapper is exported to replace it
   */
  private record Wrapped(
      int index, CompositeType.Function signature, String name, Optional<ModuleRef> module) {}

  /** A function around another one. */
  private record Wrapper(Wrapped wrapped, int type, Call call) {}

  private record ReallocKey(ModuleRef module, String export) {}

  private static final int SELECT = 0x1b;
  private static final int ASYNC_BLOCK = 4;
  private static final int ASYNC_FINISH = 5;

  private final Plan plan;
  private final Fixups fixups;
  private final List<Wrapper> wrappers = new ArrayList<>();
  private final List<Integer> indices = new ArrayList<>();
  private final Map<ReallocKey, Integer> reallocs = new HashMap<>();
  private final Map<ShimFill, Integer> replaced = new HashMap<>();
  private OptionalInt hook = OptionalInt.empty();

  TaskHooks(Plan plan, Fixups fixups) {
    this.plan = plan;
    this.fixups = fixups;
  }

  /** Finds the functions to wrap; none, if the main module has no hook. */
  void prepare(List<ShimFill> fills) {
    Optional<String> name = plan.main().face().exports().special(ExportUse.Special.TASK_HOOK);
    if (name.isEmpty()) {
      return;
    }
    hook = OptionalInt.of(importOf(ModuleRef.MAIN, name.get(), oneNumber()));
    plan.parts().forEach(this::wrapExports);
    plan.parts().forEach(this::wrapReallocs);
    fills.forEach(this::wrap);
  }

  private static CompositeType.Function oneNumber() {
    return CoreSignatures.ofNumbers(1, 0);
  }

  private int type(CompositeType.Function signature) {
    return fixups.type(signature.params(), signature.results());
  }

  private int importOf(ModuleRef module, String name, CompositeType.Function signature) {
    return fixups.importOf(module, name, new CoreExternType.Function(type(signature)));
  }

  private int wrap(Wrapped wrapped, Call call) {
    wrappers.add(new Wrapper(wrapped, type(wrapped.signature()), call));
    return wrappers.size() - 1;
  }

  private int wrapExport(
      ModuleRef module, String name, CompositeType.Function signature, Call call) {
    int imported = importOf(module, name, signature);
    return wrap(new Wrapped(imported, signature, name, Optional.of(module)), call);
  }

  private void wrapExports(ModulePart part) {
    ModuleExports exports = part.face().exports();
    exports
        .uses()
        .forEach(
            (name, use) -> {
              if (use instanceof ExportUse.Lifted lifted) {
                wrapLifted(part.ref(), exports, name, lifted);
              }
            });
  }

  private void wrapLifted(
      ModuleRef module, ModuleExports exports, String name, ExportUse.Lifted lifted) {
    Convention convention = lifted.convention();
    CompositeType.Function signature =
        CoreSignatures.of(convention, lifted.function().function().type());
    wrapExport(module, name, signature, call(convention));
    exports
        .postReturn(lifted.function())
        .ifPresent(
            post ->
                wrapExport(module, post, CoreSignatures.postReturn(signature), Call.POST_RETURN));
    exports
        .callback(lifted.function())
        .ifPresent(
            callback -> wrapExport(module, callback, CoreSignatures.ofNumbers(3, 1), Call.RESUME));
  }

  private static Call call(Convention convention) {
    return switch (convention) {
      case LIFT -> Call.SYNC;
      case LIFT_ASYNC_CALLBACK -> Call.ASYNC_CALLBACK;
      case LIFT_ASYNC_STACKFUL -> Call.ASYNC_STACKFUL;
      case LOWER, LOWER_ASYNC -> throw new IllegalArgumentException("not lifted: " + convention);
    };
  }

  private void wrapReallocs(ModulePart part) {
    CompositeType.Function signature = CoreSignatures.ofNumbers(4, 1);
    for (String name : part.face().exports().reallocs()) {
      reallocs.put(
          new ReallocKey(part.ref(), name), wrapExport(part.ref(), name, signature, Call.REALLOC));
    }
  }

  private void wrap(ShimFill fill) {
    if (!(fill.made() instanceof MadeFunction.Export export)) {
      return;
    }
    if (export.role() == MadeFunction.Export.Role.DESTRUCTOR) {
      int wrapper =
          wrap(
              new Wrapped(fill.function(), oneNumber(), "resource-dtor", Optional.empty()),
              Call.DESTRUCTOR);
      replaced.put(fill, wrapper);
    } else if (export.role() == MadeFunction.Export.Role.REALLOC) {
      replaced.put(
          fill,
          Objects.requireNonNull(reallocs.get(new ReallocKey(export.module(), export.name()))));
    }
  }

  /** Whether anything is wrapped. */
  boolean isUsed() {
    return !wrappers.isEmpty();
  }

  /** Defines the functions, once everything is imported. */
  void define() {
    for (int i = 0; i < wrappers.size(); i++) {
      Wrapper wrapper = wrappers.get(i);
      int index = fixups.module().function(wrapper.type(), body(wrapper));
      indices.add(index);
      if (wrapper.wrapped().module().isPresent()) {
        fixups.module().export(exportName(i), Kind.FUNC, index);
      }
      fixups.names(Kind.FUNC).put(index, "hook-" + wrapper.wrapped().name());
    }
  }

  private static String exportName(int wrapper) {
    return "hook" + wrapper;
  }

  private CodeBuilder body(Wrapper wrapper) {
    CodeBuilder code = new CodeBuilder();
    int told = hook.orElseThrow();
    int params = wrapper.wrapped().signature().params().size();
    code.i32Const(wrapper.call().start).call(told);
    for (int i = 0; i < params; i++) {
      code.localGet(i);
    }
    code.call(wrapper.wrapped().index());
    if (wrapper.call().finish.isPresent()) {
      return code.i32Const(wrapper.call().finish.getAsInt()).call(told);
    }
    // The result is 0 if the task is done, and otherwise says what it waits for.
    int result = params + code.local(Numeric.I32);
    code.localSet(result);
    code.i32Const(ASYNC_BLOCK).i32Const(ASYNC_FINISH).localGet(result);
    return code.instruction(SELECT).call(told).localGet(result);
  }

  /** The index of the function that goes into a shim. */
  int resolve(ShimFill fill) {
    Integer wrapper = replaced.get(fill);
    return wrapper == null ? fill.function() : indices.get(wrapper);
  }

  /** The steps of the start function that run user code, between steps that tell the hook. */
  List<StartAction> around(List<StartAction> steps) {
    if (hook.isEmpty() || steps.isEmpty()) {
      return steps;
    }
    List<StartAction> all = new ArrayList<>();
    all.add(new StartAction.CallWith(hook.getAsInt(), Call.INITIALIZE.start));
    all.addAll(steps);
    all.add(new StartAction.CallWith(hook.getAsInt(), Call.INITIALIZE.finish.orElseThrow()));
    return all;
  }

  /** The wrappers that are exported to replace functions of other modules. */
  List<Hooked> exported() {
    List<Hooked> hooked = new ArrayList<>();
    for (int i = 0; i < wrappers.size(); i++) {
      Wrapper wrapper = wrappers.get(i);
      if (wrapper.wrapped().module().isPresent()) {
        hooked.add(
            new Hooked(exportName(i), wrapper.wrapped().module().get(), wrapper.wrapped().name()));
      }
    }
    return hooked;
  }
}
