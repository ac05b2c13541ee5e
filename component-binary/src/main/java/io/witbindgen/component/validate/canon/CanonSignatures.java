package io.witbindgen.component.validate.canon;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.types.CoreTypeTable;
import io.witbindgen.component.validate.rule.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The core signatures of canonical definitions (spec section "Flattening"), for memories of either
 * width: pointers are i32 or i64.
 */
public final class CanonSignatures {
  private final CoreType pointer;

  CanonSignatures(CoreType pointer) {
    this.pointer = pointer;
  }

  CoreType pointer() {
    return pointer;
  }

  static CoreFunctionType of(List<CoreType> params, CoreType... results) {
    return new CoreFunctionType(params, List.of(results));
  }

  CoreFunctionType function(FunctionType type, Convention convention) {
    List<CoreType> params = flat(type.paramTypes(), convention.maxFlatParams());
    List<ValueType> result = type.result().stream().toList();
    long results = Flattening.flatCount(result);
    return switch (convention) {
      case LIFT -> new CoreFunctionType(params, flat(result, Flattening.MAX_FLAT_RESULTS));
      case LIFT_ASYNC_CALLBACK -> of(params, CoreType.I32);
      case LIFT_ASYNC_STACKFUL -> of(params);
      case LOWER ->
          results <= Flattening.MAX_FLAT_RESULTS
              ? new CoreFunctionType(params, flat(result, Flattening.MAX_FLAT_RESULTS))
              : of(withPointer(params));
      case LOWER_ASYNC -> of(results > 0 ? withPointer(params) : params, CoreType.I32);
    };
  }

  /** The signature of {@code task.return}. */
  CoreFunctionType taskReturn(Optional<ValueType> result) {
    return of(flat(result.stream().toList(), Flattening.MAX_FLAT_PARAMS));
  }

  private List<CoreType> withPointer(List<CoreType> params) {
    List<CoreType> longer = new ArrayList<>(params);
    longer.add(pointer);
    return longer;
  }

  private List<CoreType> flat(List<ValueType> values, int max) {
    if (Flattening.flatCount(values) > max) {
      return List.of(pointer);
    }
    List<CoreType> flat = new ArrayList<>();
    values.forEach(value -> flatten(value, flat));
    return flat;
  }

  private void flatten(ValueType type, List<CoreType> flat) {
    switch (type.kind()) {
      case STRING, LIST, MAP -> {
        flat.add(pointer);
        flat.add(pointer);
      }
      case FIXED_LIST -> {
        ValueType.FixedListType list = (ValueType.FixedListType) type;
        for (int i = 0; i < list.length(); i++) {
          flatten(list.element(), flat);
        }
      }
      case RECORD, TUPLE ->
          ((ValueType.AggregateType) type).types().forEach(part -> flatten(part, flat));
      case VARIANT, OPTION, RESULT -> cases((ValueType.CasesType) type, flat);
      case BOOL,
          S8,
          U8,
          S16,
          U16,
          S32,
          U32,
          S64,
          U64,
          F32,
          F64,
          CHAR,
          ERROR_CONTEXT,
          FLAGS,
          ENUM,
          OWN,
          BORROW,
          STREAM,
          FUTURE ->
          flat.addAll(Flattening.flatten(type));
    }
  }

  private void cases(ValueType.CasesType type, List<CoreType> flat) {
    flat.add(CoreType.I32);
    int start = flat.size();
    for (Optional<ValueType> payload : type.payloads()) {
      if (payload.isPresent()) {
        List<CoreType> own = new ArrayList<>();
        flatten(payload.get(), own);
        for (int i = 0; i < own.size(); i++) {
          if (start + i < flat.size()) {
            flat.set(start + i, Flattening.join(flat.get(start + i), own.get(i)));
          } else {
            flat.add(own.get(i));
          }
        }
      }
    }
  }

  /** Refuses a core function, given by the number of its type, that has another signature. */
  public static void check(
      ValidationRule rule,
      String what,
      int number,
      CoreFunctionType expected,
      CoreTypeTable table) {
    CoreFunctionType found = table.signature(number);
    if (!found.equals(expected)) {
      throw new Breach(rule, what + " must have the core type " + expected + ", found " + found);
    }
  }

  /** The number of the type of a core function that a canonical definition makes. */
  static int number(CoreFunctionType type, CoreTypeTable table) {
    return table.add(
        new CompositeType.Function(false, values(type.params()), values(type.results())));
  }

  private static List<CoreValueType> values(List<CoreType> types) {
    return types.stream().<CoreValueType>map(CoreValueType.Numeric::of).toList();
  }
}
