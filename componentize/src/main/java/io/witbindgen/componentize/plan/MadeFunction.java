package io.witbindgen.componentize.plan;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.basics.Kinds;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.input.ModuleRef;
import io.witbindgen.componentize.names.Payload;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.Optional;

/**
 * A core function that the component makes for its modules: by a canonical definition, or as an
 * alias of a function that a module exports.
 *
 * <p>Two equal ones are one function, so a case whose function differs from module to module names
 * the module that it is made for.
 */
public sealed interface MadeFunction {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The kinds. */
  enum Kind {
    LOWERED(Lowered.class),
    TASK_RETURN(TaskReturn.class),
    WAITABLE_SET(WaitableSet.class),
    ERROR_CONTEXT(ErrorContext.class),
    COPY(Copy.class),
    CANCEL_COPY(CancelCopy.class),
    OF_PAYLOAD(OfPayload.class),
    NEW_THREAD(NewThread.class),
    DROP_IMPORTED(DropImported.class),
    EXPORTED_RESOURCE(ExportedResource.class),
    BUILTIN(Builtin.class),
    EXPORT(Export.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends MadeFunction> type;

    Kind(Class<? extends MadeFunction> type) {
      this.type = type;
    }
  }

  /** An import of the component, lowered for one module. */
  record Lowered(ModuleRef module, FunctionRef function, Convention convention, CallOptions options)
      implements MadeFunction {}

  /**
   * {@code task.return} of a function of one module.
   *
   * @param alias an allocating function that gets an alias although nothing uses it, as it does in
   *     components of the reference tools
   */
  record TaskReturn(
      ModuleRef module, FunctionRef function, CallOptions options, Optional<String> alias)
      implements MadeFunction {}

  /** {@code waitable-set.wait} or {@code waitable-set.poll}. */
  record WaitableSet(CanonDefinition.Kind canon, boolean cancellable) implements MadeFunction {}

  /** {@code error-context.new} or {@code error-context.debug-message}. */
  record ErrorContext(ModuleRef module, CanonDefinition.Kind canon, CallOptions options)
      implements MadeFunction {}

  /** Reads from a stream or future, or writes to it. */
  record Copy(ModuleRef module, Payload payload, CanonDefinition.Kind canon, CallOptions options)
      implements MadeFunction {}

  /** Cancels a read or write. */
  record CancelCopy(Payload payload, CanonDefinition.Kind canon, Convention convention)
      implements MadeFunction {}

  /** Makes a stream or future, or drops one of its ends. */
  record OfPayload(Payload payload, CanonDefinition.Kind canon) implements MadeFunction {}

  /**
   * {@code thread.new-indirect}.
   *
   * @param table the export of the main module with the functions that threads start with
   */
  record NewThread(String table) implements MadeFunction {}

  /**
   * Drops a handle of an imported resource.
   *
   * @param unit the interface that defines it; empty for the world
   */
  record DropImported(Optional<Item.InterfaceItem> unit, TypeDefinition resource)
      implements MadeFunction {}

  /** {@code resource.new}, {@code .rep} or {@code .drop} of an exported resource. */
  record ExportedResource(TypeDefinition resource, CanonDefinition.Kind canon)
      implements MadeFunction {}

  /** A built-in that needs neither memory nor types. */
  record Builtin(CanonDefinition definition) implements MadeFunction {}

  /** A function that a module exports. */
  record Export(ModuleRef module, String name, Role role) implements MadeFunction {
    /** The role for which an export is needed before its module is instantiated. */
    public enum Role {
      /** An adapter provides it for the main module. */
      ADAPTED,
      /** Drops a resource: the type of the resource, which modules import, contains it. */
      DESTRUCTOR,
      /** Allocates, and is an option of something that a module imports. */
      REALLOC
    }
  }
}
