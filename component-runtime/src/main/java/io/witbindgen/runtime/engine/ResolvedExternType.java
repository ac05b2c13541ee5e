package io.witbindgen.runtime.engine;

import io.witbindgen.abi.core.CoreFunctionType;
import java.util.OptionalLong;

/**
 * The type of an import or export, as far as messages and tools need it: the engine keeps the exact
 * one. {@link Object#toString} gives a form close to the text format.
 */
public sealed interface ResolvedExternType {
  /** The kind of extern that has this type. */
  CoreExternKind kind();

  /** A function's type. */
  record Function(CoreFunctionType signature) implements ResolvedExternType {
    @Override
    public CoreExternKind kind() {
      return CoreExternKind.FUNCTION;
    }

    @Override
    public String toString() {
      return "func " + signature;
    }
  }

  /**
   * A table's type.
   *
   * @param element the element type's name in the text format, such as {@code funcref}
   * @param min the minimum number of elements
   * @param max the maximum number of elements, if declared
   */
  record Table(String element, long min, OptionalLong max) implements ResolvedExternType {
    @Override
    public CoreExternKind kind() {
      return CoreExternKind.TABLE;
    }

    @Override
    public String toString() {
      return "table " + range(min, max) + " " + element;
    }
  }

  /**
   * A memory's type.
   *
   * @param minPages the minimum number of 64 KiB pages
   * @param maxPages the maximum number of pages, if declared
   * @param shared whether threads can share it
   */
  record Memory(long minPages, OptionalLong maxPages, boolean shared)
      implements ResolvedExternType {
    @Override
    public CoreExternKind kind() {
      return CoreExternKind.MEMORY;
    }

    @Override
    public String toString() {
      return "memory " + range(minPages, maxPages) + (shared ? " shared" : "");
    }
  }

  /**
   * A global's type.
   *
   * @param value the value type's name in the text format, such as {@code i32}
   */
  record Global(String value, boolean mutable) implements ResolvedExternType {
    @Override
    public CoreExternKind kind() {
      return CoreExternKind.GLOBAL;
    }

    @Override
    public String toString() {
      return "global " + (mutable ? "(mut " + value + ")" : value);
    }
  }

  /** A tag's type. */
  record Tag(CoreFunctionType signature) implements ResolvedExternType {
    @Override
    public CoreExternKind kind() {
      return CoreExternKind.TAG;
    }

    @Override
    public String toString() {
      return "tag " + signature;
    }
  }

  private static String range(long min, OptionalLong max) {
    return max.isPresent() ? min + " " + max.getAsLong() : Long.toString(min);
  }
}
