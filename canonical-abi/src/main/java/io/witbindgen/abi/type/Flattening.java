package io.witbindgen.abi.type;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flattening of values and functions to core types (spec section "Flattening"). */
public final class Flattening {
  /** The most core parameters of a synchronous function; more are passed in memory. */
  public static final int MAX_FLAT_PARAMS = 16;

  /** The most core parameters of an asynchronously lowered function. */
  public static final int MAX_FLAT_ASYNC_PARAMS = 4;

  /** The most core results; more are returned in memory. */
  public static final int MAX_FLAT_RESULTS = 1;

  private static final int MAX_LISTED = 1 << 16;

  private Flattening() {}

  /** How a function is lifted or lowered, as far as its core signature depends on it. */
  public enum Convention {
    LIFT,
    LIFT_ASYNC_CALLBACK,
    LIFT_ASYNC_STACKFUL,
    LOWER,
    LOWER_ASYNC
  }

  /**
   * The core types that a value of this type becomes.
   *
   * @throws IllegalArgumentException if there are more than 65536, which no function passes flat
   */
  public static List<CoreType> flatten(ValueType type) {
    if (type.flatCount() > MAX_LISTED) {
      throw new IllegalArgumentException(
          "a type that flattens to " + type.flatCount() + " core values");
    }
    List<CoreType> flat = new ArrayList<>((int) type.flatCount());
    flatten(type, flat);
    return flat;
  }

  /** The core signature of a function under a convention. */
  public static CoreFunctionType flattenFunction(FunctionType function, Convention convention) {
    List<CoreType> params = flattenAll(function.paramTypes(), maxParams(convention));
    long resultCount = function.result().map(ValueType::flatCount).orElse(0L);
    switch (convention) {
      case LIFT -> {
        List<CoreType> results = flattenAll(function.result().stream().toList(), MAX_FLAT_RESULTS);
        return new CoreFunctionType(params, results);
      }
      case LIFT_ASYNC_CALLBACK -> {
        return new CoreFunctionType(params, List.of(CoreType.I32));
      }
      case LIFT_ASYNC_STACKFUL -> {
        return new CoreFunctionType(params, List.of());
      }
      case LOWER -> {
        if (resultCount <= MAX_FLAT_RESULTS) {
          return new CoreFunctionType(
              params, flattenAll(function.result().stream().toList(), MAX_FLAT_RESULTS));
        }
        return new CoreFunctionType(withPointer(params), List.of());
      }
      case LOWER_ASYNC -> {
        return new CoreFunctionType(
            resultCount > 0 ? withPointer(params) : params, List.of(CoreType.I32));
      }
    }
    throw new AssertionError(convention);
  }

  /** The core signature of {@code task.return} for a function with this result. */
  public static CoreFunctionType flattenTaskReturn(Optional<ValueType> result) {
    return new CoreFunctionType(flattenAll(result.stream().toList(), MAX_FLAT_PARAMS), List.of());
  }

  /** The number of core values that these types flatten to, one after the other. */
  public static long flatCount(List<ValueType> types) {
    long count = 0;
    for (ValueType type : types) {
      count += type.flatCount();
    }
    return count;
  }

  /** The type that can carry either (spec: {@code join}). */
  public static CoreType join(CoreType a, CoreType b) {
    if (a == b) {
      return a;
    }
    boolean narrow =
        (a == CoreType.I32 && b == CoreType.F32) || (a == CoreType.F32 && b == CoreType.I32);
    return narrow ? CoreType.I32 : CoreType.I64;
  }

  private static int maxParams(Convention convention) {
    return convention == Convention.LOWER_ASYNC ? MAX_FLAT_ASYNC_PARAMS : MAX_FLAT_PARAMS;
  }

  private static List<CoreType> withPointer(List<CoreType> params) {
    List<CoreType> extended = new ArrayList<>(params);
    extended.add(CoreType.I32);
    return extended;
  }

  /**
   * All types one after the other, or a pointer where they are more than {@code max} core values.
   */
  private static List<CoreType> flattenAll(List<ValueType> types, int max) {
    if (flatCount(types) > max) {
      return List.of(CoreType.I32);
    }
    List<CoreType> flat = new ArrayList<>();
    for (ValueType type : types) {
      flatten(type, flat);
    }
    return flat;
  }

  private static void flatten(ValueType type, List<CoreType> flat) {
    switch (type.kind()) {
      case BOOL,
          S8,
          U8,
          S16,
          U16,
          S32,
          U32,
          CHAR,
          ERROR_CONTEXT,
          FLAGS,
          OWN,
          BORROW,
          STREAM,
          FUTURE ->
          flat.add(CoreType.I32);
      case S64, U64 -> flat.add(CoreType.I64);
      case F32 -> flat.add(CoreType.F32);
      case F64 -> flat.add(CoreType.F64);
      case STRING, LIST, MAP -> {
        flat.add(CoreType.I32);
        flat.add(CoreType.I32);
      }
      case FIXED_LIST -> {
        ValueType.FixedListType list = (ValueType.FixedListType) type;
        for (int i = 0; i < list.length(); i++) {
          flatten(list.element(), flat);
        }
      }
      case RECORD, TUPLE -> {
        for (ValueType part : ((ValueType.AggregateType) type).types()) {
          flatten(part, flat);
        }
      }
      case VARIANT, ENUM, OPTION, RESULT -> flattenCases((ValueType.CasesType) type, flat);
    }
  }

  private static void flattenCases(ValueType.CasesType type, List<CoreType> flat) {
    flat.add(CoreType.I32);
    int start = flat.size();
    for (Optional<ValueType> payload : type.payloads()) {
      if (payload.isPresent()) {
        List<CoreType> own = new ArrayList<>();
        flatten(payload.get(), own);
        for (int i = 0; i < own.size(); i++) {
          int at = start + i;
          if (at < flat.size()) {
            flat.set(at, join(flat.get(at), own.get(i)));
          } else {
            flat.add(own.get(i));
          }
        }
      }
    }
  }
}
