package io.witbindgen.abi.fused;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.state.ResourceHandle;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.type.ValueType;
import java.util.ArrayDeque;

/**
 * Some values on their way from one instance to another: lifted first, lowered afterwards (spec:
 * {@code lift_flat_values}, {@code lower_flat_values}).
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
   * Checks values as lifting does, and takes the handles among them.
   *
   * @param flat the core values, or the pointer to the values in memory
   * @throws TrapException if they are no values of the types
   */
  public static Transfer lift(ValueShape shape, LiftLowerContext source, long[] flat) {
    Transfer transfer = new Transfer(shape, source, flat);
    LiftPass pass = new LiftPass(source, transfer.handles);
    ValueType.TupleType spilled = shape.spilled();
    if (spilled != null) {
      long pointer = flat[0] & 0xffff_ffffL;
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
   * Copies the values to the receiver, into newly allocated memory where they are too many core
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
    new LowerPass(source, target, handles).memory(spilled, flat[0] & 0xffff_ffffL, pointer);
    return new long[] {pointer};
  }

  /**
   * Copies the values to where the receiver asked for them, if they are too many core values.
   *
   * @param pointer where they go in that case
   * @return the core values; none if they were stored
   * @throws TrapException if the pointer is misaligned or leaves the memory, the receiver's realloc
   *     misbehaves, or it has too many handles
   */
  public long[] lowerTo(LiftLowerContext target, long pointer) {
    ValueType.TupleType spilled = shape.spilled();
    if (spilled == null) {
      return lowerFlat(target);
    }
    target.checkRange(pointer, spilled.size(), spilled.alignment());
    new LowerPass(source, target, handles).memory(spilled, flat[0] & 0xffff_ffffL, pointer);
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
