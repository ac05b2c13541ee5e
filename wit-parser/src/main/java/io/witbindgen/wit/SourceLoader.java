package io.witbindgen.wit;

import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.syntax.SyntaxParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of a package and of those in its {@code deps}. */
final class SourceLoader {
  private static final String SUFFIX = ".wit";
  private static final char BYTE_ORDER_MARK = '\ufeff';

  /** No character takes more bytes than this. */
  private static final int MAX_BYTES_PER_CHARACTER = 4;

  private final Reporter reporter;

  SourceLoader(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Makes a source of a text, without its byte order mark. */
  static Source source(String name, String text) {
    boolean isMarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new Source(name, isMarked ? text.substring(1) : text);
  }

  /** Loads a file alone, or a directory with its {@code deps}. */
  SourceSet load(Path path) {
    if (!Files.isDirectory(path)) {
      return new SourceSet(read(path), List.of());
    }
    List<Source> root = directory(path);
    List<List<Source>> dependencies = new ArrayList<>();
    Path deps = path.resolve("deps");
    if (Files.isDirectory(deps)) {
      for (Path entry : entries(deps)) {
        if (Files.isDirectory(entry)) {
          dependencies.add(directory(entry));
        } else if (isWit(entry)) {
          dependencies.add(read(entry));
        }
      }
    }
    dependencies.removeIf(List::isEmpty);
    return new SourceSet(root, dependencies);
  }

  /** Reads the WIT files directly in a directory. */
  private List<Source> directory(Path directory) {
    List<Path> files = entries(directory).stream().filter(SourceLoader::isWit).toList();
    if (files.isEmpty()) {
      Span nowhere = new Span(new Source(directory.toString(), ""), 0, 0);
      reporter.error(DiagnosticKind.NO_WIT_FILES, nowhere, directory.toString());
    }
    return files.stream().flatMap(file -> read(file).stream()).toList();
  }

  private static boolean isWit(Path path) {
    return path.getFileName().toString().endsWith(SUFFIX) && !Files.isDirectory(path);
  }

  /** The entries of a directory by name, so that the order is the same everywhere. */
  private List<Path> entries(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      reportUnreadable(directory, e.getClass().getSimpleName());
      return List.of();
    }
  }

  private List<Source> read(Path path) {
    try {
      if (Files.size(path) > (long) SyntaxParser.MAX_CHARACTERS * MAX_BYTES_PER_CHARACTER) {
        Span nowhere = new Span(new Source(path.toString(), ""), 0, 0);
        String limit = Integer.toString(SyntaxParser.MAX_CHARACTERS);
        reporter.error(DiagnosticKind.TEXT_TOO_LARGE, nowhere, limit);
        return List.of();
      }
      return decode(path.toString(), Files.readAllBytes(path)).stream().toList();
    } catch (IOException e) {
      reportUnreadable(path, Files.exists(path) ? e.getClass().getSimpleName() : "no such file");
      return List.of();
    }
  }

  private Optional<Source> decode(String name, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
    int valid = decoded.position();
    if (result.isError()) {
      Source source = new Source(name, new String(bytes, StandardCharsets.UTF_8));
      reporter.error(DiagnosticKind.INVALID_UTF8, new Span(source, valid, valid + 1));
      return Optional.empty();
    }
    return Optional.of(source(name, decoded.flip().toString()));
  }

  private void reportUnreadable(Path path, String reason) {
    Span nowhere = new Span(new Source(path.toString(), ""), 0, 0);
    reporter.error(DiagnosticKind.UNREADABLE_FILE, nowhere, path.toString(), reason);
  }
}
