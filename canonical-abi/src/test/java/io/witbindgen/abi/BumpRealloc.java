package io.witbindgen.abi;

import java.util.ArrayList;
import java.util.List;

/** A guest's realloc for tests: hands out the next free address and keeps a log. */
final class BumpRealloc implements CoreFunction {
  /** Each call's arguments, and what it returned. */
  final List<List<Long>> log = new ArrayList<>();

  private long next;

  BumpRealloc(long heap) {
    next = heap;
  }

  @Override
  public CoreFunctionType type() {
    return new CoreFunctionType(
        List.of(CoreType.I32, CoreType.I32, CoreType.I32, CoreType.I32), List.of(CoreType.I32));
  }

  @Override
  public long[] call(long... args) {
    long pointer = Layout.alignTo(next, (int) args[2]);
    next = pointer + args[3];
    log.add(List.of(args[0], args[1], args[2], args[3], pointer));
    return new long[] {pointer};
  }
}
