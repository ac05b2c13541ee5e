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
    return Flattening.flattenFunction(type, convention, pointer);
  }

  /** The signature of {@code task.return}. */
  CoreFunctionType taskReturn(Optional<ValueType> result) {
    return Flattening.flattenTaskReturn(result, pointer);
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
