package io.witbindgen.cli.files;

import io.witbindgen.basics.files.CompleteFile;
import io.witbindgen.component.decode.BinaryKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** WIT files that are changed in place. */
public final class WitFiles {
  private WitFiles() {}

  /**
   * The files that paths name; those in a directory are sorted by name, and links to directories
   * are not followed.
   */
  public static List<Path> find(List<String> paths) {
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

  public static String read(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      if (BinaryKind.of(content) != BinaryKind.NONE) {
        throw new InputException(file + " is a WebAssembly binary, where text is expected");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new InputException(file + " is not UTF-8 text");
    } catch (IOException e) {
      throw new InputException("cannot read " + file + ": " + CompleteFile.reason(e));
    }
  }

  /** Replaces the content of a file, completely or not at all. */
  public static void replace(Path file, String content) {
    try {
      CompleteFile.replace(file, content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new InputException("cannot write " + file + ": " + CompleteFile.reason(e));
    }
  }
}
