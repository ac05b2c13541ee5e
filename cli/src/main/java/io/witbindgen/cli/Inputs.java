package io.witbindgen.cli;

import io.witbindgen.component.decode.BinaryKind;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.ParseResult;
import io.witbindgen.wit.Wit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads what the PATH argument names. */
final class Inputs {
  private static final int PREAMBLE = 8;
  static final String STANDARD_INPUT = "-";

  private Inputs() {}

  /**
   * Parses the WIT that {@code paths} name.
   *
   * @throws io.witbindgen.wit.diagnostic.DiagnosticException if the text is wrong
   * @throws InputException if it is no text
   */
  static ParseResult parse(List<String> paths, ParseOptions options) {
    if (paths.equals(List.of(STANDARD_INPUT))) {
      return parse(standardInputBytes(), options);
    }
    if (paths.contains(STANDARD_INPUT)) {
      throw new InputException("standard input (-) cannot be given together with other paths");
    }
    List<Path> files = paths.stream().map(Path::of).toList();
    files.forEach(Inputs::refuseBinary);
    return Wit.parse(files, options);
  }

  /** Parses the WIT that standard input held. */
  static ParseResult parse(byte[] standardInput, ParseOptions options) {
    return Wit.parse("<stdin>", text(standardInput), options);
  }

  private static void refuseBinary(Path file) {
    byte[] binary = binary(file.toString());
    if (BinaryKind.of(binary) == BinaryKind.NONE) {
      return;
    }
    ComponentDecoder.decode(binary);
    throw new InputException(
        file
            + " is a component; bindings cannot be generated from components yet, so give the WIT that it was made from");
  }

  /**
   * The bytes of a file that starts as WebAssembly binaries do; none if it is another file, or a
   * directory.
   *
   * @throws InputException if it is a binary that cannot be read
   */
  static byte[] binary(String path) {
    Path file = Path.of(path);
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] start = stream.readNBytes(PREAMBLE);
      if (BinaryKind.of(start) == BinaryKind.NONE) {
        return start;
      }
    } catch (IOException e) {
      return new byte[0]; // The parser reads it again and says what is wrong.
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InputException("cannot read " + file + ": " + e.getMessage());
    }
  }

  /** All bytes of a file or of standard input. */
  static byte[] bytes(String path) {
    if (path.equals(STANDARD_INPUT)) {
      return standardInputBytes();
    }
    try {
      return Files.readAllBytes(Path.of(path));
    } catch (NoSuchFileException e) {
      throw new InputException("cannot read " + path + ": no such file");
    } catch (IOException e) {
      throw new InputException("cannot read " + path + ": " + e.getMessage());
    }
  }

  static String standardInput() {
    return text(standardInputBytes());
  }

  static byte[] standardInputBytes() {
    try {
      return System.in.readAllBytes();
    } catch (IOException e) {
      throw new InputException("cannot read standard input: " + e.getMessage());
    }
  }

  /** The text that standard input held. */
  static String text(byte[] standardInput) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(standardInput)).toString();
    } catch (CharacterCodingException e) {
      throw new InputException("standard input is not UTF-8 text");
    }
  }
}
