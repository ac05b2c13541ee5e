package io.witbindgen.abi.transfer;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.type.HostCost;
import io.witbindgen.abi.type.ValueType;

/**
 * Lists in memory (spec sections "Loading" and "Storing": {@code load_list_from_range}, {@code
 * store_list_into_range}): the checks for any list, and bulk copies for lists of numbers.
 *
 * <p>The {@code load…} methods take the pointer and the number of elements as the guest passed
 * them. The {@code store…} methods allocate and return the {@linkplain #range range}.
 */
public final class Lists {
  private Lists() {}

  /**
   * Checks the range of a list and charges its elements to the budget.
   *
   * @return the length, as the bound of an {@code int} loop
   * @throws TrapException if the list is too long, misaligned, or outside the memory
   */
  public static int checkRange(
      LiftLowerContext cx, long pointer, long length, int elementSize, int alignment) {
    int checked = check(cx, pointer, length, elementSize, alignment);
    cx.charge(length * HostCost.ELEMENT);
    return checked;
  }

  /** Allocates room for a list. */
  public static long allocate(LiftLowerContext cx, int length, int elementSize, int alignment) {
    return cx.allocate(alignment, (long) length * elementSize);
  }

  /** Packs a pointer (low 32 bits) and a length (high 32 bits) into one number. */
  public static long range(long pointer, int length) {
    return PackedRange.of(pointer, length);
  }

  public static boolean[] loadBooleans(LiftLowerContext cx, long pointer, long length) {
    byte[] bytes = loadBytes(cx, pointer, length);
    boolean[] list = new boolean[bytes.length];
    for (int i = 0; i < list.length; i++) {
      list[i] = bytes[i] != 0;
    }
    return list;
  }

  public static byte[] loadBytes(LiftLowerContext cx, long pointer, long length) {
    byte[] list = new byte[numbers(cx, pointer, length, 1)];
    cx.memory().read(pointer, list, 0, list.length);
    return list;
  }

  public static short[] loadShorts(LiftLowerContext cx, long pointer, long length) {
    short[] list = new short[numbers(cx, pointer, length, 2)];
    cx.memory().read(pointer, list);
    return list;
  }

  public static int[] loadInts(LiftLowerContext cx, long pointer, long length) {
    int[] list = new int[numbers(cx, pointer, length, 4)];
    cx.memory().read(pointer, list);
    return list;
  }

  /** A list of chars, as code points. */
  public static int[] loadChars(LiftLowerContext cx, long pointer, long length) {
    int[] list = loadInts(cx, pointer, length);
    for (int i : list) {
      Loading.toChar(i);
    }
    return list;
  }

  public static long[] loadLongs(LiftLowerContext cx, long pointer, long length) {
    long[] list = new long[numbers(cx, pointer, length, 8)];
    cx.memory().read(pointer, list);
    return list;
  }

  public static float[] loadFloats(LiftLowerContext cx, long pointer, long length) {
    float[] list = new float[numbers(cx, pointer, length, 4)];
    cx.memory().read(pointer, list);
    return list;
  }

  public static double[] loadDoubles(LiftLowerContext cx, long pointer, long length) {
    double[] list = new double[numbers(cx, pointer, length, 8)];
    cx.memory().read(pointer, list);
    return list;
  }

  public static long storeBooleans(LiftLowerContext cx, boolean[] list) {
    byte[] bytes = new byte[list.length];
    for (int i = 0; i < list.length; i++) {
      bytes[i] = (byte) (list[i] ? 1 : 0);
    }
    return storeBytes(cx, bytes);
  }

  public static long storeBytes(LiftLowerContext cx, byte[] list) {
    long pointer = cx.allocate(1, list.length);
    cx.memory().write(pointer, list, 0, list.length);
    return range(pointer, list.length);
  }

  public static long storeShorts(LiftLowerContext cx, short[] list) {
    long pointer = cx.allocate(2, 2L * list.length);
    cx.memory().write(pointer, list);
    return range(pointer, list.length);
  }

  public static long storeInts(LiftLowerContext cx, int[] list) {
    long pointer = cx.allocate(4, 4L * list.length);
    cx.memory().write(pointer, list);
    return range(pointer, list.length);
  }

  public static long storeLongs(LiftLowerContext cx, long[] list) {
    long pointer = cx.allocate(8, 8L * list.length);
    cx.memory().write(pointer, list);
    return range(pointer, list.length);
  }

  public static long storeFloats(LiftLowerContext cx, float[] list) {
    long pointer = cx.allocate(4, 4L * list.length);
    cx.memory().write(pointer, list);
    return range(pointer, list.length);
  }

  public static long storeDoubles(LiftLowerContext cx, double[] list) {
    long pointer = cx.allocate(8, 8L * list.length);
    cx.memory().write(pointer, list);
    return range(pointer, list.length);
  }

  /** Loads a list of numbers, bools or chars whose type is known only at run time. */
  static Object loadArray(LiftLowerContext cx, ValueType.Kind element, long pointer, long length) {
    return switch (element) {
      case BOOL -> loadBooleans(cx, pointer, length);
      case S8, U8 -> loadBytes(cx, pointer, length);
      case S16, U16 -> loadShorts(cx, pointer, length);
      case S32, U32 -> loadInts(cx, pointer, length);
      case CHAR -> loadChars(cx, pointer, length);
      case S64, U64 -> loadLongs(cx, pointer, length);
      case F32 -> loadFloats(cx, pointer, length);
      case F64 -> loadDoubles(cx, pointer, length);
      default -> throw new AssertionError(element);
    };
  }

  /**
   * Stores a list of numbers, bools or chars whose type is known only at run time; see {@link
   * #range}.
   */
  static long storeArray(LiftLowerContext cx, ValueType.Kind element, Object array) {
    return switch (element) {
      case BOOL -> storeBooleans(cx, (boolean[]) array);
      case S8, U8 -> storeBytes(cx, (byte[]) array);
      case S16, U16 -> storeShorts(cx, (short[]) array);
      case S32, U32, CHAR -> storeInts(cx, (int[]) array);
      case S64, U64 -> storeLongs(cx, (long[]) array);
      case F32 -> storeFloats(cx, (float[]) array);
      case F64 -> storeDoubles(cx, (double[]) array);
      default -> throw new AssertionError(element);
    };
  }

  /** A primitive array of numbers, bools or chars, from one core value for each element. */
  public static Object arrayFromFlat(ValueType.Kind element, long[] flat, int start, int length) {
    long[] bits = java.util.Arrays.copyOfRange(flat, start, start + length);
    int[] ints = new int[length];
    for (int i = 0; i < length; i++) {
      ints[i] = (int) bits[i];
    }
    switch (element) {
      case S32, U32 -> {
        return ints;
      }
      case CHAR -> {
        for (int i : ints) {
          Loading.toChar(i);
        }
        return ints;
      }
      case S64, U64 -> {
        return bits;
      }
      default -> {
        // Narrower elements and floats are stored one by one below.
      }
    }
    Object array = java.lang.reflect.Array.newInstance(arrayComponent(element), length);
    for (int i = 0; i < length; i++) {
      switch (element) {
        case BOOL -> ((boolean[]) array)[i] = ints[i] != 0;
        case S8, U8 -> ((byte[]) array)[i] = (byte) ints[i];
        case S16, U16 -> ((short[]) array)[i] = (short) ints[i];
        case F32 -> ((float[]) array)[i] = Float.intBitsToFloat(ints[i]);
        case F64 -> ((double[]) array)[i] = Double.longBitsToDouble(bits[i]);
        default -> throw new AssertionError(element);
      }
    }
    return array;
  }

  /** The component type of the Java array for a list of these elements. */
  static Class<?> arrayComponent(ValueType.Kind element) {
    return switch (element) {
      case BOOL -> boolean.class;
      case S8, U8 -> byte.class;
      case S16, U16 -> short.class;
      case S32, U32, CHAR -> int.class;
      case S64, U64 -> long.class;
      case F32 -> float.class;
      case F64 -> double.class;
      default -> throw new AssertionError(element);
    };
  }

  /** Whether a list of this element is a primitive array in Java. */
  public static boolean isArrayElement(ValueType element) {
    return switch (element.kind()) {
      case BOOL, S8, U8, S16, U16, S32, U32, S64, U64, F32, F64, CHAR -> true;
      default -> false;
    };
  }

  private static int numbers(LiftLowerContext cx, long pointer, long length, int elementSize) {
    int checked = check(cx, pointer, length, elementSize, elementSize);
    cx.charge(length * elementSize + HostCost.HEADER);
    return checked;
  }

  /**
   * Checks the range of a list without charging the budget.
   *
   * @return the length, as the bound of an {@code int} loop
   * @throws TrapException if the list is too long, misaligned, or outside the memory
   */
  public static int check(
      LiftLowerContext cx, long pointer, long length, int elementSize, int alignment) {
    // The length is an unsigned i32 and element sizes are below 2^28, so the product cannot
    // overflow.
    if (length * elementSize > ValueType.MAX_BYTE_LENGTH) {
      throw new TrapException(
          TrapReason.LIST_TOO_LONG,
          "a list of "
              + length
              + " elements of "
              + elementSize
              + " bytes; "
              + ValueType.MAX_BYTE_LENGTH
              + " bytes are the most");
    }
    cx.checkRange(pointer, length * elementSize, alignment);
    return (int) length;
  }
}
