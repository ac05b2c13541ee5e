package io.witbindgen.runtime.endive;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.WasmException;
import run.endive.runtime.WasmInterruptedException;
import run.endive.wasm.WasmEngineException;

/**
 * Turns Endive's exceptions into traps. They carry no codes; only their messages, which are those
 * of the core specification's test suite, tell one fault from another.
 */
final class Traps {
  private record Text(String text, TrapReason reason) {}

  private static final List<Text> TEXTS =
      List.of(
          new Text("out of bounds memory access", TrapReason.MEMORY_OUT_OF_BOUNDS),
          new Text("out of memory", TrapReason.LIMIT_EXCEEDED),
          new Text("unreachable instruction", TrapReason.UNREACHABLE),
          new Text("indirect call type mismatch", TrapReason.INDIRECT_CALL_TYPE_MISMATCH),
          new Text("call stack exhausted", TrapReason.STACK_EXHAUSTED),
          new Text("undefined element", TrapReason.TABLE_OUT_OF_BOUNDS),
          new Text("uninitialized element", TrapReason.TABLE_OUT_OF_BOUNDS),
          new Text("out of bounds table access", TrapReason.TABLE_OUT_OF_BOUNDS),
          new Text("integer divide by zero", TrapReason.ARITHMETIC),
          new Text("integer overflow", TrapReason.ARITHMETIC),
          new Text("invalid conversion to integer", TrapReason.ARITHMETIC),
          new Text("not supported", TrapReason.UNSUPPORTED));

  private Traps() {}

  /**
   * The exception to throw to the caller of core code: a trap, or unchanged what a host function
   * threw.
   *
   * @param thrown what the engine threw
   * @param stack the modules whose functions can be on the stack
   */
  static RuntimeException translate(Throwable thrown, CoreStack stack) {
    if (thrown instanceof HostException host) {
      return host.thrown();
    }
    if (thrown instanceof TrapException trap) {
      return trap.coreFunctions().isEmpty() ? trap.in(stack.functions(trap)) : trap;
    }
    String text = text(thrown);
    return new TrapException(reason(thrown, text), text, thrown).in(stack.functions(thrown));
  }

  private static TrapReason reason(Throwable thrown, String text) {
    if (thrown instanceof StackOverflowError) {
      return TrapReason.STACK_EXHAUSTED;
    }
    if (thrown instanceof WasmInterruptedException) {
      return TrapReason.INTERRUPTED;
    }
    if (thrown instanceof WasmException) {
      return TrapReason.UNCAUGHT_EXCEPTION;
    }
    if (!(thrown instanceof WasmEngineException)) {
      return TrapReason.CORE_FAULT;
    }
    return TEXTS.stream()
        .filter(known -> text.contains(known.text()))
        .map(Text::reason)
        .findFirst()
        .orElse(TrapReason.CORE_FAULT);
  }

  private static String text(Throwable thrown) {
    if (thrown instanceof StackOverflowError) {
      return "call stack exhausted";
    }
    if (thrown instanceof WasmException) {
      return "an exception was not caught";
    }
    @Nullable String message = thrown.getMessage();
    return message == null || !(thrown instanceof WasmEngineException)
        ? "fault in the engine: " + thrown
        : message;
  }
}
