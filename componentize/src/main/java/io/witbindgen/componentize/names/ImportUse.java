package io.witbindgen.componentize.names;

import io.witbindgen.abi.StringEncoding;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.abi.Abi;
import io.witbindgen.componentize.library.LibraryArgument;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.Optional;

/** What a core module imports, as the component sees it. */
public sealed interface ImportUse {
  Kind kind();

  /** The kinds of use. */
  enum Kind {
    LOWERED,
    DROP_IMPORTED,
    EXPORTED_RESOURCE,
    ADAPTER_FUNCTION,
    MAIN_MEMORY,
    MAIN_EXPORT,
    LIBRARY_ITEM,
    TASK_RETURN,
    BUILTIN,
    THREAD_LOCAL_BASE,
    WAITABLE_SET,
    ERROR_CONTEXT,
    NEW_THREAD,
    PAYLOAD
  }

  /** A function that the world imports. */
  record Lowered(FunctionRef function, Abi abi) implements ImportUse {
    @Override
    public Kind kind() {
      return Kind.LOWERED;
    }
  }

  /**
   * Gives up a handle of an imported resource.
   *
   * @param unit the interface that defines it; empty for the world
   */
  record DropImported(Optional<Item.InterfaceItem> unit, TypeDefinition resource)
      implements ImportUse {
    @Override
    public Kind kind() {
      return Kind.DROP_IMPORTED;
    }
  }

  /** {@code resource.new}, {@code .rep} or {@code .drop} of an exported resource. */
  record ExportedResource(CanonDefinition.Kind canon, TypeDefinition resource)
      implements ImportUse {
    @Override
    public Kind kind() {
      return Kind.EXPORTED_RESOURCE;
    }
  }

  /** A function of an adapter. */
  record AdapterFunction(String adapter, String function, CompositeType.Function type)
      implements ImportUse {
    @Override
    public Kind kind() {
      return Kind.ADAPTER_FUNCTION;
    }
  }

  /** The one memory. */
  record MainMemory(CoreExternType.Memory type) implements ImportUse {
    @Override
    public Kind kind() {
      return Kind.MAIN_MEMORY;
    }
  }

  /** Something that the main module exports. */
  record MainExport(String name, CoreExternType.Kind sort) implements ImportUse {
    @Override
    public Kind kind() {
      return Kind.MAIN_EXPORT;
    }
  }

  /** Something that the arguments of a library name. */
  record LibraryItem(LibraryArgument.Item item) implements ImportUse {
    @Override
    public Kind kind() {
      return Kind.LIBRARY_ITEM;
    }
  }

  /** {@code task.return} of a function that the world exports. */
  record TaskReturn(FunctionRef function) implements ImportUse {
    @Override
    public Kind kind() {
      return Kind.TASK_RETURN;
    }
  }

  /** A built-in that needs neither memory nor types. */
  record Builtin(CanonDefinition definition) implements ImportUse {
    @Override
    public Kind kind() {
      return Kind.BUILTIN;
    }
  }

  /** Reads or writes where the variables of the current thread are. */
  record ThreadLocalBase(boolean isWrite, CoreValueType type) implements ImportUse {
    @Override
    public Kind kind() {
      return Kind.THREAD_LOCAL_BASE;
    }
  }

  /** {@code waitable-set.wait} or {@code waitable-set.poll}. */
  record WaitableSet(CanonDefinition.Kind canon, boolean cancellable) implements ImportUse {
    @Override
    public Kind kind() {
      return Kind.WAITABLE_SET;
    }
  }

  /** {@code error-context.new} or {@code error-context.debug-message}. */
  record ErrorContext(CanonDefinition.Kind canon, StringEncoding encoding) implements ImportUse {
    @Override
    public Kind kind() {
      return Kind.ERROR_CONTEXT;
    }
  }

  /** {@code thread.new-indirect}. */
  record NewThread() implements ImportUse {
    @Override
    public Kind kind() {
      return Kind.NEW_THREAD;
    }
  }

  /** A built-in for a stream or future type. */
  record OfPayload(CanonDefinition.Kind canon, Payload payload, boolean async)
      implements ImportUse {
    @Override
    public Kind kind() {
      return Kind.PAYLOAD;
    }
  }
}
