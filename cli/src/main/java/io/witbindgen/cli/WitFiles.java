package io.witbindgen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** WIT files that are changed in place. */
final class WitFiles {
  private WitFiles() {}

  /**
   * The files that paths name, those in directories by name; links to directories are not followed.
   */
  static List<Path> find(List<String> paths) {
    List<Path> found = new ArrayList<>();
    for (String path : paths) {
      Path start = Path.of(path);
      if (!Files.isDirectory(start)) {
        found.add(start);
        continue;
      }
      try (Stream<Path> files = Files.walk(start)) {
        files
            .filter(file -> file.toString().endsWith(".wit") && Files.isRegularFile(file))
            .sorted()
            .forEach(found::add);
      } catch (IOException | UncheckedIOException e) {
        throw new InputException("cannot read " + start + ": " + e.getMessage());
      }
    }
    if (found.isEmpty()) {
      throw new InputException("no *.wit file in " + String.join(", ", paths));
    }
    return found.stream().distinct().toList();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new InputException(file + " is not UTF-8 text");
    } catch (NoSuchFileException e) {
      throw new InputException("cannot read " + file + ": no such file");
    } catch (IOException e) {
      throw new InputException("cannot read " + file + ": " + reason(e));
    }
  }

  /** Puts another content into a file: all of it or nothing. */
  static void replace(Path file, String content) {
    try {
      Path target = file.toRealPath();
      Path directory = Objects.requireNonNull(target.getParent());
      Path temporary = Files.createTempFile(directory, "." + target.getFileName(), ".new");
      try {
        Files.writeString(temporary, content, StandardCharsets.UTF_8);
        copyPermissions(target, temporary);
        Files.move(
            temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new InputException("cannot write " + file + ": " + reason(e));
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (source != null) {
      Files.setPosixFilePermissions(to, source.readAttributes().permissions());
    }
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
