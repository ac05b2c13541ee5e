package io.witbindgen.abi.transfer;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.abi.value.Result;
import io.witbindgen.abi.value.ValueCheck;
import io.witbindgen.abi.value.VariantValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stores values of the dynamic Java mapping into memory (spec section "Storing"). {@link
 * DynamicCheck} has already checked the values.
 */
public final class Storing {
  private Storing() {}

  /**
   * Stores a value.
   *
   * @param pointer aligned for the type and inside the memory, both checked by the caller
   * @throws TrapException if the guest's realloc misbehaves
   */
  public static void store(LiftLowerContext cx, ValueType type, Object value, long pointer) {
    LinearMemory memory = cx.memory();
    switch (type.kind()) {
      case BOOL -> memory.storeByte(pointer, (byte) ((Boolean) value ? 1 : 0));
      case S8, U8 -> memory.storeByte(pointer, ((Number) value).byteValue());
      case S16, U16 -> memory.storeShort(pointer, ((Number) value).shortValue());
      case S32, U32, CHAR -> memory.storeInt(pointer, ((Number) value).intValue());
      case S64, U64 -> memory.storeLong(pointer, (Long) value);
      case F32 -> memory.storeInt(pointer, Float.floatToIntBits((Float) value));
      case F64 -> memory.storeLong(pointer, Double.doubleToLongBits((Double) value));
      case STRING -> Strings.store(cx, (String) value, pointer);
      case LIST -> storeRange(cx, pointer, list(cx, ((ValueType.ListType) type).element(), value));
      case MAP -> storeRange(cx, pointer, map(cx, (ValueType.MapType) type, value));
      case FIXED_LIST -> {
        ValueType element = ((ValueType.FixedListType) type).element();
        listIntoValidRange(cx, element, elements(element, value), pointer);
      }
      case RECORD, TUPLE -> {
        ValueType.AggregateType aggregate = (ValueType.AggregateType) type;
        List<?> parts = parts(aggregate, value);
        for (int i = 0; i < parts.size(); i++) {
          store(cx, aggregate.types().get(i), parts.get(i), pointer + aggregate.offset(i));
        }
      }
      case VARIANT, ENUM, OPTION, RESULT -> cases(cx, (ValueType.CasesType) type, value, pointer);
      case FLAGS ->
          storeBits(memory, pointer, type.size(), flagBits((ValueType.FlagsType) type, value));
      case OWN ->
          memory.storeInt(pointer, cx.lowerOwn(((ValueType.HandleType) type).resource(), value));
      case BORROW ->
          memory.storeInt(pointer, cx.lowerBorrow(((ValueType.HandleType) type).resource(), value));
      case STREAM, FUTURE, ERROR_CONTEXT -> throw Loading.unsupported(type);
    }
  }

  /** Stores the {@linkplain Lists#range pointer and length} of a list or string. */
  public static void storeRange(LiftLowerContext cx, long address, long range) {
    LinearMemory memory = cx.memory();
    memory.storeInt(address, (int) range);
    memory.storeInt(address + 4, (int) PackedRange.length(range));
  }

  /**
   * Allocates and stores a list; returns the pointer in the low and the length in the high 32 bits.
   */
  static long list(LiftLowerContext cx, ValueType element, Object value) {
    if (Lists.isArrayElement(element)) {
      return Lists.storeArray(cx, element.kind(), value);
    }
    return listOfObjects(cx, element, (List<?>) value);
  }

  /**
   * Allocates and stores a map; returns the pointer in the low and the length in the high 32 bits.
   */
  static long map(LiftLowerContext cx, ValueType.MapType type, Object value) {
    List<List<Object>> entries = new ArrayList<>();
    ((Map<?, ?>) value).forEach((k, v) -> entries.add(List.of(k, v)));
    return listOfObjects(cx, type.entry(), entries);
  }

  /** The parts of a record or tuple value, in order. */
  static List<?> parts(ValueType.AggregateType type, Object value) {
    if (type.kind() == ValueType.Kind.TUPLE) {
      return (List<?>) value;
    }
    Map<?, ?> record = (Map<?, ?>) value;
    List<Object> parts = new ArrayList<>();
    for (ValueType.Field field : ((ValueType.RecordType) type).fields()) {
      parts.add(ValueCheck.present(record.get(field.name())));
    }
    return parts;
  }

  /** The elements of a fixed-length list value. */
  static List<?> elements(ValueType element, Object value) {
    if (!Lists.isArrayElement(element)) {
      return (List<?>) value;
    }
    List<Object> boxed = new ArrayList<>();
    for (int i = 0; i < java.lang.reflect.Array.getLength(value); i++) {
      boxed.add(widen(element, java.lang.reflect.Array.get(value, i)));
    }
    return boxed;
  }

  /** The discriminant of the case of a value in the dynamic mapping. */
  static int caseIndex(ValueType.CasesType type, Object value) {
    return switch (type.kind()) {
      case OPTION -> ((Optional<?>) value).isPresent() ? 1 : 0;
      case RESULT -> ((Result<?, ?>) value).isOk() ? 0 : 1;
      case ENUM -> ((ValueType.EnumType) type).labels().indexOf((String) value);
      case VARIANT -> {
        List<ValueType.Case> cases = ((ValueType.VariantType) type).cases();
        int index = 0;
        while (!cases.get(index).name().equals(((VariantValue) value).name())) {
          index++;
        }
        yield index;
      }
      default -> throw new AssertionError(type.kind());
    };
  }

  /** The payload of the case; the value itself if the case has none. */
  static Object casePayload(Object value) {
    if (value instanceof Optional<?> option) {
      return option.isPresent() ? option.get() : value;
    }
    if (value instanceof Result.Ok<?, ?> ok) {
      return ok.value();
    }
    if (value instanceof Result.Err<?, ?> err) {
      return err.error();
    }
    return value instanceof VariantValue variant ? variant.payload().orElse(value) : value;
  }

  static int flagBits(ValueType.FlagsType type, Object value) {
    int bits = 0;
    for (Object label : (Set<?>) value) {
      bits |= 1 << type.labels().indexOf((String) label);
    }
    return bits;
  }

  private static long listOfObjects(LiftLowerContext cx, ValueType element, List<?> list) {
    int length = list.size();
    long pointer = Lists.allocate(cx, length, element.size(), element.alignment());
    listIntoValidRange(cx, element, list, pointer);
    return Lists.range(pointer, length);
  }

  private static void listIntoValidRange(
      LiftLowerContext cx, ValueType element, List<?> list, long pointer) {
    long at = pointer;
    for (Object item : list) {
      store(cx, element, item, at);
      at += element.size();
    }
  }

  private static void cases(
      LiftLowerContext cx, ValueType.CasesType type, Object value, long pointer) {
    int index = caseIndex(type, value);
    storeBits(cx.memory(), pointer, type.discriminantSize(), index);
    Optional<ValueType> payload = type.payloads().get(index);
    if (payload.isPresent()) {
      store(cx, payload.get(), casePayload(value), pointer + type.payloadOffset());
    }
  }

  /**
   * An element of a primitive array as a scalar of the dynamic mapping, where unsigned numbers have
   * wider types.
   */
  private static Object widen(ValueType element, Object boxed) {
    return switch (element.kind()) {
      case U8 -> (Byte) boxed & 0xff;
      case U16 -> (Short) boxed & 0xffff;
      case U32 -> U32.of((Integer) boxed);
      default -> boxed;
    };
  }

  private static void storeBits(LinearMemory memory, long pointer, int size, int bits) {
    switch (size) {
      case 1 -> memory.storeByte(pointer, (byte) bits);
      case 2 -> memory.storeShort(pointer, (short) bits);
      default -> memory.storeInt(pointer, bits);
    }
  }
}
