package io.witbindgen.runtime.endive;

import io.witbindgen.abi.core.CoreType;
import java.util.List;

/**
 * Zero-extends the narrow values of a signature, in place. Endive does not define the upper halves
 * of i32 and f32; outside this package they are always zero.
 */
final class Bits {
  private static final long LOW = 0xFFFF_FFFFL;

  private final long[] masks;
  private final boolean anyNarrow;

  Bits(List<CoreType> types) {
    masks = types.stream().mapToLong(Bits::mask).toArray();
    anyNarrow = types.stream().anyMatch(type -> mask(type) == LOW);
  }

  void normalise(long[] values) {
    if (!anyNarrow) {
      return;
    }
    for (int i = 0; i < masks.length; i++) {
      values[i] &= masks[i];
    }
  }

  int count() {
    return masks.length;
  }

  /** Whether values of all these types fit into one {@code long} each. */
  static boolean areNumbers(List<CoreType> types) {
    return !types.contains(CoreType.V128) && !types.contains(CoreType.REFERENCE);
  }

  private static long mask(CoreType type) {
    return switch (type) {
      case I32, F32 -> LOW;
      case I64, F64, V128, REFERENCE -> -1L;
    };
  }
}
