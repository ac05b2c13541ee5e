package io.witbindgen.abi.value;

import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.type.ValueType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks of values that the host passes in, before the guest is entered. Each throws {@link
 * InvalidValueException} without a place; the callers know the place and add it.
 */
public final class ValueCheck {
  private ValueCheck() {}

  /** Rejects null. */
  public static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new InvalidValueException("null, which no WIT type has");
    }
    return Objects.requireNonNull(value);
  }

  /** Checks a u8: 0 to 255. */
  public static void u8(int value) {
    range(value, 0xff, "u8");
  }

  /** Checks a u16: 0 to 65535. */
  public static void u16(int value) {
    range(value, 0xffff, "u16");
  }

  /** Checks a u32: 0 to 4294967295. */
  public static void u32(long value) {
    range(value, U32.MAX, "u32");
  }

  /** Checks a char: a Unicode scalar value. */
  public static void character(int codePoint) {
    if (codePoint < 0 || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) {
      throw new InvalidValueException(
          "0x" + Integer.toHexString(codePoint) + " is not a Unicode scalar value");
    }
  }

  /** Checks a list of chars, not null. */
  public static void characters(int @Nullable [] codePoints) {
    int[] list = present(codePoints);
    int i = 0;
    try {
      for (; i < list.length; i++) {
        character(list[i]);
      }
    } catch (InvalidValueException e) {
      throw e.at(i);
    }
    length(list.length, 4);
  }

  /** Checks a string: not null, well-formed, and short enough in any encoding. */
  public static void string(@Nullable String value) {
    String text = present(value);
    int lone = loneSurrogate(text);
    if (lone >= 0) {
      throw new InvalidValueException("lone surrogate at " + lone);
    }
    if (text.length() > ValueType.MAX_BYTE_LENGTH / 3) {
      int utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
      length(Math.max(utf8, 2L * text.length()), 1);
    }
  }

  /** Checks the length of a list with elements of {@code elementSize} bytes. */
  public static void length(long length, int elementSize) {
    if (length * elementSize > ValueType.MAX_BYTE_LENGTH) {
      throw new InvalidValueException(
          length * elementSize
              + " bytes; strings and lists have at most "
              + ValueType.MAX_BYTE_LENGTH);
    }
  }

  /** Checks the length of a fixed-length list. */
  public static void fixedLength(int length, int expected) {
    if (length != expected) {
      throw new InvalidValueException(length + " elements, where the type has " + expected);
    }
  }

  /** The index of the first lone surrogate; -1 if the string is well-formed. */
  public static int loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isSurrogate(unit)) {
        boolean pair =
            Character.isHighSurrogate(unit)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  private static void range(long value, long max, String type) {
    if (value < 0 || value > max) {
      throw new InvalidValueException(value + " is not a " + type + " (0 to " + max + ")");
    }
  }
}
