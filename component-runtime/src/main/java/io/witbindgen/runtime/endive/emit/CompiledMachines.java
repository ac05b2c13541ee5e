package io.witbindgen.runtime.endive.emit;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.function.Function;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;

/**
 * Makes the machines of a module whose functions are emitted as classes; one set of classes serves
 * all its instances.
 *
 * @param constructor the main class's constructor, which takes the instance
 * @param className the main class's name, which is a prefix of all the others
 * @param interpreted the functions that are not in the classes
 */
public record CompiledMachines(MethodHandle constructor, String className, Set<Integer> interpreted)
    implements Function<Instance, Machine> {
  /** The first eight bytes of the digest are enough to tell modules apart in a stack trace. */
  private static final int DIGEST_LETTERS = 16;

  /** The beginning of the names of all emitted classes. */
  static final String CLASS_PREFIX = CompiledMachines.class.getPackageName() + ".Wasm_";

  /** The name of the main class of the module with this digest. */
  public static String className(String moduleDigest) {
    return CLASS_PREFIX + moduleDigest.substring(0, DIGEST_LETTERS);
  }

  /** The name of the main class of the module that an emitted class belongs to. */
  public static String mainClass(String className) {
    return className.substring(
        0, Math.min(className.length(), CLASS_PREFIX.length() + DIGEST_LETTERS));
  }

  /**
   * Defines the classes of a module.
   *
   * @throws CompilationException if this JVM does not accept them
   */
  public static CompiledMachines define(CompiledClasses compiled, String className)
      throws CompilationException {
    try {
      EmittedClassLoader loader = new EmittedClassLoader(compiled.classes());
      loader.initialiseAll();
      return new CompiledMachines(
          constructor(loader.loadClass(className)), className, compiled.interpreted());
    } catch (RuntimeException | ReflectiveOperationException | LinkageError e) {
      throw new CompilationException("the classes cannot be used: " + e, e);
    } catch (OutOfMemoryError e) {
      throw new CompilationException("the classes are too large for this JVM", e);
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

  private static MethodHandle constructor(Class<?> mainClass) throws ReflectiveOperationException {
    return MethodHandles.publicLookup()
        .findConstructor(mainClass, MethodType.methodType(void.class, Instance.class))
        .asType(MethodType.methodType(Machine.class, Instance.class));
  }
}
