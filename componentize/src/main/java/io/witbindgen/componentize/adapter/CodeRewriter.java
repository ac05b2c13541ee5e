package io.witbindgen.componentize.adapter;

import io.witbindgen.component.core.CoreExternType.Kind;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.binary.ByteCursor;
import io.witbindgen.componentize.binary.ByteSink;

/** Copies instructions with new indices; numbers are written in their shortest form. */
final class CodeRewriter {
  private static final int EMPTY_BLOCK = 0x40;
  private static final int END = 0x0b;
  private static final int MEMORY_BIT = 0x40;

  private final ByteCursor code;
  private final Indices indices;
  private final ByteSink sink = new ByteSink();
  private int depth;

  CodeRewriter(ByteCursor code, Indices indices) {
    this.code = code;
    this.indices = indices;
  }

  /**
   * Copies instructions up to the final {@code end}, which is not copied.
   *
   * @throws ComponentizeException if there is an instruction that an adapter cannot have
   */
  byte[] rewrite() {
    while (true) {
      int opcode = code.next();
      if (opcode == END) {
        if (depth == 0) {
          return sink.toByteArray();
        }
        depth--;
      }
      sink.code(opcode);
      immediates(opcode);
    }
  }

  private void immediates(int opcode) {
    switch (opcode) {
      case 0x02, 0x03, 0x04 -> {
        depth++;
        blockType();
      }
      case 0x0c, 0x0d, 0x20, 0x21, 0x22, 0xd5, 0xd6 -> number();
      case 0x0e -> branchTable();
      case 0x10, 0x12, 0xd2 -> item(Kind.FUNC);
      case 0x11, 0x13 -> {
        type();
        item(Kind.TABLE);
      }
      case 0x14, 0x15 -> type();
      case 0x1c -> {
        int count = code.u32();
        sink.u32(count);
        for (int i = 0; i < count; i++) {
          TypeCopy.copy(code, sink, indices);
        }
      }
      case 0x23, 0x24 -> item(Kind.GLOBAL);
      case 0x25, 0x26 -> item(Kind.TABLE);
      case 0x3f, 0x40 -> item(Kind.MEMORY);
      case 0x41, 0x42 -> sink.signed(code.signed());
      case 0x43 -> sink.raw(code.bytes(4));
      case 0x44 -> sink.raw(code.bytes(8));
      case 0xd0 -> TypeCopy.copyHeap(code, sink, indices);
      case 0xfc -> bulk();
      case 0xfd -> vector();
      case 0xfe -> atomic();
      default -> plain(opcode);
    }
  }

  private void plain(int opcode) {
    if (0x28 <= opcode && opcode <= 0x3e) {
      memoryArgument();
      return;
    }
    boolean hasNoImmediates =
        opcode == 0x00
            || opcode == 0x01
            || opcode == 0x05
            || opcode == END
            || opcode == 0x0f
            || opcode == 0x1a
            || opcode == 0x1b
            || (0x45 <= opcode && opcode <= 0xc4)
            || opcode == 0xd1
            || opcode == 0xd3
            || opcode == 0xd4;
    if (!hasNoImmediates) {
      throw unsupported(opcode);
    }
  }

  private static ComponentizeException unsupported(int opcode) {
    return new ComponentizeException(
        "instruction 0x" + Integer.toHexString(opcode) + " cannot be in an adapter");
  }

  private void number() {
    sink.u32(code.u32());
  }

  private void item(Kind kind) {
    sink.u32(indices.item(kind, code.u32()));
  }

  private void type() {
    sink.u32(indices.type(code.u32()));
  }

  private void blockType() {
    int next = code.peek();
    if (next == EMPTY_BLOCK) {
      sink.code(code.next());
    } else if (TypeCopy.isValueType(next)) {
      TypeCopy.copy(code, sink, indices);
    } else {
      sink.signed(indices.type((int) code.signed()));
    }
  }

  private void branchTable() {
    int count = code.u32();
    sink.u32(count);
    for (int i = 0; i < count; i++) {
      number();
    }
    number();
  }

  private void memoryArgument() {
    int flags = code.u32();
    int align = flags & ~MEMORY_BIT;
    int memory = indices.item(Kind.MEMORY, (flags & MEMORY_BIT) == 0 ? 0 : code.u32());
    long offset = code.leb(10);
    if (memory == 0) {
      sink.u32(align);
    } else {
      sink.u32(align | MEMORY_BIT).u32(memory);
    }
    sink.u64(offset);
  }

  private void bulk() {
    int opcode = code.u32();
    sink.u32(opcode);
    switch (opcode) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> {}
      case 8 -> {
        number();
        item(Kind.MEMORY);
      }
      case 9, 13 -> number();
      case 10 -> {
        item(Kind.MEMORY);
        item(Kind.MEMORY);
      }
      case 11 -> item(Kind.MEMORY);
      case 12 -> {
        number();
        item(Kind.TABLE);
      }
      case 14 -> {
        item(Kind.TABLE);
        item(Kind.TABLE);
      }
      case 15, 16, 17 -> item(Kind.TABLE);
      // Wide arithmetic.
      case 19, 20, 21, 22 -> {}
      default -> throw unsupported(0xfc00 + opcode);
    }
  }

  private void vector() {
    int opcode = code.u32();
    sink.u32(opcode);
    if (opcode <= 11 || opcode == 92 || opcode == 93) {
      memoryArgument();
    } else if (opcode == 12 || opcode == 13) {
      sink.raw(code.bytes(16));
    } else if (21 <= opcode && opcode <= 34) {
      sink.code(code.next());
    } else if (84 <= opcode && opcode <= 91) {
      memoryArgument();
      sink.code(code.next());
    }
  }

  private void atomic() {
    int opcode = code.u32();
    sink.u32(opcode);
    if (opcode == 3) {
      sink.code(code.next());
    } else {
      memoryArgument();
    }
  }
}
