package io.witbindgen.abi.transfer;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.type.HostCost;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.abi.value.ValueCheck;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Strings in memory (spec sections "Loading" and "Storing": {@code load_string_from_range}, {@code
 * store_string_into_range}).
 *
 * <p>A host string is treated as already being in the encoding of its destination, so every store
 * makes exactly one allocation of the exact size.
 */
public final class Strings {
  private static final long UTF16_TAG = 1L << 31;

  private Strings() {}

  /**
   * Lifts a string.
   *
   * @param pointer where its bytes start
   * @param taggedCodeUnits its length in code units; in latin1+utf16, bit 31 is set if they are
   *     UTF-16
   * @throws TrapException if the range is too long, misaligned, out of bounds or malformed
   */
  public static String loadFromRange(LiftLowerContext cx, long pointer, long taggedCodeUnits) {
    return switch (cx.stringEncoding()) {
      case UTF8 -> utf8(bytes(cx, pointer, taggedCodeUnits, 1));
      case UTF16 -> utf16(bytes(cx, pointer, 2 * taggedCodeUnits, 2));
      case LATIN1_OR_UTF16 ->
          (taggedCodeUnits & UTF16_TAG) != 0
              ? utf16(bytes(cx, pointer, 2 * (taggedCodeUnits ^ UTF16_TAG), 2))
              : new String(bytes(cx, pointer, taggedCodeUnits, 2), StandardCharsets.ISO_8859_1);
    };
  }

  /** Loads a string whose pointer and length are at {@code address}. */
  public static String load(LiftLowerContext cx, long address) {
    LinearMemory memory = cx.memory();
    return loadFromRange(cx, U32.of(memory.loadInt(address)), U32.of(memory.loadInt(address + 4)));
  }

  /**
   * Lowers a string into newly allocated memory.
   *
   * @return the pointer in the low 32 bits, the tagged code units in the high 32 bits
   */
  public static long storeIntoRange(LiftLowerContext cx, String value) {
    byte[] bytes;
    long codeUnits = value.length();
    int alignment = 2;
    switch (cx.stringEncoding()) {
      case UTF8 -> {
        bytes = value.getBytes(StandardCharsets.UTF_8);
        codeUnits = bytes.length;
        alignment = 1;
      }
      case UTF16 -> bytes = value.getBytes(StandardCharsets.UTF_16LE);
      case LATIN1_OR_UTF16 -> {
        if (isLatin1(value)) {
          bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        } else {
          bytes = value.getBytes(StandardCharsets.UTF_16LE);
          codeUnits |= UTF16_TAG;
        }
      }
      default -> throw new AssertionError(cx.stringEncoding());
    }
    long pointer = cx.allocate(alignment, bytes.length);
    cx.memory().write(pointer, bytes, 0, bytes.length);
    return PackedRange.of(pointer, codeUnits);
  }

  /** Lowers a string and stores its pointer and length at {@code address}. */
  public static void store(LiftLowerContext cx, String value, long address) {
    long range = storeIntoRange(cx, value);
    LinearMemory memory = cx.memory();
    memory.storeInt(address, (int) range);
    memory.storeInt(address + 4, (int) PackedRange.length(range));
  }

  /**
   * Checks the range of a string.
   *
   * @throws TrapException if it is too long, misaligned or outside the memory
   */
  public static void checkRange(LiftLowerContext cx, long pointer, long byteLength, int alignment) {
    if (byteLength > ValueType.MAX_BYTE_LENGTH) {
      throw new TrapException(
          TrapReason.LIST_TOO_LONG,
          "a string of " + byteLength + " bytes; " + ValueType.MAX_BYTE_LENGTH + " are the most");
    }
    cx.checkRange(pointer, byteLength, alignment);
  }

  private static byte[] bytes(LiftLowerContext cx, long pointer, long byteLength, int alignment) {
    checkRange(cx, pointer, byteLength, alignment);
    cx.charge(byteLength + HostCost.STRING);
    byte[] bytes = new byte[(int) byteLength];
    cx.memory().read(pointer, bytes, 0, bytes.length);
    return bytes;
  }

  private static String utf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      // Either the guest sent a real U+FFFD, or the decoder put it in place of malformed bytes.
      // Only a strict decoder can tell, and it is slower, so it runs in this case only.
      try {
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes));
      } catch (CharacterCodingException e) {
        throw new TrapException(
            TrapReason.MALFORMED_STRING, "a string that is not well-formed UTF-8", e);
      }
    }
    return text;
  }

  private static String utf16(byte[] bytes) {
    char[] units = new char[bytes.length / 2];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().get(units);
    String text = new String(units);
    int lone = ValueCheck.loneSurrogate(text);
    if (lone >= 0) {
      throw new TrapException(
          TrapReason.MALFORMED_STRING,
          "a string that is not well-formed UTF-16: lone surrogate at " + lone);
    }
    return text;
  }

  private static boolean isLatin1(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0xff) {
        return false;
      }
    }
    return true;
  }
}
