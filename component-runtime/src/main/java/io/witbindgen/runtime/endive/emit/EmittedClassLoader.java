package io.witbindgen.runtime.endive.emit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Defines the classes of one module. They can be unloaded once the module and its instances are
 * unreachable.
 */
final class EmittedClassLoader extends ClassLoader {
  /**
   * Classes of this package that emitted code uses, defined here again so that it can access them.
   */
  private static final List<String> SUPPORT =
      List.of(
          "CrossModuleCalls",
          "NestingInterpreter",
          "NestingInterpreter$Whole",
          "NestingInterpreter$Partial");

  private static final String PACKAGE = EmittedClassLoader.class.getPackageName();

  private final List<String> emitted;

  /** The classes that have not been defined yet. */
  private final Map<String, byte[]> pending;

  EmittedClassLoader(Map<String, byte[]> classes) {
    super(EmittedClassLoader.class.getClassLoader());
    this.pending = new HashMap<>(classes);
    this.emitted = List.copyOf(classes.keySet());
    SUPPORT.forEach(name -> pending.put(PACKAGE + "." + name, bytes(name + ".class")));
  }

  /** Defines and initialises all classes, so that a class that does not verify fails now. */
  void initialiseAll() throws ClassNotFoundException {
    for (String name : emitted) {
      Class.forName(name, true, this);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      byte[] bytes = pending.remove(name);
      if (bytes != null) {
        return defineClass(name, bytes, 0, bytes.length);
      }
      Class<?> own = findLoadedClass(name);
      return own != null ? own : super.loadClass(name, resolve);
    }
  }

  private static byte[] bytes(String file) {
    try (InputStream in = EmittedClassLoader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not beside the classes that need it");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
