package io.witbindgen.componentize.names;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.basics.Kinds;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.input.LibraryArgument;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.Optional;

/** The meaning of an import of a core module. */
public sealed interface ImportUse {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The kinds of use. */
  enum Kind {
    LOWERED(Lowered.class),
    DROP_IMPORTED(DropImported.class),
    EXPORTED_RESOURCE(ExportedResource.class),
    ADAPTER_FUNCTION(AdapterFunction.class),
    MAIN_MEMORY(MainMemory.class),
    MAIN_EXPORT(MainExport.class),
    LIBRARY_ITEM(LibraryItem.class),
    TASK_RETURN(TaskReturn.class),
    BUILTIN(Builtin.class),
    THREAD_LOCAL_BASE(ThreadLocalBase.class),
    WAITABLE_SET(WaitableSet.class),
    ERROR_CONTEXT(ErrorContext.class),
    NEW_THREAD(NewThread.class),
    PAYLOAD(OfPayload.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends ImportUse> type;

    Kind(Class<? extends ImportUse> type) {
      this.type = type;
    }
  }

  /** A function that the world imports. */
  record Lowered(FunctionRef function, Convention convention) implements ImportUse {}

  /**
   * Drops a handle of an imported resource.
   *
   * @param unit the interface that defines it; empty for the world
   */
  record DropImported(Optional<Item.InterfaceItem> unit, TypeDefinition resource)
      implements ImportUse {}

  /** {@code resource.new}, {@code .rep} or {@code .drop} of an exported resource. */
  record ExportedResource(CanonDefinition.Kind canon, TypeDefinition resource)
      implements ImportUse {}

  /** A function of an adapter. */
  record AdapterFunction(String adapter, String function, CompositeType.Function type)
      implements ImportUse {}

  /** The one memory. */
  record MainMemory(CoreExternType.Memory type) implements ImportUse {}

  /** Something that the main module exports. */
  record MainExport(String name, CoreExternType.Kind sort) implements ImportUse {}

  /** Something that the arguments of a library name. */
  record LibraryItem(LibraryArgument.LinkedItem item) implements ImportUse {}

  /** {@code task.return} of a function that the world exports. */
  record TaskReturn(FunctionRef function) implements ImportUse {}

  /** A built-in that needs neither memory nor types. */
  record Builtin(CanonDefinition definition) implements ImportUse {}

  /**
   * Reads or writes the base of the current thread's variables.
   *
   * @param access {@code context.get} or {@code context.set}
   */
  record ThreadLocalBase(CanonDefinition.Kind access, CoreValueType type) implements ImportUse {}

  /** {@code waitable-set.wait} or {@code waitable-set.poll}. */
  record WaitableSet(CanonDefinition.Kind canon, boolean cancellable) implements ImportUse {}

  /** {@code error-context.new} or {@code error-context.debug-message}. */
  record ErrorContext(CanonDefinition.Kind canon, StringEncoding encoding) implements ImportUse {}

  /** {@code thread.new-indirect}. */
  record NewThread() implements ImportUse {}

  /** A built-in for a stream or future type. */
  record OfPayload(CanonDefinition.Kind canon, Payload payload, Convention convention)
      implements ImportUse {}
}
