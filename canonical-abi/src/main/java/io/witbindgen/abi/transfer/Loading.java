package io.witbindgen.abi.transfer;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.type.HostCost;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.abi.value.Result;
import io.witbindgen.abi.value.Unit;
import io.witbindgen.abi.value.VariantValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Loads values from memory (spec section "Loading") into the dynamic Java mapping, and has the
 * conversions of scalars that generated bindings share.
 */
public final class Loading {
  private Loading() {}

  /**
   * Loads a value.
   *
   * @param pointer aligned for the type and inside the memory, both checked by the caller
   * @throws TrapException if the bytes are not a valid value of the type
   */
  public static Object load(LiftLowerContext cx, ValueType type, long pointer) {
    LinearMemory memory = cx.memory();
    return switch (type.kind()) {
      case BOOL -> memory.loadByte(pointer) != 0;
      case S8 -> memory.loadByte(pointer);
      case U8 -> memory.loadByte(pointer) & 0xff;
      case S16 -> memory.loadShort(pointer);
      case U16 -> memory.loadShort(pointer) & 0xffff;
      case S32 -> memory.loadInt(pointer);
      case U32 -> u32(cx, pointer);
      case S64, U64 -> memory.loadLong(pointer);
      case F32 -> Float.intBitsToFloat(memory.loadInt(pointer));
      case F64 -> Double.longBitsToDouble(memory.loadLong(pointer));
      case CHAR -> toChar(memory.loadInt(pointer));
      case STRING -> Strings.load(cx, pointer);
      case LIST ->
          list(cx, ((ValueType.ListType) type).element(), u32(cx, pointer), u32(cx, pointer + 4));
      case MAP -> map(cx, (ValueType.MapType) type, u32(cx, pointer), u32(cx, pointer + 4));
      case FIXED_LIST -> {
        ValueType.FixedListType list = (ValueType.FixedListType) type;
        yield listInValidRange(cx, list.element(), pointer, list.length());
      }
      case RECORD, TUPLE -> aggregate(cx, (ValueType.AggregateType) type, pointer);
      case VARIANT, ENUM, OPTION, RESULT -> cases(cx, (ValueType.CasesType) type, pointer);
      case FLAGS -> flags((ValueType.FlagsType) type, loadBits(memory, pointer, type.size()));
      case OWN -> cx.liftOwn(((ValueType.HandleType) type).resource(), memory.loadInt(pointer));
      case BORROW ->
          cx.liftBorrow(((ValueType.HandleType) type).resource(), memory.loadInt(pointer));
      case STREAM, FUTURE, ERROR_CONTEXT -> throw unsupported(type);
    };
  }

  /**
   * Checks a discriminant.
   *
   * @return the discriminant, below {@code cases}
   */
  public static int discriminant(int value, int cases) {
    if (Integer.compareUnsigned(value, cases) >= 0) {
      throw new TrapException(
          TrapReason.BAD_DISCRIMINANT,
          "discriminant "
              + Integer.toUnsignedString(value)
              + ", where there are "
              + cases
              + " cases");
    }
    return value;
  }

  /** The unsigned 32-bit number at an address: a u32, a pointer or a length. */
  public static long u32(LiftLowerContext cx, long address) {
    return U32.of(cx.memory().loadInt(address));
  }

  /** Checks that an i32 is a Unicode scalar value, and returns it. */
  public static int toChar(int value) {
    if (value < 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) {
      throw new TrapException(
          TrapReason.BAD_CHAR,
          "0x" + Integer.toHexString(value) + " is not a Unicode scalar value");
    }
    return value;
  }

  static Object list(LiftLowerContext cx, ValueType element, long pointer, long length) {
    if (Lists.isArrayElement(element)) {
      return Lists.loadArray(cx, element.kind(), pointer, length);
    }
    int checked = Lists.checkRange(cx, pointer, length, element.size(), element.alignment());
    return listInValidRange(cx, element, pointer, checked);
  }

  static Map<Object, Object> map(
      LiftLowerContext cx, ValueType.MapType type, long pointer, long length) {
    ValueType.TupleType entry = type.entry();
    int checked = Lists.checkRange(cx, pointer, length, entry.size(), entry.alignment());
    cx.charge((long) checked * HostCost.ENTRY);
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < checked; i++) {
      long at = pointer + (long) i * entry.size();
      map.put(load(cx, type.key(), at), load(cx, type.value(), at + entry.offset(1)));
    }
    return Collections.unmodifiableMap(map);
  }

  static Set<String> flags(ValueType.FlagsType type, int bits) {
    Set<String> set = new LinkedHashSet<>();
    for (int i = 0; i < type.labels().size(); i++) {
      if ((bits >>> i & 1) != 0) {
        set.add(type.labels().get(i));
      }
    }
    return Collections.unmodifiableSet(set);
  }

  /** A value of a variant-like type in the dynamic Java mapping. */
  static Object caseValue(ValueType.CasesType type, int index, Optional<Object> payload) {
    return switch (type.kind()) {
      case VARIANT -> new VariantValue(type.caseName(index), payload);
      case ENUM -> type.caseName(index);
      case OPTION -> payload;
      case RESULT ->
          index == 0 ? Result.ok(payload.orElse(Unit.UNIT)) : Result.err(payload.orElse(Unit.UNIT));
      default -> throw new AssertionError(type.kind());
    };
  }

  /** A value of a record or tuple in the dynamic Java mapping. */
  static Object aggregateValue(ValueType.AggregateType type, List<Object> parts) {
    if (type.kind() == ValueType.Kind.TUPLE) {
      return Collections.unmodifiableList(parts);
    }
    List<ValueType.Field> fields = ((ValueType.RecordType) type).fields();
    Map<String, Object> record = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      record.put(fields.get(i).name(), parts.get(i));
    }
    return Collections.unmodifiableMap(record);
  }

  /** Rejects values that need the asynchronous part of the ABI. */
  public static TrapException unsupported(ValueType type) {
    return new TrapException(
        TrapReason.UNSUPPORTED, "values of type " + type + " are not supported yet");
  }

  private static Object listInValidRange(
      LiftLowerContext cx, ValueType element, long pointer, int length) {
    if (Lists.isArrayElement(element)) {
      return Lists.loadArray(cx, element.kind(), pointer, length);
    }
    List<Object> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(load(cx, element, pointer + (long) i * element.size()));
    }
    return Collections.unmodifiableList(list);
  }

  private static Object aggregate(LiftLowerContext cx, ValueType.AggregateType type, long pointer) {
    List<Object> parts = new ArrayList<>(type.types().size());
    for (int i = 0; i < type.types().size(); i++) {
      cx.charge(HostCost.ENTRY);
      parts.add(load(cx, type.types().get(i), pointer + type.offset(i)));
    }
    return aggregateValue(type, parts);
  }

  private static Object cases(LiftLowerContext cx, ValueType.CasesType type, long pointer) {
    int index =
        discriminant(
            loadBits(cx.memory(), pointer, type.discriminantSize()), type.payloads().size());
    return caseValue(
        type,
        index,
        type.payloads()
            .get(index)
            .map(payload -> load(cx, payload, pointer + type.payloadOffset())));
  }

  private static int loadBits(LinearMemory memory, long pointer, int size) {
    return switch (size) {
      case 1 -> memory.loadByte(pointer) & 0xff;
      case 2 -> memory.loadShort(pointer) & 0xffff;
      default -> memory.loadInt(pointer);
    };
  }
}
