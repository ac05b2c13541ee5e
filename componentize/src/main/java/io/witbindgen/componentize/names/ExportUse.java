package io.witbindgen.componentize.names;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.wit.model.TypeDefinition;

/** The meaning of an export of a core module. */
public sealed interface ExportUse {
  Kind kind();

  /** The kinds of use. */
  enum Kind {
    FUNCTION,
    POST_RETURN,
    CALLBACK,
    DESTRUCTOR,
    SPECIAL
  }

  /** A function that the world exports. */
  record Lifted(FunctionRef function, Convention convention) implements ExportUse {
    @Override
    public Kind kind() {
      return Kind.FUNCTION;
    }
  }

  /** The function that is called when the results of an exported function have been read. */
  record PostReturn(FunctionRef function) implements ExportUse {
    @Override
    public Kind kind() {
      return Kind.POST_RETURN;
    }
  }

  /** The function that continues an asynchronous call. */
  record Callback(FunctionRef function) implements ExportUse {
    @Override
    public Kind kind() {
      return Kind.CALLBACK;
    }
  }

  /** The destructor of an exported resource. */
  record Destructor(TypeDefinition resource) implements ExportUse {
    @Override
    public Kind kind() {
      return Kind.DESTRUCTOR;
    }
  }

  /** An export with a meaning of its own. */
  enum Special implements ExportUse {
    MEMORY,
    REALLOC,
    EXPORT_REALLOC,
    IMPORT_REALLOC,
    /** Allocates for an adapter. */
    ADAPTER_REALLOC,
    INITIALIZE,
    INDIRECT_FUNCTION_TABLE,
    /** Is told when tasks start and end. */
    TASK_HOOK;

    @Override
    public Kind kind() {
      return Kind.SPECIAL;
    }
  }
}
