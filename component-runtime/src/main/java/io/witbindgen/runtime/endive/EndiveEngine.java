package io.witbindgen.runtime.endive;

import io.witbindgen.runtime.endive.emit.CompilationException;
import io.witbindgen.runtime.endive.emit.CompiledClasses;
import io.witbindgen.runtime.endive.emit.CompiledMachines;
import io.witbindgen.runtime.endive.emit.ModuleDigest;
import io.witbindgen.runtime.endive.emit.ModuleSanitizer;
import io.witbindgen.runtime.endive.emit.NestingInterpreter;
import io.witbindgen.runtime.endive.emit.TailCallSplitter;
import io.witbindgen.runtime.engine.ClassCache;
import io.witbindgen.runtime.engine.CoreEngine;
import io.witbindgen.runtime.engine.CoreModuleException;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.engine.PreparedModule;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.wasm.WasmModule;

/**
 * Runs core modules with Endive, on any JVM and without native code.
 *
 * <p>{@link Thread#interrupt()} stops a guest with a trap; the thread stays interrupted. Guests run
 * on the calling thread's stack.
 */
public final class EndiveEngine implements CoreEngine {
  private static final System.Logger LOGGER = System.getLogger(EndiveEngine.class.getName());

  static {
    // Loads and links what a trap needs: if that first happens when a guest has exhausted the
    // stack,
    // it fails, and never succeeds later.
    StackOverflowError exhausted = new StackOverflowError();
    String anyModule = CompiledMachines.className("0".repeat(64));
    exhausted.setStackTrace(
        new StackTraceElement[] {new StackTraceElement(anyModule, "func_0", null, -1)});
    RuntimeException trap = Traps.translate(exhausted, new CoreStack());
    LOGGER.log(Level.TRACE, "loaded for {0}", trap);
  }

  private final EngineMode mode;
  private final ClassCache cache;
  private final CoreStack stack = new CoreStack();

  private EndiveEngine(EngineMode mode, ClassCache cache) {
    this.mode = mode;
    this.cache = cache;
  }

  /** An engine that compiles what it can, and logs what it has to interpret. */
  public static EndiveEngine create() {
    return create(EngineMode.COMPILED);
  }

  /** An engine with a mode. */
  public static EndiveEngine create(EngineMode mode) {
    return create(mode, ClassCache.NONE);
  }

  /** An engine with a mode, and a cache for what it compiles. */
  public static EndiveEngine create(EngineMode mode, ClassCache cache) {
    return new EndiveEngine(mode, cache);
  }

  @Override
  public ValidatedModule validate(byte[] wasm) {
    String digest = ModuleDigest.of(wasm);
    Optional<CompiledMachines> kept =
        mode == EngineMode.INTERPRETED ? Optional.empty() : kept(digest);
    if (kept.isPresent() && kept.get().interpreted().isEmpty()) {
      // It was valid when it was compiled, and its bodies are no longer needed.
      WasmModule module = parse(ModuleSanitizer.ofBodies(body -> true).sanitize(wasm));
      return () -> compiled(wasm, module, kept.get());
    }
    byte[] own = wasm.clone();
    WasmModule module = parse(own);
    return () -> prepare(own, module, digest, kept);
  }

  private static WasmModule parse(byte[] wasm) {
    WasmModule module = ModuleParsing.parse(wasm);
    ModuleInterface described = new ModuleInterface(module);
    described.exports(); // Endive's validator leaves some checks of them to the instantiation.
    return module;
  }

  private PreparedModule prepare(
      byte[] wasm, WasmModule module, String digest, Optional<CompiledMachines> kept) {
    if (module.functionSection().functionCount() == 0) {
      return new EndiveModule(module, ForwardingMachine::new, stack);
    }
    if (kept.isPresent()) {
      return compiled(wasm, module, kept.get());
    }
    return switch (mode) {
      case COMPILED, COMPILED_ONLY -> compile(wasm, module, digest);
      case INTERPRETED -> interpreted(wasm, module, digest);
    };
  }

  private Optional<CompiledMachines> kept(String digest) {
    Optional<CompiledClasses> classes =
        cache.load(ModuleDigest.cacheKey(digest)).flatMap(CompiledClasses::decode);
    try {
      return classes.isEmpty()
          ? Optional.empty()
          : Optional.of(CompiledMachines.define(classes.get(), CompiledMachines.className(digest)));
    } catch (CompilationException e) {
      LOGGER.log(Level.WARNING, "compiling again what the class cache had: " + e.getMessage());
      return Optional.empty();
    }
  }

  private PreparedModule compile(byte[] wasm, WasmModule module, String digest) {
    String className = CompiledMachines.className(digest);
    try {
      CompiledClasses classes = CompiledClasses.compile(wasm, module, className);
      PreparedModule compiled = compiled(wasm, module, CompiledMachines.define(classes, className));
      if (cache != ClassCache.NONE) {
        cache.save(ModuleDigest.cacheKey(digest), classes.encode());
      }
      return compiled;
    } catch (CompilationException e) {
      if (mode == EngineMode.COMPILED_ONLY) {
        throw onlyInterpreted("the module", e);
      }
      LOGGER.log(
          Level.WARNING,
          "interpreting a module of "
              + module.functionSection().functionCount()
              + " functions, which is slow: "
              + e.getMessage(),
          e.getCause());
      return interpreted(wasm, module, digest);
    }
  }

  private PreparedModule compiled(byte[] wasm, WasmModule module, CompiledMachines machines) {
    Set<Integer> interpreted = machines.interpreted();
    if (interpreted.isEmpty()) {
      stack.add(machines.className(), new FunctionNames(module));
      // Compiled functions no longer need their instructions, which are most of a module's size.
      return new EndiveModule(module.stripped(interpreted), machines, stack);
    }
    if (mode == EngineMode.COMPILED_ONLY) {
      throw onlyInterpreted(new FunctionNames(module).list(interpreted), null);
    }
    LOGGER.log(Level.DEBUG, "{0} functions are interpreted", interpreted.size());
    // All instructions are kept, because a tail call from an interpreted function makes the
    // interpreter run any other function.
    return interpretable(wasm, module, interpreted::contains, machines.className(), machines);
  }

  private PreparedModule interpreted(byte[] wasm, WasmModule module, String digest) {
    String className = CompiledMachines.className(digest);
    return interpretable(
        wasm,
        module,
        function -> true,
        className,
        instance -> new NestingInterpreter(instance, className));
  }

  private PreparedModule interpretable(
      byte[] wasm,
      WasmModule module,
      IntPredicate interpreted,
      String className,
      Function<Instance, Machine> machines) {
    TailCallSplitter.Split split =
        TailCallSplitter.split(wasm, module, interpreted, ModuleParsing::parse);
    stack.add(className, new FunctionNames(module, split.originals()));
    return new EndiveModule(split.module(), machines, stack);
  }

  private static CoreModuleException onlyInterpreted(
      String what, @Nullable CompilationException cause) {
    String reason = cause == null ? "" : " (" + cause.getMessage() + ")";
    return new CoreModuleException(
        CoreModuleException.Reason.UNSUPPORTED,
        what
            + " can only be interpreted"
            + reason
            + ", which EngineMode.COMPILED_ONLY does not allow; EngineMode.COMPILED does",
        cause);
  }
}
