package io.witbindgen.componentize.adapter;

import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.component.encode.CodeBuilder;
import java.util.OptionalInt;

/** The functions that are added to an adapter to give it space for a stack. */
final class StackCode {
  private static final int PAGE = 64 * 1024;
  private static final int UNALLOCATED = 0;
  private static final int ALLOCATING = 1;
  private static final int ALLOCATED = 2;
  private static final int ALIGNMENT = 8;
  private static final int I32_EQ = 0x46;
  private static final int I32_NE = 0x47;
  private static final int I32_SHL = 0x74;
  private static final int LOG2_OF_PAGE = 16;

  private StackCode() {}

  /** An allocator that can only return new pages, which it adds to the memory. */
  static CodeBuilder reallocByGrowing() {
    CodeBuilder code = new CodeBuilder();
    code.local(Numeric.I32);
    int page = 4;
    trapUnless(code.i32Const(0).localGet(0));
    trapUnless(code.i32Const(0).localGet(1));
    trapUnless(code.i32Const(PAGE).localGet(3));
    code.i32Const(1).memoryGrow().localTee(page);
    code.i32Const(-1).instruction(I32_EQ).ifTrue().unreachable().end();
    return code.localGet(page).i32Const(LOG2_OF_PAGE).instruction(I32_SHL);
  }

  /** Traps unless the two numbers on the stack are equal. */
  private static void trapUnless(CodeBuilder code) {
    code.instruction(I32_NE).ifTrue().unreachable().end();
  }

  /**
   * Allocates the stack.
   *
   * @param state the global that tells whether it is allocated; without it the code always
   *     allocates
   */
  static CodeBuilder allocateStack(int realloc, int stackPointer, OptionalInt state) {
    CodeBuilder code = new CodeBuilder();
    if (state.isPresent()) {
      code.globalGet(state.getAsInt()).i32Const(UNALLOCATED).instruction(I32_EQ).ifTrue();
      code.i32Const(ALLOCATING).globalSet(state.getAsInt());
    }
    code.i32Const(0).i32Const(0).i32Const(ALIGNMENT).i32Const(PAGE).call(realloc);
    code.i32Const(PAGE).i32Add().globalSet(stackPointer);
    if (state.isPresent()) {
      code.i32Const(ALLOCATED).globalSet(state.getAsInt()).end();
    }
    return code;
  }
}
