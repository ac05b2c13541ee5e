package io.witbindgen.runtime.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A store for the modules that an engine compiled, so that a module is compiled once and not at
 * every start. Thread-safe.
 *
 * <p>A key identifies a module and everything about the engine that the result depends on; an entry
 * is opaque and carries a checksum of its own. A cache may forget anything at any time. It must be
 * trusted: code from it runs in this JVM with full privileges.
 */
public interface ClassCache {
  /** A cache that keeps nothing. */
  ClassCache NONE =
      new ClassCache() {
        @Override
        public Optional<byte[]> load(String key) {
          return Optional.empty();
        }

        @Override
        public void save(String key, byte[] entry) {}

        @Override
        public String toString() {
          return "no class cache";
        }
      };

  /** The entry saved under a key, which consists of letters, digits and hyphens. */
  Optional<byte[]> load(String key);

  /** Saves an entry, or discards it if it cannot be saved. */
  void save(String key, byte[] entry);

  /**
   * A cache with a file for each module. Any number of processes may use the directory at once:
   * files appear only when complete. The directory is created when first needed. Whoever can write
   * to it decides what code this program runs, so restrict access to it.
   */
  static ClassCache directory(Path directory) {
    return new ClassDirectory(directory);
  }

  /**
   * A read-only cache of modules that were compiled when the program was built, by the goal {@code
   * precompile} of the Maven plugin. A program with such entries starts without the compiler:
   *
   * <pre>{@code
   * ClassCache cache = ClassCache.resources(Main.class.getClassLoader(), "META-INF/wit-bindgen");
   * Component.load(bytes, ComponentOptions.DEFAULT.withClassCache(cache));
   * }</pre>
   *
   * @param loader the loader whose class path has the entries as resources
   * @param prefix the directory of the entries, without {@code /} at its ends
   */
  static ClassCache resources(ClassLoader loader, String prefix) {
    return new ClassResources(loader, prefix);
  }
}
