package io.witbindgen.component.validate;

import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.validate.rule.Breach;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Checks that bytes are a literal of a type (Binary, "Value Definitions"). */
final class ValueLiteral {
  private static final int CANONICAL_F32_NAN = 0x7fc0_0000;
  private static final long CANONICAL_F64_NAN = 0x7ff8_0000_0000_0000L;

  private final ByteBuffer bytes;

  private ValueLiteral(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  static void check(ValueType type, Slice slice) {
    ByteBuffer bytes = slice.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    try {
      new ValueLiteral(bytes).read(type);
    } catch (BufferUnderflowException e) {
      throw breach("the literal ends before its value of type `" + type + "` does");
    }
    if (bytes.hasRemaining()) {
      throw breach(bytes.remaining() + " bytes after a value of type `" + type + "`");
    }
  }

  private static Breach breach(String reason) {
    return new Breach(ValidationRule.VALUE, reason);
  }

  private void read(ValueType type) {
    switch (type.kind()) {
      case BOOL -> index(2);
      case S8, U8 -> bytes.get();
      case S16 -> signed(16);
      case U16 -> unsigned(16);
      case S32 -> signed(32);
      case U32 -> unsigned(32);
      case S64 -> signed(64);
      case U64 -> unsigned(64);
      case F32 -> {
        int bits = bytes.getInt();
        checkNan(Float.isNaN(Float.intBitsToFloat(bits)), bits == CANONICAL_F32_NAN);
      }
      case F64 -> {
        long bits = bytes.getLong();
        checkNan(Double.isNaN(Double.longBitsToDouble(bits)), bits == CANONICAL_F64_NAN);
      }
      case CHAR -> character();
      case STRING -> text((int) length());
      case LIST -> elements(((ValueType.ListType) type).element(), length());
      case FIXED_LIST -> {
        ValueType.FixedListType list = (ValueType.FixedListType) type;
        elements(list.element(), list.length());
      }
      case MAP -> elements(((ValueType.MapType) type).entry(), length());
      case RECORD, TUPLE -> ((ValueType.AggregateType) type).types().forEach(this::read);
      case FLAGS -> skip((((ValueType.FlagsType) type).labels().size() + 7) / 8);
      case VARIANT, ENUM, OPTION, RESULT -> {
        List<Optional<ValueType>> payloads = ((ValueType.CasesType) type).payloads();
        payloads.get(index(payloads.size())).ifPresent(this::read);
      }
      case ERROR_CONTEXT, OWN, BORROW, STREAM, FUTURE ->
          throw breach("there are no literals of type `" + type + "`");
    }
  }

  /** Every element of a literal takes at least one byte, which bounds their number. */
  private void elements(ValueType element, long count) {
    for (long i = 0; i < count; i++) {
      read(element);
    }
  }

  private void skip(int count) {
    if (count > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    bytes.position(bytes.position() + count);
  }

  private static void checkNan(boolean isNan, boolean isCanonical) {
    if (isNan && !isCanonical) {
      throw breach("a NaN that is not the canonical one");
    }
  }

  private int index(int count) {
    long index = unsigned(32);
    if (index >= count) {
      throw breach("case " + index + " of " + count);
    }
    return (int) index;
  }

  private long length() {
    long length = unsigned(32);
    if (length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    return length;
  }

  private void character() {
    if (!bytes.hasRemaining()) {
      throw new BufferUnderflowException();
    }
    int first = bytes.get(bytes.position()) & 0xff;
    text(first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4);
  }

  private void text(int length) {
    if (length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    ByteBuffer part = bytes.slice(bytes.position(), length);
    skip(length);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(part);
    } catch (CharacterCodingException e) {
      throw breach("text that is not UTF-8");
    }
  }

  private long unsigned(int bits) {
    long value = 0;
    for (int shift = 0; shift < bits; shift += 7) {
      int next = bytes.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        if (bits < 64 && value >>> bits != 0) {
          throw breach("an integer too large for u" + bits);
        }
        return value;
      }
    }
    throw breach("an integer too long for u" + bits);
  }

  private void signed(int bits) {
    for (int shift = 0; shift < bits; shift += 7) {
      int next = bytes.get();
      if (next >= 0) {
        int left = bits - shift;
        int beyond = left < 7 ? ((next << 25) >> 25) >> (left - 1) : 0;
        if (beyond != 0 && beyond != -1) {
          throw breach("an integer too large for s" + bits);
        }
        return;
      }
    }
    throw breach("an integer too long for s" + bits);
  }
}
