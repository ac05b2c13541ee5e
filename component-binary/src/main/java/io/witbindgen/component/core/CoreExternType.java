package io.witbindgen.component.core;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** The type of what a core module imports or exports. */
public sealed interface CoreExternType {
  Kind kind();

  /** The five sorts of core import and export, in the order of their binary codes. */
  enum Kind {
    FUNC,
    TABLE,
    MEMORY,
    GLOBAL,
    TAG
  }

  /** A function; its type is an index. */
  record Function(int type) implements CoreExternType {
    @Override
    public Kind kind() {
      return Kind.FUNC;
    }
  }

  /** A table. */
  record Table(CoreValueType.Reference element, Limits limits) implements CoreExternType {
    @Override
    public Kind kind() {
      return Kind.TABLE;
    }
  }

  /**
   * A memory.
   *
   * @param pageSizeLog2 the page size as a power of two where the module chose one; else pages are
   *     64 KiB
   */
  record Memory(Limits limits, OptionalInt pageSizeLog2) implements CoreExternType {
    @Override
    public Kind kind() {
      return Kind.MEMORY;
    }
  }

  /** A global. */
  record Global(CoreValueType type, boolean mutable, boolean shared) implements CoreExternType {
    @Override
    public Kind kind() {
      return Kind.GLOBAL;
    }
  }

  /** An exception tag; its type is the index of a function type. */
  record Tag(int type) implements CoreExternType {
    @Override
    public Kind kind() {
      return Kind.TAG;
    }
  }

  /**
   * The size of a table (in elements) or memory (in pages).
   *
   * @param is64 whether addresses are 64-bit
   * @param minimum unsigned
   * @param maximum unsigned
   */
  record Limits(boolean is64, boolean shared, long minimum, OptionalLong maximum) {}
}
