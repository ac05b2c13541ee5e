package io.witbindgen.cli;

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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reads what the PATH argument names. */
final class Inputs {
  private static final byte[] WASM_MAGIC = {0, 'a', 's', 'm'};
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
      return Wit.parse("<stdin>", standardInput(), options);
    }
    if (paths.contains(STANDARD_INPUT)) {
      throw new InputException("standard input (-) cannot be given together with other paths");
    }
    List<Path> files = paths.stream().map(Path::of).toList();
    files.forEach(Inputs::refuseBinary);
    return Wit.parse(files, options);
  }

  private static void refuseBinary(Path file) {
    byte[] start = new byte[WASM_MAGIC.length];
    try (InputStream stream = Files.newInputStream(file)) {
      if (stream.readNBytes(start, 0, start.length) < start.length
          || !Arrays.equals(start, WASM_MAGIC)) {
        return;
      }
    } catch (IOException e) {
      return; // The parser reads it again and says what is wrong.
    }
    try {
      ComponentDecoder.decode(file);
    } catch (IOException e) {
      throw new InputException("cannot read " + file + ": " + e.getMessage());
    }
    throw new InputException(
        file
            + " is a component; bindings cannot be generated from components yet, so give the WIT that it was made from");
  }

  static String standardInput() {
    try {
      byte[] bytes = System.in.readAllBytes();
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InputException("standard input is not UTF-8 text");
    } catch (IOException e) {
      throw new InputException("cannot read standard input: " + e.getMessage());
    }
  }
}
