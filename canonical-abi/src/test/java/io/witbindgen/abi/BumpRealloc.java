package io.witbindgen.abi;

import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.type.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A guest's realloc for tests: hands out the next free address, moves what grows, leaves what
 * shrinks where it is, and keeps a log.
 */
public final class BumpRealloc implements CoreFunction {
  /** Each call's arguments, and what it returned. */
  final List<List<Long>> log = new ArrayList<>();

  private final @Nullable LinearMemory memory;
  private long next;

  /** Only new blocks are asked for. */
  public BumpRealloc(long heap) {
    this(heap, null);
  }

  /** Blocks that grow are moved within the memory. */
  public BumpRealloc(long heap, @Nullable LinearMemory memory) {
    this.next = heap;
    this.memory = memory;
  }

  @Override
  public CoreFunctionType type() {
    return new CoreFunctionType(
        List.of(CoreType.I32, CoreType.I32, CoreType.I32, CoreType.I32), List.of(CoreType.I32));
  }

  @Override
  public long[] call(long... args) {
    long pointer = args[0];
    if (args[1] == 0 || args[3] > args[1]) {
      pointer = Layout.alignTo(next, (int) args[2]);
      next = pointer + args[3];
      if (args[1] > 0) {
        Objects.requireNonNull(memory).copyTo(args[0], memory, pointer, args[1]);
      }
    }
    log.add(List.of(args[0], args[1], args[2], args[3], pointer));
    return new long[] {pointer};
  }
}
