package io.witbindgen.runtime.endive.emit;

import io.witbindgen.endive.emitter.asm.MethodTooLargeException;
import io.witbindgen.endive.emitter.compiler.InterpreterFallback;
import io.witbindgen.endive.emitter.compiler.internal.ByteClassCollector;
import io.witbindgen.endive.emitter.compiler.internal.Compiler;
import io.witbindgen.endive.emitter.wasm.Parser;
import io.witbindgen.endive.emitter.wasm.WasmModule;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import run.endive.wasm.types.CodeSection;

/**
 * Emits classes with the older compiler. A function whose method would exceed the JVM's limit of 64
 * KB is left to the interpreter, and emission starts again.
 */
final class ClassEmitter {
  /**
   * The number of restarts after which every function at least as long as the shortest that failed
   * is left to the interpreter.
   */
  private static final int PATIENCE = 8;

  private static final int MAX_RESTARTS = 40;

  /**
   * With many more functions, a class can exceed the JVM's limits, which costs a second emission.
   */
  private static final int FUNCTIONS_PER_CLASS = 1024;

  /** No instruction but a jump table takes more than a dozen bytes in the JVM. */
  private static final int SUSPECT_LENGTH = 5_000;

  private static final String METHOD_PREFIX = "func_";

  /**
   * The result of emission.
   *
   * @param classes the classes' bytes by binary name
   * @param interpreted the functions that have no code in the classes
   */
  record Emitted(Map<String, byte[]> classes, Set<Integer> interpreted) {}

  private final String className;
  private final CodeSection code;
  private final int importedFunctions;

  ClassEmitter(String className, CodeSection code, int importedFunctions) {
    this.className = className;
    this.code = code;
    this.importedFunctions = importedFunctions;
  }

  /**
   * Emits the classes of a module.
   *
   * @param wasm a module without constructs that the emitter does not know
   * @param interpreted the functions to leave to the interpreter from the start
   */
  Emitted emit(byte[] wasm, Set<Integer> interpreted) {
    Set<Integer> given = new TreeSet<>(interpreted);
    Set<Integer> harmless = harmless();
    if (harmless.size() < code.functionBodyCount()) {
      // Each function that turns out to be too large costs another emission of all the others, so
      // the suspects are tried on their own first.
      byte[] suspectsOnly = ModuleSanitizer.ofBodies(harmless::contains).sanitize(wasm);
      given.addAll(settle(suspectsOnly, given).interpreted());
    }
    return settle(wasm, given);
  }

  /** Emits until no function is too large. */
  private Emitted settle(byte[] wasm, Set<Integer> interpreted) {
    // Parsed with validation, because the validator completes instructions that the compiler relies
    // on.
    WasmModule module =
        Parser.builder().withValidation(true).build().parse(() -> new ByteArrayInputStream(wasm));
    Set<Integer> given = new TreeSet<>(interpreted);
    int shortestFailed = Integer.MAX_VALUE;
    for (int restarts = 0; ; restarts++) {
      try {
        return new Emitted(compile(module, given), Set.copyOf(given));
      } catch (RuntimeException e) {
        int failed = tooLarge(e).orElseThrow(() -> e);
        if (restarts == MAX_RESTARTS || !given.add(failed)) {
          throw e;
        }
        shortestFailed = Math.min(shortestFailed, length(failed));
        if (restarts >= PATIENCE) {
          addAllFrom(shortestFailed, given);
        }
      }
    }
  }

  private Map<String, byte[]> compile(WasmModule module, Set<Integer> interpreted) {
    Map<String, byte[]> emitted =
        Compiler.builder(module)
            .withClassName(className)
            .withMaxFunctionsPerClass(FUNCTIONS_PER_CLASS)
            .withClassCollectorFactory(ByteClassCollector::new)
            .withInterpreterFallback(InterpreterFallback.FAIL)
            .withInterpretedFunctions(interpreted)
            .build()
            .compile()
            .classBytes();
    Map<String, byte[]> classes = new HashMap<>();
    emitted.forEach((name, bytes) -> classes.put(name.replace('/', '.'), bytes));
    return classes;
  }

  /** The bodies that cannot be too large, numbered from the first defined function. */
  private Set<Integer> harmless() {
    return IntStream.range(0, code.functionBodyCount())
        .filter(i -> code.getFunctionBody(i).instructions().size() < SUSPECT_LENGTH)
        .boxed()
        .collect(Collectors.toSet());
  }

  private void addAllFrom(int length, Set<Integer> interpreted) {
    for (int i = 0; i < code.functionBodyCount(); i++) {
      if (length(importedFunctions + i) >= length) {
        interpreted.add(importedFunctions + i);
      }
    }
  }

  private int length(int function) {
    return code.getFunctionBody(function - importedFunctions).instructions().size();
  }

  /** The function whose method was too large, if that was the cause of the exception. */
  private static OptionalInt tooLarge(RuntimeException thrown) {
    Throwable current = thrown;
    while (current != null) {
      if (current instanceof MethodTooLargeException e
          && e.getMethodName().startsWith(METHOD_PREFIX)) {
        return OptionalInt.of(
            Integer.parseInt(e.getMethodName().substring(METHOD_PREFIX.length())));
      }
      current = current.getCause();
    }
    return OptionalInt.empty();
  }
}
