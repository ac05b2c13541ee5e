package io.witbindgen.cli.files;

import io.witbindgen.basics.files.CompleteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command writes; it appears only when complete. */
public final class OutputFile {
  public static final String STANDARD_OUTPUT = "-";

  private OutputFile() {}

  /** Writes to a file, or to standard output if {@code target} is {@code -}. */
  public static void write(String target, byte[] content) {
    if (!target.equals(STANDARD_OUTPUT)) {
      write(Path.of(target), content);
      return;
    }
    System.out.write(content, 0, content.length);
    System.out.flush();
    if (System.out.checkError()) {
      throw new InputException("cannot write to standard output");
    }
  }

  public static void write(Path file, byte[] content) {
    try {
      Path target = file.toAbsolutePath();
      Path directory = target.getParent();
      if (directory == null || Files.isDirectory(target)) {
        throw new InputException("cannot write " + file + ": it is a directory");
      }
      Files.createDirectories(directory);
      CompleteFile.write(target, content);
    } catch (IOException e) {
      throw new InputException("cannot write " + file + ": " + CompleteFile.reason(e));
    }
  }
}
