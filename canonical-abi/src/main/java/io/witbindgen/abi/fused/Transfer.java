package io.witbindgen.abi.fused;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.state.ResourceHandle;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.type.ValueType;
import java.util.ArrayDeque;

/**
 * Values in transit from one instance to another: lifted first, then lowered (spec: {@code
 * lift_flat_values}, {@code lower_flat_values}).
 */
public final class Transfer {
  private final ValueShape shape;
  private final LiftLowerContext source;
  private final ArrayDeque<ResourceHandle> handles = new ArrayDeque<>(0);
  private final long[] flat;

  private Transfer(ValueShape shape, LiftLowerContext source, long[] flat) {
    this.shape = shape;
    this.source = source;
    this.flat = flat;
  }

  /**
   * Checks values as lifting does, and takes the handles out of them.
   *
   * @param flat the core values, or the pointer to the values in memory
   * @throws TrapException if they are not valid values of the types
   */
  public static Transfer lift(ValueShape shape, LiftLowerContext source, long[] flat) {
    Transfer transfer = new Transfer(shape, source, flat);
    LiftPass pass = new LiftPass(source, transfer.handles);
    ValueType.TupleType spilled = shape.spilled();
    if (spilled != null) {
      long pointer = U32.of(flat[0]);
      source.checkRange(pointer, spilled.size(), spilled.alignment());
      pass.memory(spilled, pointer);
    } else {
      int at = 0;
      for (ValueType type : shape.types()) {
        pass.flat(type, flat, at);
        at += (int) type.flatCount();
      }
    }
    return transfer;
  }

  /**
   * Copies the values to the receiver, into newly allocated memory if there are too many core
   * values.
   *
   * @return the core values, or the pointer
   * @throws TrapException if the receiver's realloc misbehaves, or it has too many handles
   */
  public long[] lower(LiftLowerContext target) {
    ValueType.TupleType spilled = shape.spilled();
    if (spilled == null) {
      return lowerFlat(target);
    }
    long pointer = target.allocate(spilled.alignment(), spilled.size());
    new LowerPass(source, target, handles).memory(spilled, U32.of(flat[0]), pointer);
    return new long[] {pointer};
  }

  /**
   * Copies the values to where the receiver asked for them, if there are too many core values.
   *
   * @param pointer where they go in that case
   * @return the core values; none if they were stored
   * @throws TrapException if the pointer is misaligned or out of bounds, the receiver's realloc
   *     misbehaves, or it has too many handles
   */
  public long[] lowerTo(LiftLowerContext target, long pointer) {
    ValueType.TupleType spilled = shape.spilled();
    if (spilled == null) {
      return lowerFlat(target);
    }
    target.checkRange(pointer, spilled.size(), spilled.alignment());
    new LowerPass(source, target, handles).memory(spilled, U32.of(flat[0]), pointer);
    return new long[0];
  }

  private long[] lowerFlat(LiftLowerContext target) {
    LowerPass pass = new LowerPass(source, target, handles);
    long[] lowered = new long[shape.flatCount()];
    int at = 0;
    for (ValueType type : shape.types()) {
      pass.flat(type, flat, lowered, at);
      at += (int) type.flatCount();
    }
    return lowered;
  }
}
