package io.witbindgen.component.core;

import io.witbindgen.basics.Kinds;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The type of an import or export of a core module. */
public sealed interface CoreExternType {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The five sorts of core import and export, in the order of their binary codes. */
  enum Kind {
    FUNC(Function.class),
    TABLE(Table.class),
    MEMORY(Memory.class),
    GLOBAL(Global.class),
    TAG(Tag.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends CoreExternType> type;

    Kind(Class<? extends CoreExternType> type) {
      this.type = type;
    }
  }

  /** A function; its type is an index. */
  record Function(int type) implements CoreExternType {}

  /** A table. */
  record Table(CoreValueType.Reference element, Limits limits) implements CoreExternType {}

  /**
   * A memory.
   *
   * @param pageSizeLog2 the page size as a power of two where the module chose one; else pages are
   *     64 KiB
   */
  record Memory(Limits limits, OptionalInt pageSizeLog2) implements CoreExternType {}

  /** A global. */
  record Global(CoreValueType type, boolean mutable, boolean shared) implements CoreExternType {}

  /** An exception tag; its type is the index of a function type. */
  record Tag(int type) implements CoreExternType {}

  /**
   * The size of a table (in elements) or memory (in pages).
   *
   * @param is64 whether addresses are 64-bit
   * @param minimum unsigned
   * @param maximum unsigned
   */
  record Limits(boolean is64, boolean shared, long minimum, OptionalLong maximum) {}
}
