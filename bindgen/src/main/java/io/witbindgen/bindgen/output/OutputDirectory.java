package io.witbindgen.bindgen.output;

import io.witbindgen.bindgen.GeneratedFile;
import io.witbindgen.bindgen.OwnDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes generated files into a directory: first all of them under other names, then each into its
 * place; last, what is stale is removed.
 */
public final class OutputDirectory {
  private final Deque<Path> madeDirectories = new ArrayDeque<>();
  private final Map<Path, Path> staged = new LinkedHashMap<>();

  private OutputDirectory() {}

  /**
   * Writes those files whose content is not there already, and no stub over anything, and removes
   * stale ones. Directories are made as they are needed. A file that does not change is not
   * touched.
   *
   * @param directory where the files' paths start
   * @param own where files that are not among {@code files} may be stale
   * @return what was different before
   * @throws OutputException if a file cannot be written; no file and no directory is left that was
   *     not there before, and none is removed
   */
  public static Comparison write(Path directory, List<GeneratedFile> files, OwnDirectory own) {
    Comparison comparison = Comparison.of(directory, files, own);
    OutputDirectory output = new OutputDirectory();
    Path at = directory;
    try {
      for (Difference each : comparison.differences()) {
        at = each.path();
        if (each.kind() != Difference.Kind.STALE) {
          output.stage(at, each.expected().getBytes(StandardCharsets.UTF_8));
        }
      }
      for (Map.Entry<Path, Path> entry : output.staged.entrySet()) {
        at = entry.getKey();
        Files.move(
            entry.getValue(),
            at,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      }
      for (Path stale : comparison.files(Difference.Kind.STALE)) {
        at = stale;
        Files.deleteIfExists(stale);
      }
      return comparison;
    } catch (IOException e) {
      output.undo();
      throw OutputException.of(
          "write", at, "make " + directory + " writable, or choose another directory", e);
    }
  }

  /** Writes files and removes none; see {@link #write(Path, List, OwnDirectory)}. */
  public static Comparison write(Path directory, List<GeneratedFile> files) {
    return write(directory, files, OwnDirectory.NONE);
  }

  private void stage(Path target, byte[] content) throws IOException {
    Path parent = Objects.requireNonNull(target.toAbsolutePath().getParent());
    makeDirectories(parent);
    if (Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(
          target.toString(), null, "there is a directory of this name");
    }
    Path temporary = Files.createTempFile(parent, "." + target.getFileName(), ".new");
    staged.put(target, temporary);
    Files.write(temporary, content);
    temporary.toFile().setReadable(true, false);
  }

  private void makeDirectories(Path directory) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path d = directory; d != null && !Files.isDirectory(d); d = d.getParent()) {
      missing.push(d);
    }
    for (Path d : missing) {
      Files.createDirectory(d);
      madeDirectories.push(d);
    }
  }

  /** Takes back what was staged; files that were moved into their place already stay complete. */
  private void undo() {
    for (Path temporary : staged.values()) {
      deleteQuietly(temporary);
    }
    madeDirectories.forEach(OutputDirectory::deleteQuietly);
  }

  private static void deleteQuietly(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // It is in the way of nothing, and the first failure is the one to report.
    }
  }
}
