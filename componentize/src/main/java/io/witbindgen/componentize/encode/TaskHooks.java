package io.witbindgen.componentize.encode;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreExternType.Kind;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.component.encode.CodeBuilder;
import io.witbindgen.componentize.abi.CoreSignatures;
import io.witbindgen.componentize.library.Fixups;
import io.witbindgen.componentize.library.ModuleRef;
import io.witbindgen.componentize.library.StartAction;
import io.witbindgen.componentize.names.ExportUse;
import io.witbindgen.componentize.names.ModuleExports;
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
 * Functions around others that tell a hook of the main module when tasks start and end.
 *
 * <p>If the main module exports the hook, every core function that is called from outside is called
 * by way of one of these.
 */
final class TaskHooks {
  /** What the hook is told. */
  private enum Event {
    SYNC_START(0),
    SYNC_FINISH(1),
    ASYNC_START(2),
    ASYNC_RESUME(3),
    ASYNC_BLOCK(4),
    ASYNC_FINISH(5),
    INITIALIZE_START(6),
    INITIALIZE_FINISH(7),
    DESTRUCTOR_START(8),
    DESTRUCTOR_FINISH(9),
    POST_RETURN_START(10),
    POST_RETURN_FINISH(11),
    REALLOC_START(12),
    REALLOC_FINISH(13);

    private final int code;

    Event(int code) {
      this.code = code;
    }
  }

  /**
   * A function that is exported for use in place of another one.
   *
   * @param module the module that exports that one, under the name {@code function}
   */
  record Hooked(String name, ModuleRef module, String function) {}

  /**
   * A function around another one.
   *
   * @param wrapped the index of that one
   * @param finish what the hook is told at the end; without it the result says that
   * @param module the module that exports that one, if this one is exported in its place
   */
  private record Wrapper(
      int type,
      int params,
      int wrapped,
      String name,
      Event start,
      Optional<Event> finish,
      Optional<ModuleRef> module) {}

  private record ReallocKey(ModuleRef module, String export) {}

  private static final int SELECT = 0x1b;

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

  /** Finds what must be wrapped; nothing, if the main module has no hook. */
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

  private int wrap(
      CompositeType.Function signature,
      int wrapped,
      String name,
      Event start,
      Optional<Event> finish,
      Optional<ModuleRef> module) {
    wrappers.add(
        new Wrapper(
            type(signature), signature.params().size(), wrapped, name, start, finish, module));
    return wrappers.size() - 1;
  }

  private void wrapExport(
      ModuleRef module,
      String name,
      CompositeType.Function signature,
      Event start,
      Optional<Event> finish) {
    wrap(signature, importOf(module, name, signature), name, start, finish, Optional.of(module));
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
    Event start = convention.isAsync() ? Event.ASYNC_START : Event.SYNC_START;
    Optional<Event> finish =
        switch (convention) {
          case LIFT_ASYNC_CALLBACK -> Optional.empty();
          case LIFT_ASYNC_STACKFUL -> Optional.of(Event.ASYNC_FINISH);
          default -> Optional.of(Event.SYNC_FINISH);
        };
    wrapExport(module, name, signature, start, finish);
    exports
        .postReturn(lifted.function())
        .ifPresent(
            post ->
                wrapExport(
                    module,
                    post,
                    CoreSignatures.postReturn(signature),
                    Event.POST_RETURN_START,
                    Optional.of(Event.POST_RETURN_FINISH)));
    exports
        .callback(lifted.function())
        .ifPresent(
            callback ->
                wrapExport(
                    module,
                    callback,
                    CoreSignatures.ofNumbers(3, 1),
                    Event.ASYNC_RESUME,
                    Optional.empty()));
  }

  private void wrapReallocs(ModulePart part) {
    CompositeType.Function signature = CoreSignatures.ofNumbers(4, 1);
    for (String name : part.face().exports().reallocs()) {
      int wrapper =
          wrap(
              signature,
              importOf(part.ref(), name, signature),
              name,
              Event.REALLOC_START,
              Optional.of(Event.REALLOC_FINISH),
              Optional.of(part.ref()));
      reallocs.put(new ReallocKey(part.ref(), name), wrapper);
    }
  }

  private void wrap(ShimFill fill) {
    if (fill.kind() instanceof ShimKind.Destructor) {
      int wrapper =
          wrap(
              oneNumber(),
              fill.function(),
              "resource-dtor",
              Event.DESTRUCTOR_START,
              Optional.of(Event.DESTRUCTOR_FINISH),
              Optional.empty());
      replaced.put(fill, wrapper);
    } else if (fill.kind() instanceof ShimKind.Realloc realloc) {
      replaced.put(
          fill,
          Objects.requireNonNull(reallocs.get(new ReallocKey(realloc.module(), realloc.export()))));
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
      if (wrapper.module().isPresent()) {
        fixups.module().export(exportName(i), Kind.FUNC, index);
      }
      fixups.names(Kind.FUNC).put(index, "hook-" + wrapper.name());
    }
  }

  private static String exportName(int wrapper) {
    return "hook" + wrapper;
  }

  private CodeBuilder body(Wrapper wrapper) {
    CodeBuilder code = new CodeBuilder();
    int told = hook.orElseThrow();
    code.i32Const(wrapper.start().code).call(told);
    for (int i = 0; i < wrapper.params(); i++) {
      code.localGet(i);
    }
    code.call(wrapper.wrapped());
    if (wrapper.finish().isPresent()) {
      return code.i32Const(wrapper.finish().get().code).call(told);
    }
    // The result is 0 if the task is done, and otherwise says what it waits for.
    int result = wrapper.params() + code.local(Numeric.I32);
    code.localSet(result);
    code.i32Const(Event.ASYNC_BLOCK.code).i32Const(Event.ASYNC_FINISH.code).localGet(result);
    return code.instruction(SELECT).call(told).localGet(result);
  }

  /** The index of the function to fill in a shim with. */
  int resolve(ShimFill fill) {
    Integer wrapper = replaced.get(fill);
    return wrapper == null ? fill.function() : indices.get(wrapper);
  }

  /** The steps of the start function that run code of users, with the hook told of them. */
  List<StartAction> around(List<StartAction> steps) {
    if (hook.isEmpty() || steps.isEmpty()) {
      return steps;
    }
    List<StartAction> all = new ArrayList<>();
    all.add(new StartAction.CallWith(hook.getAsInt(), Event.INITIALIZE_START.code));
    all.addAll(steps);
    all.add(new StartAction.CallWith(hook.getAsInt(), Event.INITIALIZE_FINISH.code));
    return all;
  }

  /** What is exported in place of functions of other modules. */
  List<Hooked> exported() {
    List<Hooked> hooked = new ArrayList<>();
    for (int i = 0; i < wrappers.size(); i++) {
      Wrapper wrapper = wrappers.get(i);
      if (wrapper.module().isPresent()) {
        hooked.add(new Hooked(exportName(i), wrapper.module().get(), wrapper.name()));
      }
    }
    return hooked;
  }
}
