package io.witbindgen.component.encode;

import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.HeapType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instructions of a core function or a constant expression, one after the other.
 *
 * <p>There are methods for the instructions that glue code needs; {@link #instruction} takes any
 * other. The final {@code end} is added automatically, those of blocks are not.
 */
public final class CodeBuilder {
  private static final int END = 0x0b;
  private static final int EMPTY_BLOCK = 0x40;

  private final ByteWriter writer = new ByteWriter();
  private final List<CoreValueType> locals = new ArrayList<>();
  private byte @Nullable [] encodedLocals;

  /** Starts with no locals and no instruction. */
  public CodeBuilder() {}

  /** Starts with locals that are encoded already, in the form of the start of a body. */
  public static CodeBuilder withLocals(byte[] encoded) {
    CodeBuilder code = new CodeBuilder();
    code.encodedLocals = encoded.clone();
    return code;
  }

  /** The constant expression {@code i32.const value}. */
  public static CodeBuilder constant(int value) {
    return new CodeBuilder().i32Const(value);
  }

  /**
   * A local of the function, in addition to its parameters.
   *
   * @return its number among the locals; its index is that plus the number of parameters
   */
  public int local(CoreValueType type) {
    locals.add(type);
    return locals.size() - 1;
  }

  /** An instruction whose immediates, if any, are unsigned integers. */
  public CodeBuilder instruction(int opcode, int... immediates) {
    writer.code(opcode);
    for (int immediate : immediates) {
      writer.u32(immediate);
    }
    return this;
  }

  /** Instructions that are encoded already. */
  public CodeBuilder encoded(byte[] instructions) {
    writer.raw(instructions);
    return this;
  }

  /** An instruction with a prefix byte, whose immediates, if any, are unsigned integers. */
  public CodeBuilder prefixed(int prefix, int opcode, int... immediates) {
    writer.code(prefix);
    writer.u32(opcode);
    for (int immediate : immediates) {
      writer.u32(immediate);
    }
    return this;
  }

  /** {@code unreachable}. */
  public CodeBuilder unreachable() {
    return instruction(0x00);
  }

  /** {@code block} without parameters and results. */
  public CodeBuilder block() {
    writer.code(0x02);
    writer.code(EMPTY_BLOCK);
    return this;
  }

  /** {@code loop} without parameters and results. */
  public CodeBuilder loop() {
    writer.code(0x03);
    writer.code(EMPTY_BLOCK);
    return this;
  }

  /** {@code if} without parameters and results. */
  public CodeBuilder ifTrue() {
    writer.code(0x04);
    writer.code(EMPTY_BLOCK);
    return this;
  }

  /** {@code else}. */
  public CodeBuilder otherwise() {
    return instruction(0x05);
  }

  /** {@code end} of a block. */
  public CodeBuilder end() {
    return instruction(END);
  }

  /** {@code br}. */
  public CodeBuilder branch(int depth) {
    return instruction(0x0c, depth);
  }

  /** {@code br_if}. */
  public CodeBuilder branchIf(int depth) {
    return instruction(0x0d, depth);
  }

  /** {@code return}. */
  public CodeBuilder returns() {
    return instruction(0x0f);
  }

  /** {@code call}. */
  public CodeBuilder call(int function) {
    return instruction(0x10, function);
  }

  /** {@code call_indirect}. */
  public CodeBuilder callIndirect(int type, int table) {
    return instruction(0x11, type, table);
  }

  /** {@code drop}. */
  public CodeBuilder drop() {
    return instruction(0x1a);
  }

  /** {@code local.get}. */
  public CodeBuilder localGet(int local) {
    return instruction(0x20, local);
  }

  /** {@code local.set}. */
  public CodeBuilder localSet(int local) {
    return instruction(0x21, local);
  }

  /** {@code local.tee}. */
  public CodeBuilder localTee(int local) {
    return instruction(0x22, local);
  }

  /** {@code global.get}. */
  public CodeBuilder globalGet(int global) {
    return instruction(0x23, global);
  }

  /** {@code global.set}. */
  public CodeBuilder globalSet(int global) {
    return instruction(0x24, global);
  }

  /** {@code i32.load} from memory 0, aligned. */
  public CodeBuilder i32Load(int offset) {
    return instruction(0x28, 2, offset);
  }

  /** {@code i32.store} to memory 0, aligned. */
  public CodeBuilder i32Store(int offset) {
    return instruction(0x36, 2, offset);
  }

  /** {@code memory.grow} of memory 0. */
  public CodeBuilder memoryGrow() {
    return instruction(0x40, 0);
  }

  /** {@code i32.const}. */
  public CodeBuilder i32Const(int value) {
    writer.code(0x41);
    writer.signed(value);
    return this;
  }

  /** {@code i64.const}. */
  public CodeBuilder i64Const(long value) {
    writer.code(0x42);
    writer.signed(value);
    return this;
  }

  /** {@code i32.add}. */
  public CodeBuilder i32Add() {
    return instruction(0x6a);
  }

  /** {@code i32.sub}. */
  public CodeBuilder i32Subtract() {
    return instruction(0x6b);
  }

  /** {@code ref.null}. */
  public CodeBuilder refNull(HeapType type) {
    writer.code(0xd0);
    CoreTypeEncoder.heapType(writer, type);
    return this;
  }

  /** {@code ref.func}. */
  public CodeBuilder refFunc(int function) {
    return instruction(0xd2, function);
  }

  /** As a constant expression. */
  void expression(ByteWriter target) {
    target.raw(writer);
    target.code(END);
  }

  /** As the body of a function, with its locals. */
  void body(ByteWriter target) {
    byte[] known = encodedLocals;
    if (known != null) {
      target.sized(
          body -> {
            body.raw(known);
            expression(body);
          });
      return;
    }
    List<List<CoreValueType>> runs = new ArrayList<>();
    for (CoreValueType local : locals) {
      if (runs.isEmpty() || !runs.get(runs.size() - 1).get(0).equals(local)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(local);
    }
    target.sized(
        body -> {
          body.vector(
              runs,
              (entry, run) -> {
                entry.u32(run.size());
                CoreTypeEncoder.valueType(entry, run.get(0));
              });
          expression(body);
        });
  }
}
