package io.witbindgen.componentize.abi;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Type;
import io.witbindgen.witabi.ValueTypes;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The core signatures of WIT functions, and of the functions that belong to them. */
public final class CoreSignatures {
  private CoreSignatures() {}

  /** The core function that a core module must have for a WIT function. */
  public static CompositeType.Function of(Convention convention, Function.FunctionType function) {
    return of(Flattening.flattenFunction(new ValueTypes().of(function), convention));
  }

  private static CompositeType.Function of(CoreFunctionType type) {
    return of(
        type.params().stream().map(Numeric::of).toList(),
        type.results().stream().map(Numeric::of).toList());
  }

  /** The {@code task.return} of a function with this result. */
  public static CompositeType.Function taskReturn(Optional<Type> result) {
    return of(Flattening.flattenTaskReturn(result.map(new ValueTypes()::of)));
  }

  /** The function that is called when the results of a lifted function have been read. */
  public static CompositeType.Function postReturn(CompositeType.Function lifted) {
    return of(lifted.results(), List.of());
  }

  /** A function of these parameters and results. */
  public static CompositeType.Function of(
      List<? extends CoreValueType> params, List<? extends CoreValueType> results) {
    return new CompositeType.Function(false, List.copyOf(params), List.copyOf(results));
  }

  /** A function of this many {@code i32} parameters and results. */
  public static CompositeType.Function ofNumbers(int params, int results) {
    return of(Collections.nCopies(params, Numeric.I32), Collections.nCopies(results, Numeric.I32));
  }
}
