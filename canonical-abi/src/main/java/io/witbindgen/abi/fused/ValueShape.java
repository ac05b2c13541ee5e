package io.witbindgen.abi.fused;

import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters or the result of a function, and whether they travel as core values or in memory.
 */
public final class ValueShape {
  private final List<ValueType> types;
  private final ValueType.@Nullable TupleType spilled;

  private ValueShape(List<ValueType> types, int maxFlat) {
    this.types = List.copyOf(types);
    this.spilled = Flattening.flatCount(types) > maxFlat ? ValueType.tuple(types) : null;
  }

  /**
   * The shape of these values.
   *
   * @param maxFlat the maximum number of core values; beyond it, values travel in memory
   */
  public static ValueShape of(List<ValueType> types, int maxFlat) {
    return new ValueShape(types, maxFlat);
  }

  /** The type of each value. */
  public List<ValueType> types() {
    return types;
  }

  /** The tuple laid out in memory; null if the values travel as core values. */
  ValueType.@Nullable TupleType spilled() {
    return spilled;
  }

  /** The number of core values, if the values travel as such. */
  int flatCount() {
    return (int) Flattening.flatCount(types);
  }
}
