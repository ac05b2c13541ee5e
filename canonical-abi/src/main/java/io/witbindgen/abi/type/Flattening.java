package io.witbindgen.abi.type;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flattening of values and functions to core types (spec section "Flattening"). */
public final class Flattening {
  /** The maximum number of core parameters of a synchronous function; more are passed in memory. */
  public static final int MAX_FLAT_PARAMS = 16;

  /** The maximum number of core parameters of an asynchronously lowered function. */
  public static final int MAX_FLAT_ASYNC_PARAMS = 4;

  /** The maximum number of core results; more are returned in memory. */
  public static final int MAX_FLAT_RESULTS = 1;

  private static final int MAX_LISTED = 1 << 16;

  private Flattening() {}

  /**
   * How a function crosses the boundary of a core module: which side the module is on, and how the
   * call blocks. Exports of a module are lifted, its imports are lowered.
   */
  public enum Convention {
    /** The core function returns when the call is done. */
    LIFT(false),
    /** The core function returns immediately, and a callback continues the call. */
    LIFT_ASYNC_CALLBACK(true),
    /** The core function blocks, and its stack is kept meanwhile. */
    LIFT_ASYNC_STACKFUL(true),
    /** The caller blocks until the call is done. */
    LOWER(false),
    /** The caller continues immediately, with a subtask. */
    LOWER_ASYNC(true);

    private final boolean async;

    Convention(boolean async) {
      this.async = async;
    }

    /** Whether this is one of the asynchronous conventions. */
    public boolean isAsync() {
      return async;
    }

    /** Whether the core module exports the function. */
    public boolean isLift() {
      return this != LOWER && this != LOWER_ASYNC;
    }

    /** The maximum number of core parameters; more are passed in memory. */
    public int maxFlatParams() {
      return this == LOWER_ASYNC ? MAX_FLAT_ASYNC_PARAMS : MAX_FLAT_PARAMS;
    }
  }

  /**
   * The core types that a value of this type becomes.
   *
   * @throws IllegalArgumentException if there are more than 65536, which is never passed flat
   */
  public static List<CoreType> flatten(ValueType type) {
    if (type.flatCount() > MAX_LISTED) {
      throw new IllegalArgumentException(
          "a type that flattens to " + type.flatCount() + " core values");
    }
    List<CoreType> flat = new ArrayList<>((int) type.flatCount());
    flatten(type, CoreType.I32, flat);
    return flat;
  }

  /** Whether the parameters of a function are passed in memory. */
  public static boolean paramsInMemory(FunctionType function, Convention convention) {
    return flatCount(function.paramTypes()) > convention.maxFlatParams();
  }

  /**
   * Whether the result of a function is returned in memory, rather than through {@code
   * task.return}.
   */
  public static boolean resultInMemory(FunctionType function, Convention convention) {
    long count = function.result().map(ValueType::flatCount).orElse(0L);
    return switch (convention) {
      case LIFT, LOWER -> count > MAX_FLAT_RESULTS;
      case LOWER_ASYNC -> count > 0;
      case LIFT_ASYNC_CALLBACK, LIFT_ASYNC_STACKFUL -> false;
    };
  }

  /** The core signature of a function under a convention, for a 32-bit memory. */
  public static CoreFunctionType flattenFunction(FunctionType function, Convention convention) {
    return flattenFunction(function, convention, CoreType.I32);
  }

  /**
   * The core signature of a function under a convention.
   *
   * @param pointer the type of addresses and lengths in the memory
   */
  public static CoreFunctionType flattenFunction(
      FunctionType function, Convention convention, CoreType pointer) {
    List<CoreType> params =
        new ArrayList<>(flattenAll(function.paramTypes(), convention.maxFlatParams(), pointer));
    boolean resultInMemory = resultInMemory(function, convention);
    if (!convention.isLift() && resultInMemory) {
      params.add(pointer);
    }
    List<ValueType> result = function.result().stream().toList();
    List<CoreType> results =
        switch (convention) {
          case LIFT -> flattenAll(result, MAX_FLAT_RESULTS, pointer);
          case LOWER -> resultInMemory ? List.of() : flattenAll(result, MAX_FLAT_RESULTS, pointer);
          case LIFT_ASYNC_CALLBACK, LOWER_ASYNC -> List.of(CoreType.I32);
          case LIFT_ASYNC_STACKFUL -> List.of();
        };
    return new CoreFunctionType(params, results);
  }

  /** The core signature of {@code task.return} for a function with this result, for 32 bits. */
  public static CoreFunctionType flattenTaskReturn(Optional<ValueType> result) {
    return flattenTaskReturn(result, CoreType.I32);
  }

  /**
   * The core signature of {@code task.return} for a function with this result.
   *
   * @param pointer the type of addresses and lengths in the memory
   */
  public static CoreFunctionType flattenTaskReturn(Optional<ValueType> result, CoreType pointer) {
    return new CoreFunctionType(
        flattenAll(result.stream().toList(), MAX_FLAT_PARAMS, pointer), List.of());
  }

  /** The number of core values that these types flatten to in sequence. */
  public static long flatCount(List<ValueType> types) {
    long count = 0;
    for (ValueType type : types) {
      count += type.flatCount();
    }
    return count;
  }

  /** The core type that can hold a value of either type (spec: {@code join}). */
  private static CoreType join(CoreType a, CoreType b) {
    if (a == b) {
      return a;
    }
    boolean narrow =
        (a == CoreType.I32 && b == CoreType.F32) || (a == CoreType.F32 && b == CoreType.I32);
    return narrow ? CoreType.I32 : CoreType.I64;
  }

  /** All types in sequence, or a pointer if they are more than {@code max} core values. */
  private static List<CoreType> flattenAll(List<ValueType> types, int max, CoreType pointer) {
    if (flatCount(types) > max) {
      return List.of(pointer);
    }
    List<CoreType> flat = new ArrayList<>();
    for (ValueType type : types) {
      flatten(type, pointer, flat);
    }
    return flat;
  }

  private static void flatten(ValueType type, CoreType pointer, List<CoreType> flat) {
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
        flat.add(pointer);
        flat.add(pointer);
      }
      case FIXED_LIST -> {
        ValueType.FixedListType list = (ValueType.FixedListType) type;
        for (int i = 0; i < list.length(); i++) {
          flatten(list.element(), pointer, flat);
        }
      }
      case RECORD, TUPLE -> {
        for (ValueType part : ((ValueType.AggregateType) type).types()) {
          flatten(part, pointer, flat);
        }
      }
      case VARIANT, ENUM, OPTION, RESULT -> flattenCases((ValueType.CasesType) type, pointer, flat);
    }
  }

  private static void flattenCases(
      ValueType.CasesType type, CoreType pointer, List<CoreType> flat) {
    flat.add(CoreType.I32);
    int start = flat.size();
    for (Optional<ValueType> payload : type.payloads()) {
      if (payload.isPresent()) {
        List<CoreType> own = new ArrayList<>();
        flatten(payload.get(), pointer, own);
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
