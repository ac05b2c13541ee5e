package io.witbindgen.runtime.engine;

import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.LinearMemory;

/**
 * An export of an instance, or the value of an import. Everything but a function is a handle that
 * is meaningful only to the engine it came from.
 */
public sealed interface CoreExtern {
  /** Which kind this is. */
  CoreExternKind kind();

  /** The current type; a memory's or table's lower bound is its current size. */
  ResolvedExternType type();

  /**
   * A function of an instance of this engine, or one made by the host.
   *
   * @param function the function to call; an engine's own function is passed on without an adapter
   */
  record Function(CoreFunction function) implements CoreExtern {
    @Override
    public CoreExternKind kind() {
      return CoreExternKind.FUNCTION;
    }

    @Override
    public ResolvedExternType type() {
      return new ResolvedExternType.Function(function.type());
    }
  }

  /** A memory of an instance. */
  non-sealed interface Memory extends CoreExtern {
    /** The bytes; the view stays valid when the memory grows. */
    LinearMemory memory();

    @Override
    default CoreExternKind kind() {
      return CoreExternKind.MEMORY;
    }
  }

  /** A table of an instance. */
  non-sealed interface Table extends CoreExtern {
    @Override
    default CoreExternKind kind() {
      return CoreExternKind.TABLE;
    }
  }

  /** A global of an instance. */
  non-sealed interface Global extends CoreExtern {
    /** The current value's bits, as {@link CoreFunction} passes them; 0 for V128 and references. */
    long bits();

    @Override
    default CoreExternKind kind() {
      return CoreExternKind.GLOBAL;
    }
  }

  /** An exception tag of an instance. */
  non-sealed interface Tag extends CoreExtern {
    @Override
    default CoreExternKind kind() {
      return CoreExternKind.TAG;
    }
  }
}
