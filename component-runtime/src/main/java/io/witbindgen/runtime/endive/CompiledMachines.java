package io.witbindgen.runtime.endive;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ExternalType;

/**
 * Makes the machines of a module whose functions are emitted as classes; one set of classes serves
 * all its instances.
 *
 * @param constructor the main class's constructor, which takes the instance
 * @param className the main class's name, with which all the others' begin
 * @param interpreted the functions that are not in the classes
 */
record CompiledMachines(MethodHandle constructor, String className, Set<Integer> interpreted)
    implements Function<Instance, Machine> {
  private static final String EMITTER_PACKAGE = "io/witbindgen/endive/emitter/";
  private static final String ENGINE_PACKAGE = "run/endive/";
  private static final String INTERPRETER = "runtime/internal/CompilerInterpreterMachine";

  /** The first eight bytes of the digest are enough to tell modules apart in a stack trace. */
  private static final String CLASS_PREFIX = CompiledMachines.class.getPackageName() + ".Wasm_";

  /**
   * Compiles a module.
   *
   * @param wasm the module's bytes
   * @param module the module, parsed
   * @param digest letters and digits that stand for the bytes
   * @throws CompilationException if it cannot be done
   */
  static CompiledMachines compile(byte[] wasm, WasmModule module, String digest)
      throws CompilationException {
    FunctionScan scan = new FunctionScan(module);
    String obstacle = scan.wholeModule();
    if (obstacle != null) {
      throw new CompilationException(obstacle, null);
    }
    try {
      return emit(wasm, module, scan, CLASS_PREFIX + digest);
    } catch (RuntimeException | ReflectiveOperationException | LinkageError e) {
      throw new CompilationException("the emitter failed: " + e, e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw new CompilationException("the module is too large for the emitter", e);
    }
  }

  @Override
  public Machine apply(Instance instance) {
    try {
      return (Machine) constructor.invoke(instance);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static CompiledMachines emit(
      byte[] wasm, WasmModule module, FunctionScan scan, String className)
      throws ReflectiveOperationException {
    int imported = module.importSection().count(ExternalType.FUNCTION);
    Set<Integer> interpreted = scan.interpretedFunctions();
    byte[] emitterWasm = interpreted.isEmpty() ? wasm : sanitize(wasm, module, scan);
    ClassEmitter.Emitted emitted =
        new ClassEmitter(className, module.codeSection(), imported).emit(emitterWasm, interpreted);
    EmittedClassLoader loader = new EmittedClassLoader(adapt(className, emitted.classes()));
    loader.initialiseAll();
    return new CompiledMachines(
        constructor(loader.loadClass(className)), className, emitted.interpreted());
  }

  private static byte[] sanitize(byte[] wasm, WasmModule module, FunctionScan scan) {
    int imported = module.importSection().count(ExternalType.FUNCTION);
    Set<Integer> bodies =
        scan.interpretedFunctions().stream()
            .map(function -> function - imported)
            .collect(Collectors.toCollection(TreeSet::new));
    return new ModuleSanitizer(bodies, scan.strangeTypes(), module.typeSection().types())
        .sanitize(wasm);
  }

  /** Makes emitted classes fit the engine that runs them. */
  private static Map<String, byte[]> adapt(String className, Map<String, byte[]> emitted) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(EMITTER_PACKAGE + INTERPRETER, Type.getInternalName(NestingInterpreter.class));
    names.put(EMITTER_PACKAGE, ENGINE_PACKAGE);
    ConstantPoolRenamer renamer = new ConstantPoolRenamer(names);
    Map<String, byte[]> adapted = new HashMap<>();
    emitted.forEach(
        (name, bytes) -> {
          byte[] renamed = renamer.rename(bytes);
          boolean concerned = IndirectCallMender.concerns(name, className);
          adapted.put(
              name, concerned ? IndirectCallMender.mend(name, className, renamed) : renamed);
        });
    return adapted;
  }

  private static MethodHandle constructor(Class<?> mainClass) throws ReflectiveOperationException {
    return MethodHandles.publicLookup()
        .findConstructor(mainClass, MethodType.methodType(void.class, Instance.class))
        .asType(MethodType.methodType(Machine.class, Instance.class));
  }
}
