package io.witbindgen.component.model;

import io.witbindgen.component.core.CoreValueType;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A canonical definition: a function that crosses between core WebAssembly and components.
 *
 * <p>{@link #kind} tells which definition of the specification it is, with one constant per opcode.
 * The records hold the operands; definitions with the same operands share a record. {@link Lift}
 * adds a component function, every other definition a core function.
 */
public sealed interface CanonDefinition {
  Kind kind();

  /** The sort of function that it adds. */
  default Sort sort() {
    return kind() == Kind.LIFT ? Sort.FUNC : Sort.CORE_FUNC;
  }

  /** The definitions of the specification, in the order of their opcodes. */
  enum Kind {
    LIFT(0, "lift"),
    LOWER(1, "lower"),
    RESOURCE_NEW(2, "resource.new"),
    RESOURCE_DROP(3, "resource.drop"),
    RESOURCE_REP(4, "resource.rep"),
    TASK_CANCEL(5, "task.cancel"),
    SUBTASK_CANCEL(6, "subtask.cancel"),
    TASK_RETURN(9, "task.return"),
    CONTEXT_GET(0xa, "context.get"),
    CONTEXT_SET(0xb, "context.set"),
    THREAD_YIELD(0xc, "thread.yield"),
    SUBTASK_DROP(0xd, "subtask.drop"),
    STREAM_NEW(0xe, "stream.new"),
    STREAM_READ(0xf, "stream.read"),
    STREAM_WRITE(0x10, "stream.write"),
    STREAM_CANCEL_READ(0x11, "stream.cancel-read"),
    STREAM_CANCEL_WRITE(0x12, "stream.cancel-write"),
    STREAM_DROP_READABLE(0x13, "stream.drop-readable"),
    STREAM_DROP_WRITABLE(0x14, "stream.drop-writable"),
    FUTURE_NEW(0x15, "future.new"),
    FUTURE_READ(0x16, "future.read"),
    FUTURE_WRITE(0x17, "future.write"),
    FUTURE_CANCEL_READ(0x18, "future.cancel-read"),
    FUTURE_CANCEL_WRITE(0x19, "future.cancel-write"),
    FUTURE_DROP_READABLE(0x1a, "future.drop-readable"),
    FUTURE_DROP_WRITABLE(0x1b, "future.drop-writable"),
    ERROR_CONTEXT_NEW(0x1c, "error-context.new"),
    ERROR_CONTEXT_DEBUG_MESSAGE(0x1d, "error-context.debug-message"),
    ERROR_CONTEXT_DROP(0x1e, "error-context.drop"),
    WAITABLE_SET_NEW(0x1f, "waitable-set.new"),
    WAITABLE_SET_WAIT(0x20, "waitable-set.wait"),
    WAITABLE_SET_POLL(0x21, "waitable-set.poll"),
    WAITABLE_SET_DROP(0x22, "waitable-set.drop"),
    WAITABLE_JOIN(0x23, "waitable.join"),
    BACKPRESSURE_INC(0x24, "backpressure.inc"),
    BACKPRESSURE_DEC(0x25, "backpressure.dec"),
    THREAD_INDEX(0x26, "thread.index"),
    THREAD_NEW_INDIRECT(0x27, "thread.new-indirect"),
    THREAD_RESUME_LATER(0x28, "thread.resume-later"),
    THREAD_SUSPEND(0x29, "thread.suspend"),
    THREAD_SUSPEND_THEN_RESUME(0x2a, "thread.suspend-then-resume"),
    THREAD_YIELD_THEN_RESUME(0x2b, "thread.yield-then-resume"),
    THREAD_SUSPEND_THEN_PROMOTE(0x2c, "thread.suspend-then-promote"),
    THREAD_YIELD_THEN_PROMOTE(0x2d, "thread.yield-then-promote"),
    THREAD_SPAWN_REF(0x40, "thread.spawn-ref"),
    THREAD_SPAWN_INDIRECT(0x41, "thread.spawn-indirect"),
    THREAD_AVAILABLE_PARALLELISM(0x42, "thread.available-parallelism");

    private final int opcode;
    private final String text;

    Kind(int opcode, String text) {
      this.opcode = opcode;
      this.text = text;
    }

    /** The binary code. */
    public int opcode() {
      return opcode;
    }

    /** As in the text format: {@code resource.new}. */
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Makes a component function from a core function.
   *
   * @param function a core function index
   * @param type the index of the component function type
   */
  record Lift(int function, CanonOptions options, int type) implements CanonDefinition {
    @Override
    public Kind kind() {
      return Kind.LIFT;
    }
  }

  /** Makes a core function from the component function with this index. */
  record Lower(int function, CanonOptions options) implements CanonDefinition {
    @Override
    public Kind kind() {
      return Kind.LOWER;
    }
  }

  /** Gives the result of the running task. */
  record TaskReturn(Optional<ValueTypeRef> result, CanonOptions options)
      implements CanonDefinition {
    @Override
    public Kind kind() {
      return Kind.TASK_RETURN;
    }
  }

  /** Asks a subtask to stop. */
  record SubtaskCancel(boolean async) implements CanonDefinition {
    @Override
    public Kind kind() {
      return Kind.SUBTASK_CANCEL;
    }
  }

  /** Asks how many threads can run at once. */
  record AvailableParallelism(boolean shared) implements CanonDefinition {
    @Override
    public Kind kind() {
      return Kind.THREAD_AVAILABLE_PARALLELISM;
    }
  }

  /**
   * No operands: {@code task.cancel}, {@code subtask.drop}, {@code error-context.drop}, {@code
   * waitable-set.new} and {@code .drop}, {@code waitable.join}, {@code backpressure.inc} and {@code
   * .dec}, {@code thread.index}, {@code thread.resume-later}.
   */
  record Plain(Kind kind) implements CanonDefinition {}

  /**
   * The index of a resource, stream or future type: {@code resource.*}, {@code *.new}, {@code
   * *.drop-readable}, {@code *.drop-writable}.
   */
  record OfType(Kind kind, int type) implements CanonDefinition {}

  /** {@code read} and {@code write} of the stream or future type with this index. */
  record Copy(Kind kind, int type, CanonOptions options) implements CanonDefinition {}

  /** {@code cancel-read} and {@code cancel-write} of the stream or future type with this index. */
  record CancelCopy(Kind kind, int type, boolean async) implements CanonDefinition {}

  /** {@code error-context.new} and {@code error-context.debug-message}. */
  record ErrorContext(Kind kind, CanonOptions options) implements CanonDefinition {}

  /** {@code context.get} and {@code context.set}: a slot of the running thread. */
  record Context(Kind kind, CoreValueType type, int slot) implements CanonDefinition {}

  /** {@code waitable-set.wait} and {@code waitable-set.poll}, which store into this core memory. */
  record WaitableSet(Kind kind, boolean cancellable, int memory) implements CanonDefinition {}

  /**
   * {@code thread.yield}, {@code thread.suspend}, and the four that name the thread to run next.
   */
  record Switch(Kind kind, boolean cancellable) implements CanonDefinition {}

  /**
   * {@code thread.new-indirect}, {@code thread.spawn-ref} and {@code thread.spawn-indirect}.
   *
   * @param type the core type index of the function to run
   * @param table the core table to find it in; absent for {@code thread.spawn-ref}
   */
  record NewThread(Kind kind, boolean shared, int type, OptionalInt table)
      implements CanonDefinition {}
}
