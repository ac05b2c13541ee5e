package io.witbindgen.runtime.endive;

import io.witbindgen.runtime.engine.CoreEngine;
import io.witbindgen.runtime.engine.CoreModule;
import io.witbindgen.runtime.engine.EngineMode;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import run.endive.wasm.WasmModule;

/**
 * Runs core modules with Endive, on any JVM and without native code.
 *
 * <p>{@link Thread#interrupt()} stops a guest with a trap; the thread stays interrupted. A guest's
 * call stack is the thread's.
 */
public final class EndiveEngine implements CoreEngine {
  private static final System.Logger LOGGER = System.getLogger(EndiveEngine.class.getName());
  private static final int DIGEST_BYTES = 8;

  private final EngineMode mode;

  private EndiveEngine(EngineMode mode) {
    this.mode = mode;
  }

  /** An engine that compiles what it can, and logs what it has to interpret. */
  public static EndiveEngine create() {
    return create(EngineMode.COMPILED);
  }

  /** An engine that works in a mode. */
  public static EndiveEngine create(EngineMode mode) {
    return new EndiveEngine(mode);
  }

  @Override
  public ValidatedModule validate(byte[] wasm) {
    byte[] own = wasm.clone();
    WasmModule module = ModuleParsing.parse(own);
    ModuleInterface described = new ModuleInterface(module);
    described.exports(); // Endive's validator leaves some checks of them to the instantiation.
    return () -> prepare(own, module);
  }

  private CoreModule prepare(byte[] wasm, WasmModule module) {
    if (module.functionSection().functionCount() == 0) {
      FunctionNames names = new FunctionNames(module.nameSection(), "");
      return new EndiveModule(module, ForwardingMachine::new, names);
    }
    return switch (mode) {
      case COMPILED -> compiled(wasm, module);
      case INTERPRETED -> interpreted(module);
    };
  }

  private static CoreModule compiled(byte[] wasm, WasmModule module) {
    try {
      CompiledMachines machines = CompiledMachines.compile(wasm, module, digest(wasm));
      if (!machines.interpreted().isEmpty()) {
        LOGGER.log(Level.DEBUG, "{0} functions are interpreted", machines.interpreted().size());
      }
      FunctionNames names = new FunctionNames(module.nameSection(), machines.className());
      // What is compiled needs its instructions no longer, and they are most of a module's size.
      // With interpreted functions all are kept, as a tail call from one interprets any other.
      WasmModule kept =
          machines.interpreted().isEmpty() ? module.stripped(machines.interpreted()) : module;
      return new EndiveModule(kept, machines, names);
    } catch (CompilationException e) {
      LOGGER.log(
          Level.WARNING,
          "interpreting a module of "
              + module.functionSection().functionCount()
              + " functions, which is slow: "
              + e.getMessage(),
          e.getCause());
      return interpreted(module);
    }
  }

  private static CoreModule interpreted(WasmModule module) {
    FunctionNames names = new FunctionNames(module.nameSection(), "");
    return new EndiveModule(module, NestingInterpreter::new, names);
  }

  private static String digest(byte[] wasm) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(wasm);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, DIGEST_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
