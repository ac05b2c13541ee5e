package io.witbindgen.runtime.engine;

import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.LinearMemory;

/**
 * What an instance exports, and what satisfies an import. Everything but a function is a handle
 * that means something to the engine it came from only.
 */
public sealed interface CoreExtern {
  /** Which kind this is. */
  CoreExternKind kind();

  /** The present type; a memory's or table's lower bound is its present size. */
  CoreExternType type();

  /**
   * A function: one of an instance of this engine, or any that the host made.
   *
   * @param function what is called; an engine's own function is passed on without an adapter
   *     between
   */
  record Function(CoreFunction function) implements CoreExtern {
    @Override
    public CoreExternKind kind() {
      return CoreExternKind.FUNCTION;
    }

    @Override
    public CoreExternType type() {
      return new CoreExternType.Function(function.type());
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
    /** The present value's bits, as {@link CoreFunction} passes them; 0 for V128 and references. */
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
