package io.witbindgen.runtime.engine;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** A read-only class cache of resources. */
record ClassResources(ClassLoader loader, String prefix) implements ClassCache {
  private static final System.Logger LOGGER = System.getLogger(ClassResources.class.getName());

  @Override
  public Optional<byte[]> load(String key) {
    try (InputStream entry =
        loader.getResourceAsStream(prefix + "/" + key + ClassDirectory.SUFFIX)) {
      return entry == null ? Optional.empty() : Optional.of(entry.readAllBytes());
    } catch (IOException e) {
      LOGGER.log(Level.WARNING, "cannot read what was compiled beforehand: " + e);
      return Optional.empty();
    }
  }

  @Override
  public void save(String key, byte[] entry) {}
}
