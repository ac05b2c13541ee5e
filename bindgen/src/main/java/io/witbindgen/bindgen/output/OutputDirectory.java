package io.witbindgen.bindgen.output;

import io.witbindgen.bindgen.GeneratedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes generated files into a directory: first all of them under other names, then each into its
 * place.
 */
public final class OutputDirectory {
  private final Deque<Path> madeDirectories = new ArrayDeque<>();
  private final Map<Path, Path> staged = new LinkedHashMap<>();

  private OutputDirectory() {}

  /**
   * Writes those files whose content is not there already, and no stub over anything. Directories
   * are made as they are needed.
   *
   * @param directory where the files' paths start
   * @return the files that were new or changed
   * @throws OutputException if a file cannot be written; no file and no directory is left that was
   *     not there before
   */
  public static List<Path> write(Path directory, List<GeneratedFile> files) {
    OutputDirectory output = new OutputDirectory();
    Path at = directory;
    try {
      for (GeneratedFile file : files) {
        at = directory.resolve(file.path());
        if (file.stub() && Files.exists(at)) {
          continue;
        }
        output.stage(at, file.content().getBytes(StandardCharsets.UTF_8));
      }
      List<Path> written = new ArrayList<>();
      for (Map.Entry<Path, Path> entry : output.staged.entrySet()) {
        at = entry.getKey();
        Files.move(
            entry.getValue(),
            at,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
        written.add(at);
      }
      return written;
    } catch (IOException e) {
      output.undo();
      throw new OutputException(
          "cannot write "
              + at
              + ": "
              + reason(e)
              + "; make "
              + directory
              + " writable, or choose another directory",
          e);
    }
  }

  private void stage(Path target, byte[] content) throws IOException {
    if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), content)) {
      return;
    }
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

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such directory, and it cannot be made";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "something else of this name is in the way";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
