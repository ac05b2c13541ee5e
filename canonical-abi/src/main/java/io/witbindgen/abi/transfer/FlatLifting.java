package io.witbindgen.abi.transfer;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Lifts values from core parameters or results (spec section "Flat Lifting"). Core values are raw
 * bits in {@code long}s, so the conversions that joined payloads need ({@code wrap_i64_to_i32} and
 * the reinterpretations) cost nothing: each type just reads the bits that it has.
 */
public final class FlatLifting {
  private FlatLifting() {}

  /**
   * Lifts several values, from memory if they are more than {@code maxFlat} core values (spec:
   * {@code lift_flat_values}).
   */
  public static List<Object> liftValues(
      LiftLowerContext cx, int maxFlat, long[] flat, List<ValueType> types) {
    if (types.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>(types.size());
    if (Flattening.flatCount(types) > maxFlat) {
      ValueType.TupleType tuple = ValueType.tuple(types);
      long pointer = U32.of(flat[0]);
      cx.checkRange(pointer, tuple.size(), tuple.alignment());
      for (int i = 0; i < types.size(); i++) {
        values.add(Loading.load(cx, types.get(i), pointer + tuple.offset(i)));
      }
    } else {
      int at = 0;
      for (ValueType type : types) {
        values.add(lift(cx, type, flat, at));
        at += (int) type.flatCount();
      }
    }
    return values;
  }

  /**
   * Lifts the value whose core values start at {@code flat[at]}.
   *
   * @throws TrapException if they are not a valid value of the type
   */
  public static Object lift(LiftLowerContext cx, ValueType type, long[] flat, int at) {
    return switch (type.kind()) {
      case BOOL -> (int) flat[at] != 0;
      case S8 -> (byte) flat[at];
      case U8 -> (int) flat[at] & 0xff;
      case S16 -> (short) flat[at];
      case U16 -> (int) flat[at] & 0xffff;
      case S32 -> (int) flat[at];
      case U32 -> U32.of(flat[at]);
      case S64, U64 -> flat[at];
      case F32 -> Float.intBitsToFloat((int) flat[at]);
      case F64 -> Double.longBitsToDouble(flat[at]);
      case CHAR -> Loading.toChar((int) flat[at]);
      case STRING -> Strings.loadFromRange(cx, U32.of(flat[at]), U32.of(flat[at + 1]));
      case LIST ->
          Loading.list(
              cx, ((ValueType.ListType) type).element(), U32.of(flat[at]), U32.of(flat[at + 1]));
      case MAP -> Loading.map(cx, (ValueType.MapType) type, U32.of(flat[at]), U32.of(flat[at + 1]));
      case FIXED_LIST -> fixedList(cx, (ValueType.FixedListType) type, flat, at);
      case RECORD, TUPLE -> aggregate(cx, (ValueType.AggregateType) type, flat, at);
      case VARIANT, ENUM, OPTION, RESULT -> {
        ValueType.CasesType cases = (ValueType.CasesType) type;
        int index = Loading.discriminant((int) flat[at], cases.payloads().size());
        Optional<Object> payload = cases.payloads().get(index).map(p -> lift(cx, p, flat, at + 1));
        yield Loading.caseValue(cases, index, payload);
      }
      case FLAGS -> Loading.flags((ValueType.FlagsType) type, (int) flat[at]);
      case OWN -> cx.liftOwn(((ValueType.HandleType) type).resource(), (int) flat[at]);
      case BORROW -> cx.liftBorrow(((ValueType.HandleType) type).resource(), (int) flat[at]);
      case STREAM, FUTURE, ERROR_CONTEXT -> throw Loading.unsupported(type);
    };
  }

  private static Object aggregate(
      LiftLowerContext cx, ValueType.AggregateType type, long[] flat, int start) {
    List<Object> parts = new ArrayList<>(type.types().size());
    int at = start;
    for (ValueType part : type.types()) {
      parts.add(lift(cx, part, flat, at));
      at += (int) part.flatCount();
    }
    return Loading.aggregateValue(type, parts);
  }

  private static Object fixedList(
      LiftLowerContext cx, ValueType.FixedListType type, long[] flat, int start) {
    ValueType element = type.element();
    int stride = (int) element.flatCount();
    if (!Lists.isArrayElement(element)) {
      List<Object> list = new ArrayList<>(type.length());
      for (int i = 0; i < type.length(); i++) {
        list.add(lift(cx, element, flat, start + i * stride));
      }
      return Collections.unmodifiableList(list);
    }
    return Lists.arrayFromFlat(element.kind(), flat, start, type.length());
  }
}
