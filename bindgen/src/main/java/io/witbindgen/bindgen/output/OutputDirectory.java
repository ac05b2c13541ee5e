package io.witbindgen.bindgen.output;

import io.witbindgen.basics.files.CompleteFile;
import io.witbindgen.bindgen.GeneratedFile;
import io.witbindgen.bindgen.OwnDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * Writes generated files into a directory: first all of them under temporary names, then each into
 * its place; stale files are removed last.
 */
public final class OutputDirectory {
  private final Deque<Path> madeDirectories = new ArrayDeque<>();
  private final List<CompleteFile> staged = new ArrayList<>();

  private OutputDirectory() {}

  /**
   * Writes the files that are missing or differ, and removes stale ones. A stub never replaces a
   * file, and a file that does not change is not touched. Directories are made as they are needed.
   *
   * <p>Most failures, such as a missing permission or a full disk, are noticed before the first
   * file is in its place; then everything is as it was before. After a failure later than that,
   * each file is either as it was before or complete.
   *
   * @param directory where the files' paths start
   * @param own the place where files that are not among {@code files} can be stale
   * @return the differences before
   * @throws OutputException if a file cannot be written or removed
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
      for (CompleteFile file : output.staged) {
        at = file.target();
        file.moveIntoPlace();
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
    staged.add(CompleteFile.stage(target, content));
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

  /** Removes temporary files and those new directories that are empty. */
  private void undo() {
    staged.forEach(CompleteFile::close);
    madeDirectories.forEach(OutputDirectory::deleteQuietly);
  }

  private static void deleteQuietly(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // It does no harm, and the first failure is the one to report.
    }
  }
}
