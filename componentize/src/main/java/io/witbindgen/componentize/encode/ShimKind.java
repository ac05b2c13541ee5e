package io.witbindgen.componentize.encode;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.basics.Kinds;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.library.ModuleRef;
import io.witbindgen.componentize.names.Payload;
import io.witbindgen.componentize.plan.Lowering;
import io.witbindgen.componentize.world.FunctionRef;

/** What stands behind a shim, once it is there. */
sealed interface ShimKind {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The kinds. */
  enum Kind {
    LOWERED(Lowered.class),
    ADAPTER_FUNCTION(AdapterFunction.class),
    DESTRUCTOR(Destructor.class),
    PAYLOAD(OfPayload.class),
    WAITABLE_SET(WaitableSet.class),
    TASK_RETURN(TaskReturn.class),
    ERROR_CONTEXT(ErrorContext.class),
    NEW_THREAD(NewThread.class),
    REALLOC(Realloc.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends ShimKind> type;

    Kind(Class<? extends ShimKind> type) {
      this.type = type;
    }
  }

  /** A lowering for one module. */
  record Lowered(Lowering.Key lowering, ModuleRef module, StringEncoding encoding)
      implements ShimKind {}

  /** A function that an adapter exports. */
  record AdapterFunction(String adapter, String function) implements ShimKind {}

  /** The destructor of a resource, which has to exist before the module is instantiated. */
  record Destructor(ModuleRef module, String export) implements ShimKind {}

  /** Reads from, or writes to, a stream or future. */
  record OfPayload(ModuleRef module, Payload payload, CanonDefinition.Kind canon)
      implements ShimKind {}

  /** {@code waitable-set.wait} or {@code waitable-set.poll}. */
  record WaitableSet(CanonDefinition.Kind canon, boolean cancellable) implements ShimKind {}

  /** {@code task.return} of a function of one module. */
  record TaskReturn(FunctionRef function, ModuleRef module, StringEncoding encoding)
      implements ShimKind {}

  /** {@code error-context.new} or {@code error-context.debug-message}. */
  record ErrorContext(CanonDefinition.Kind canon, ModuleRef module, StringEncoding encoding)
      implements ShimKind {}

  /** {@code thread.new-indirect}. */
  record NewThread() implements ShimKind {}

  /** A function that allocates, where it is an option of something. */
  record Realloc(ModuleRef module, String export) implements ShimKind {}
}
