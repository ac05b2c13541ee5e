package io.witbindgen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a command makes: it appears when it is complete. */
final class OutputFile {
  private OutputFile() {}

  /** Writes a file, or standard output if its name is {@code -}. */
  static void write(String file, byte[] content) {
    if (!file.equals(Inputs.STANDARD_INPUT)) {
      write(Path.of(file), content);
      return;
    }
    System.out.write(content, 0, content.length);
    System.out.flush();
    if (System.out.checkError()) {
      throw new InputException("cannot write to standard output");
    }
  }

  static void write(Path file, byte[] content) {
    try {
      Path target = file.toAbsolutePath();
      Path directory = target.getParent();
      if (directory == null || Files.isDirectory(target)) {
        throw new InputException("cannot write " + file + ": it is a directory");
      }
      Files.createDirectories(directory);
      Path temporary = Files.createTempFile(directory, "." + target.getFileName(), ".new");
      try {
        Files.write(temporary, content);
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new InputException("cannot write " + file + ": " + e.getMessage());
    }
  }
}
