package io.witbindgen.runtime.engine;

import io.witbindgen.basics.files.CompleteFile;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A class cache with a file for each entry. */
record ClassDirectory(Path directory) implements ClassCache {
  private static final System.Logger LOGGER = System.getLogger(ClassDirectory.class.getName());
  static final String SUFFIX = ".classes";

  @Override
  public Optional<byte[]> load(String key) {
    try {
      return Optional.of(Files.readAllBytes(directory.resolve(key + SUFFIX)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOGGER.log(Level.WARNING, "cannot read the class cache: " + e);
      return Optional.empty();
    }
  }

  @Override
  public void save(String key, byte[] entry) {
    try {
      Files.createDirectories(directory);
      CompleteFile.write(directory.resolve(key + SUFFIX), entry);
    } catch (IOException e) {
      LOGGER.log(Level.WARNING, "cannot write to the class cache: " + e);
    }
  }
}
