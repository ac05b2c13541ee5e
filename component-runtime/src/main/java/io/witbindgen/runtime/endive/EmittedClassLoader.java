package io.witbindgen.runtime.endive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Defines the classes of one module. When the module and its instances are gone, so are the
 * classes.
 */
final class EmittedClassLoader extends ClassLoader {
  private static final String SUPPORT = CrossModuleCalls.class.getName();

  /** What has not been defined yet. */
  private final Map<String, byte[]> pending;

  EmittedClassLoader(Map<String, byte[]> classes) {
    super(EmittedClassLoader.class.getClassLoader());
    this.pending = new HashMap<>(classes);
    pending.put(SUPPORT, supportClass());
  }

  /** Defines and initialises all, so that a class that does not verify shows now. */
  void initialiseAll() throws ClassNotFoundException {
    for (String name : List.copyOf(pending.keySet())) {
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

  private static byte[] supportClass() {
    String file = "CrossModuleCalls.class";
    try (InputStream in = CrossModuleCalls.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not beside the classes that need it");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
