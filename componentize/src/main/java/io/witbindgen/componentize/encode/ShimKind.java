package io.witbindgen.componentize.encode;

import io.witbindgen.abi.StringEncoding;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.library.ModuleRef;
import io.witbindgen.componentize.names.Payload;
import io.witbindgen.componentize.plan.Lowering;
import io.witbindgen.componentize.world.FunctionRef;

/** What stands behind a shim, once it is there. */
sealed interface ShimKind {
  Kind kind();

  /** The kinds. */
  enum Kind {
    LOWERED,
    ADAPTER_FUNCTION,
    DESTRUCTOR,
    PAYLOAD,
    WAITABLE_SET,
    TASK_RETURN,
    ERROR_CONTEXT,
    NEW_THREAD,
    REALLOC
  }

  /** A lowering for one module. */
  record Lowered(Lowering.Key lowering, ModuleRef module, StringEncoding encoding)
      implements ShimKind {
    @Override
    public Kind kind() {
      return Kind.LOWERED;
    }
  }

  /** A function that an adapter exports. */
  record AdapterFunction(String adapter, String function) implements ShimKind {
    @Override
    public Kind kind() {
      return Kind.ADAPTER_FUNCTION;
    }
  }

  /** The destructor of a resource, which has to exist before the module is instantiated. */
  record Destructor(ModuleRef module, String export) implements ShimKind {
    @Override
    public Kind kind() {
      return Kind.DESTRUCTOR;
    }
  }

  /** Reads from, or writes to, a stream or future. */
  record OfPayload(ModuleRef module, Payload payload, CanonDefinition.Kind canon)
      implements ShimKind {
    @Override
    public Kind kind() {
      return Kind.PAYLOAD;
    }
  }

  /** {@code waitable-set.wait} or {@code waitable-set.poll}. */
  record WaitableSet(CanonDefinition.Kind canon, boolean cancellable) implements ShimKind {
    @Override
    public Kind kind() {
      return Kind.WAITABLE_SET;
    }
  }

  /** {@code task.return} of a function of one module. */
  record TaskReturn(FunctionRef function, ModuleRef module, StringEncoding encoding)
      implements ShimKind {
    @Override
    public Kind kind() {
      return Kind.TASK_RETURN;
    }
  }

  /** {@code error-context.new} or {@code error-context.debug-message}. */
  record ErrorContext(CanonDefinition.Kind canon, ModuleRef module, StringEncoding encoding)
      implements ShimKind {
    @Override
    public Kind kind() {
      return Kind.ERROR_CONTEXT;
    }
  }

  /** {@code thread.new-indirect}. */
  record NewThread() implements ShimKind {
    @Override
    public Kind kind() {
      return Kind.NEW_THREAD;
    }
  }

  /** A function that allocates, where it is an option of something. */
  record Realloc(ModuleRef module, String export) implements ShimKind {
    @Override
    public Kind kind() {
      return Kind.REALLOC;
    }
  }
}
