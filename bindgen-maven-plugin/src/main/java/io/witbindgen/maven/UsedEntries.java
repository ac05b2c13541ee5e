package io.witbindgen.maven;

import io.witbindgen.runtime.engine.ClassCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A directory of compiled modules that records which of them were requested. */
final class UsedEntries implements ClassCache {
  private static final String SUFFIX = ".classes";

  private final Path directory;
  private final ClassCache cache;
  private final Set<String> keys = new HashSet<>();
  private final Set<String> saved = new HashSet<>();

  UsedEntries(Path directory) {
    this.directory = directory;
    this.cache = ClassCache.directory(directory);
  }

  @Override
  public synchronized Optional<byte[]> load(String key) {
    keys.add(key);
    return cache.load(key);
  }

  @Override
  public synchronized void save(String key, byte[] entry) {
    saved.add(key);
    cache.save(key, entry);
  }

  int used() {
    return keys.size();
  }

  int saved() {
    return saved.size();
  }

  /**
   * Removes the entries that were not requested, which come from earlier versions of components.
   */
  void removeOthers() throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        if (name.endsWith(SUFFIX)
            && !keys.contains(name.substring(0, name.length() - SUFFIX.length()))) {
          Files.delete(file);
        }
      }
    }
  }
}
