package io.witbindgen.runtime.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an engine keeps what it compiled, so that a module is compiled once and not at every start.
 * Thread-safe.
 *
 * <p>A key stands for a module and for everything about the engine that the result depends on; an
 * entry is opaque and carries a checksum of its own. A cache may forget anything at any time. It
 * must be trusted: code from it runs in this JVM with all of its rights.
 */
public interface ClassCache {
  /** Keeps nothing. */
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

  /** What was saved under a key: letters, digits and hyphens. */
  Optional<byte[]> load(String key);

  /** Saves an entry, or forgets it at once if that cannot be done. */
  void save(String key, byte[] entry);

  /**
   * A cache with a file for each module. Any number of processes may use the directory at once:
   * files appear whole. It is made when it is first needed. Only those who may decide what code
   * this program runs should be able to write to it.
   */
  static ClassCache directory(Path directory) {
    return new ClassDirectory(directory);
  }

  /**
   * A cache of what was compiled when a program was built, as the goal {@code precompile} of the
   * Maven plugin does; it forgets what it is given. A program with such entries starts without the
   * compiler:
   *
   * <pre>{@code
   * ClassCache cache = ClassCache.resources(Main.class.getClassLoader(), "META-INF/wit-bindgen");
   * Component.load(bytes, ComponentOptions.DEFAULT.withClassCache(cache));
   * }</pre>
   *
   * @param loader which class path has the entries as resources
   * @param prefix the directory of the entries, without {@code /} at its ends
   */
  static ClassCache resources(ClassLoader loader, String prefix) {
    return new ClassResources(loader, prefix);
  }
}
