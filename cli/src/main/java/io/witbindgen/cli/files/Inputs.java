package io.witbindgen.cli.files;

import io.witbindgen.basics.files.CompleteFile;
import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.bridge.decode.WitInput;
import io.witbindgen.component.decode.BinaryKind;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.ParseResult;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.model.ScopeId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the inputs that the PATH argument names. */
public final class Inputs {
  private static final int PREAMBLE = 8;
  public static final String STANDARD_INPUT = "-";

  private Inputs() {}

  /**
   * Reads the WIT that {@code paths} name, in text or in binary form.
   *
   * @throws io.witbindgen.wit.diagnostic.DiagnosticException if a text has errors
   * @throws InputException if standard input cannot be used
   */
  public static ParseResult parse(List<String> paths, ParseOptions options) {
    return parse(paths, options, ComponentWit.ROOT);
  }

  /**
   * Reads the WIT that {@code paths} name, in text or in binary form.
   *
   * @param world the name to give to the world of a component
   * @throws io.witbindgen.wit.diagnostic.DiagnosticException if a text has errors
   * @throws InputException if standard input cannot be used
   */
  public static ParseResult parse(List<String> paths, ParseOptions options, ScopeId.WorldId world) {
    if (paths.equals(List.of(STANDARD_INPUT))) {
      byte[] bytes = standardInputBytes();
      return BinaryKind.of(bytes) == BinaryKind.NONE
          ? parse(bytes, options)
          : new ParseResult(ComponentWit.decode("<stdin>", bytes, world), List.of());
    }
    if (paths.contains(STANDARD_INPUT)) {
      throw new InputException("standard input (-) cannot be given together with other paths");
    }
    return WitInput.read(paths.stream().map(Path::of).toList(), options, world);
  }

  /** Parses WIT that was read from standard input. */
  public static ParseResult parse(byte[] standardInput, ParseOptions options) {
    return Wit.parse("<stdin>", text(standardInput), options);
  }

  /**
   * The bytes of a file that starts like a WebAssembly binary; empty for any other file and for a
   * directory.
   *
   * @throws InputException if it is a binary that cannot be read
   */
  public static byte[] binary(String path) {
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
      throw new InputException("cannot read " + file + ": " + CompleteFile.reason(e));
    }
  }

  /**
   * All bytes of a core module.
   *
   * @throws InputException if it cannot be read, or is not a binary at all
   */
  public static byte[] coreModule(String path) {
    byte[] bytes = bytes(path);
    return switch (BinaryKind.of(bytes)) {
      case NONE -> throw new InputException(path + " is not a WebAssembly binary");
      case COMPONENT ->
          throw new InputException(path + " is a component already, not a core module");
      case CORE_MODULE, UNKNOWN -> bytes;
    };
  }

  /** The name of a file without its directories. */
  public static String shortName(String path) {
    Path name = Path.of(path).getFileName();
    return name == null ? path : name.toString();
  }

  /** All bytes of a file or of standard input. */
  public static byte[] bytes(String path) {
    if (path.equals(STANDARD_INPUT)) {
      return standardInputBytes();
    }
    Path file = Path.of(path);
    if (Files.isDirectory(file)) {
      throw new InputException("cannot read " + path + ": it is a directory");
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InputException("cannot read " + path + ": " + CompleteFile.reason(e));
    }
  }

  public static String standardInput() {
    return text(standardInputBytes());
  }

  public static byte[] standardInputBytes() {
    try {
      return System.in.readAllBytes();
    } catch (IOException e) {
      throw new InputException("cannot read standard input: " + e.getMessage());
    }
  }

  /** The text that was read from standard input. */
  public static String text(byte[] standardInput) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(standardInput)).toString();
    } catch (CharacterCodingException e) {
      throw new InputException("standard input is not UTF-8 text");
    }
  }
}
