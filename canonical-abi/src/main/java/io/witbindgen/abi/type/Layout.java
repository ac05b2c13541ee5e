package io.witbindgen.abi.type;

import java.util.List;
import java.util.Optional;

/**
 * The layout of a value type in a 32-bit memory (spec sections "Alignment", "Element Size" and, for
 * the count only, "Flattening").
 *
 * @param alignment in bytes: 1, 2, 4 or 8
 * @param size in bytes, a multiple of the alignment
 * @param flatCount the number of core values of the flattened form
 * @param dense whether every bit pattern of its bytes is a valid value: numbers without padding
 * @param indirection which parts of a value lie elsewhere in memory, behind pointers
 */
public record Layout(
    int alignment, long size, long flatCount, boolean dense, Indirection indirection) {
  /** The kinds of parts behind pointers; each constant includes those before it. */
  public enum Indirection {
    /** No pointers. */
    NOTHING,
    /** Lists or maps. */
    LISTS,
    /** Strings, and possibly lists or maps. */
    STRINGS;

    Indirection and(Indirection other) {
      return compareTo(other) < 0 ? other : this;
    }
  }

  /** A string: a pointer and the number of its code units, each an i32. */
  static final Layout STRING = pointerAndLength(Indirection.STRINGS);

  /** The maximum number of labels of a flags type. */
  private static final int MAX_FLAGS = 32;

  static Layout primitive(int alignment, int size, int flatCount) {
    return new Layout(alignment, size, flatCount, false, Indirection.NOTHING);
  }

  /** A number: every bit pattern is valid. */
  static Layout number(int size) {
    return new Layout(size, size, 1, true, Indirection.NOTHING);
  }

  /** A list or map: a pointer to its elements, and their number. */
  static Layout list(ValueType... parts) {
    Indirection indirection = Indirection.LISTS;
    for (ValueType part : parts) {
      indirection = indirection.and(part.indirection());
    }
    return pointerAndLength(indirection);
  }

  private static Layout pointerAndLength(Indirection indirection) {
    return new Layout(4, 8, 2, false, indirection);
  }

  static Layout repeated(ValueType element, long length) {
    if (length <= 0 || length >= ValueType.MAX_ELEMENT_SIZE) {
      throw new IllegalArgumentException(
          "a fixed-length list of length " + Long.toUnsignedString(length));
    }
    return new Layout(
        element.alignment(),
        element.size() * length,
        element.flatCount() * length,
        element.isDense(),
        element.indirection());
  }

  static Layout sequence(List<ValueType> types) {
    requireSome(types.size(), "a record or tuple without parts");
    int alignment = 1;
    long size = 0;
    long flatCount = 0;
    long used = 0;
    boolean dense = true;
    Indirection indirection = Indirection.NOTHING;
    for (ValueType type : types) {
      alignment = Math.max(alignment, type.alignment());
      size = alignTo(size, type.alignment()) + type.size();
      flatCount += type.flatCount();
      used += type.size();
      dense &= type.isDense();
      indirection = indirection.and(type.indirection());
    }
    long padded = alignTo(size, alignment);
    return new Layout(alignment, padded, flatCount, dense && used == padded, indirection);
  }

  static int[] offsets(List<ValueType> types) {
    int[] offsets = new int[types.size()];
    long offset = 0;
    for (int i = 0; i < offsets.length; i++) {
      offset = alignTo(offset, types.get(i).alignment());
      offsets[i] = (int) offset;
      offset += types.get(i).size();
    }
    return offsets;
  }

  static Layout flags(int labels) {
    requireSome(labels, "flags without labels");
    if (labels > MAX_FLAGS) {
      throw new IllegalArgumentException(
          "flags with " + labels + " labels; " + MAX_FLAGS + " are the most");
    }
    int size = labels <= 8 ? 1 : labels <= 16 ? 2 : 4;
    return new Layout(size, size, 1, false, Indirection.NOTHING);
  }

  static Layout cases(List<Optional<ValueType>> payloads) {
    requireSome(payloads.size(), "a variant or enum without cases");
    int alignment = discriminantSize(payloads.size());
    long payloadSize = 0;
    long payloadFlatCount = 0;
    Indirection indirection = Indirection.NOTHING;
    for (Optional<ValueType> payload : payloads) {
      if (payload.isPresent()) {
        ValueType type = payload.get();
        alignment = Math.max(alignment, type.alignment());
        payloadSize = Math.max(payloadSize, type.size());
        payloadFlatCount = Math.max(payloadFlatCount, type.flatCount());
        indirection = indirection.and(type.indirection());
      }
    }
    long size = alignTo(payloadOffset(payloads) + payloadSize, alignment);
    return new Layout(alignment, size, 1 + payloadFlatCount, false, indirection);
  }

  static int payloadOffset(List<Optional<ValueType>> payloads) {
    int alignment = 1;
    for (Optional<ValueType> payload : payloads) {
      if (payload.isPresent()) {
        alignment = Math.max(alignment, payload.get().alignment());
      }
    }
    return (int) alignTo(discriminantSize(payloads.size()), alignment);
  }

  static int discriminantSize(int cases) {
    return cases <= 1 << 8 ? 1 : cases <= 1 << 16 ? 2 : 4;
  }

  public static long alignTo(long pointer, int alignment) {
    return (pointer + alignment - 1) & -alignment;
  }

  int checkedSize() {
    if (size >= ValueType.MAX_ELEMENT_SIZE) {
      throw new IllegalArgumentException(
          "a type of " + size + " bytes; value types stay below " + ValueType.MAX_ELEMENT_SIZE);
    }
    return (int) size;
  }

  private static void requireSome(int count, String what) {
    if (count == 0) {
      throw new IllegalArgumentException(what);
    }
  }
}
