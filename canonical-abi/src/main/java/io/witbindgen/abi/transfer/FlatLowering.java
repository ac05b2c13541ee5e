package io.witbindgen.abi.transfer;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * Lowers values of the dynamic Java mapping to core parameters or results (spec section "Flat
 * Lowering"). {@link DynamicCheck} has already checked the values. Numbers narrower than 64 bits
 * are zero-extended, so a payload already has the bits of whatever type it is joined with.
 */
public final class FlatLowering {
  private FlatLowering() {}

  /**
   * Lowers several values, into allocated memory if they are more than {@code maxFlat} core values
   * (spec: {@code lower_flat_values} without an out parameter).
   */
  public static long[] lowerValues(
      LiftLowerContext cx, int maxFlat, List<Object> values, List<ValueType> types) {
    long count = Flattening.flatCount(types);
    if (count > maxFlat) {
      ValueType.TupleType tuple = ValueType.tuple(types);
      long pointer = cx.allocate(tuple.alignment(), tuple.size());
      storeTuple(cx, tuple, values, pointer);
      return new long[] {pointer};
    }
    long[] flat = new long[(int) count];
    int at = 0;
    for (int i = 0; i < values.size(); i++) {
      lower(cx, types.get(i), values.get(i), flat, at);
      at += (int) types.get(i).flatCount();
    }
    return flat;
  }

  /**
   * Stores values where the guest asked for them (spec: {@code lower_flat_values} with an out
   * parameter).
   *
   * @throws TrapException if the pointer is misaligned or out of bounds
   */
  public static void lowerTo(
      LiftLowerContext cx, List<Object> values, List<ValueType> types, long pointer) {
    ValueType.TupleType tuple = ValueType.tuple(types);
    cx.checkRange(pointer, tuple.size(), tuple.alignment());
    storeTuple(cx, tuple, values, pointer);
  }

  /** Lowers a value to {@code flat[at]} and the following elements, which are zero beforehand. */
  public static void lower(LiftLowerContext cx, ValueType type, Object value, long[] flat, int at) {
    switch (type.kind()) {
      case BOOL -> flat[at] = (Boolean) value ? 1 : 0;
      case S8, U8, S16, U16, S32, U32, CHAR -> flat[at] = U32.of(((Number) value).longValue());
      case S64, U64 -> flat[at] = (Long) value;
      case F32 -> flat[at] = U32.of(Float.floatToIntBits((Float) value));
      case F64 -> flat[at] = Double.doubleToLongBits((Double) value);
      case STRING -> putRange(flat, at, Strings.storeIntoRange(cx, (String) value));
      case LIST ->
          putRange(flat, at, Storing.list(cx, ((ValueType.ListType) type).element(), value));
      case MAP -> putRange(flat, at, Storing.map(cx, (ValueType.MapType) type, value));
      case FIXED_LIST -> {
        ValueType element = ((ValueType.FixedListType) type).element();
        int next = at;
        for (Object item : Storing.elements(element, value)) {
          lower(cx, element, item, flat, next);
          next += (int) element.flatCount();
        }
      }
      case RECORD, TUPLE -> {
        ValueType.AggregateType aggregate = (ValueType.AggregateType) type;
        List<?> parts = Storing.parts(aggregate, value);
        int next = at;
        for (int i = 0; i < parts.size(); i++) {
          lower(cx, aggregate.types().get(i), parts.get(i), flat, next);
          next += (int) aggregate.types().get(i).flatCount();
        }
      }
      case VARIANT, ENUM, OPTION, RESULT -> {
        ValueType.CasesType cases = (ValueType.CasesType) type;
        int index = Storing.caseIndex(cases, value);
        flat[at] = index;
        Optional<ValueType> payload = cases.payloads().get(index);
        if (payload.isPresent()) {
          lower(cx, payload.get(), Storing.casePayload(value), flat, at + 1);
        }
      }
      case FLAGS -> flat[at] = U32.of(Storing.flagBits((ValueType.FlagsType) type, value));
      case OWN ->
          flat[at] =
              Integer.toUnsignedLong(cx.lowerOwn(((ValueType.HandleType) type).resource(), value));
      case BORROW ->
          flat[at] =
              Integer.toUnsignedLong(
                  cx.lowerBorrow(((ValueType.HandleType) type).resource(), value));
      case STREAM, FUTURE, ERROR_CONTEXT -> throw Loading.unsupported(type);
    }
  }

  /** Writes a pointer (low 32 bits) and length (high 32 bits) as two core values. */
  public static void putRange(long[] flat, int at, long range) {
    flat[at] = PackedRange.pointer(range);
    flat[at + 1] = PackedRange.length(range);
  }

  private static void storeTuple(
      LiftLowerContext cx, ValueType.TupleType tuple, List<Object> values, long pointer) {
    for (int i = 0; i < values.size(); i++) {
      Storing.store(cx, tuple.types().get(i), values.get(i), pointer + tuple.offset(i));
    }
  }
}
