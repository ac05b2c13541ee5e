package io.witbindgen.wit;

import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.syntax.parse.SyntaxParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the files of a package and of those in its {@code deps}. */
final class SourceLoader {
  private static final String SUFFIX = ".wit";
  private static final char BYTE_ORDER_MARK = '\ufeff';

  /** The most bytes that a character takes. */
  private static final int MAX_BYTES_PER_CHARACTER = 4;

  private static final String BINARY_SUFFIX = ".wasm";
  private static final String WEBASSEMBLY_TEXT_SUFFIX = ".wat";
  private static final byte[] BINARY_MAGIC = {0, 'a', 's', 'm'};

  private final Reporter reporter;
  private final Optional<PackageDecoder> decoder;
  private final List<Source> mentioned = new ArrayList<>();
  private final Set<Source> decoded = new HashSet<>();

  SourceLoader(Reporter reporter, Optional<PackageDecoder> decoder) {
    this.reporter = reporter;
    this.decoder = decoder;
  }

  /** Makes a source of a text, without its byte order mark. */
  static Source source(String name, String text) {
    boolean isMarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new Source(name, isMarked ? text.substring(1) : text);
  }

  /**
   * Loads files, and directories with their {@code deps}. A package that is found twice with the
   * same content counts once.
   */
  SourceSet load(List<Path> paths) {
    List<List<Source>> packages = new ArrayList<>();
    for (Path path : paths) {
      packages.add(Files.isDirectory(path) ? directory(path) : read(path));
    }
    for (Path path : paths) {
      Path deps = path.resolve("deps");
      if (Files.isDirectory(deps)) {
        entries(deps).forEach(entry -> packages.add(dependency(entry)));
      }
    }
    Set<List<String>> texts = new HashSet<>();
    List<List<Source>> different =
        packages.stream()
            .skip(1)
            .filter(sources -> !sources.isEmpty())
            .filter(sources -> texts.add(sources.stream().map(Source::text).toList()))
            .toList();
    return new SourceSet(packages.get(0), different, mentioned, decoded);
  }

  private List<Source> dependency(Path entry) {
    if (Files.isDirectory(entry)) {
      return directory(entry);
    }
    boolean isPackage =
        hasSuffix(entry, SUFFIX)
            || hasSuffix(entry, BINARY_SUFFIX)
            || hasSuffix(entry, WEBASSEMBLY_TEXT_SUFFIX);
    return isPackage ? read(entry) : List.of();
  }

  /** Reads the WIT files directly in a directory. */
  private List<Source> directory(Path directory) {
    List<Path> files = entries(directory).stream().filter(SourceLoader::isWit).toList();
    if (files.isEmpty()) {
      Span nowhere = new Span(new Source(directory.toString(), ""), 0, 0);
      reporter.error(WitDiagnosticKind.NO_WIT_FILES, nowhere, directory.toString());
    }
    return files.stream().flatMap(file -> read(file).stream()).toList();
  }

  private static boolean isWit(Path path) {
    return hasSuffix(path, SUFFIX) && !Files.isDirectory(path);
  }

  private static boolean hasSuffix(Path path, String suffix) {
    return path.getFileName().toString().endsWith(suffix);
  }

  /** The entries of a directory, sorted by name so that the order is the same everywhere. */
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
        reporter.error(WitDiagnosticKind.TEXT_TOO_LARGE, nowhere, limit);
        return List.of();
      }
      return read(path, Files.readAllBytes(path));
    } catch (IOException e) {
      reportUnreadable(path, Files.exists(path) ? e.getClass().getSimpleName() : "no such file");
      return List.of();
    }
  }

  private List<Source> read(Path path, byte[] bytes) {
    if (Arrays.equals(bytes, 0, Math.min(bytes.length, 4), BINARY_MAGIC, 0, 4)) {
      return decodePackage(path.toString(), bytes);
    }
    if (hasSuffix(path, WEBASSEMBLY_TEXT_SUFFIX)) {
      reportFile(WitDiagnosticKind.WEBASSEMBLY_TEXT, path.toString());
      return List.of();
    }
    return decode(path.toString(), bytes).stream().toList();
  }

  /**
   * Turns a package in binary form into text, so that there is only one way to resolve packages.
   */
  private List<Source> decodePackage(String name, byte[] bytes) {
    if (decoder.isEmpty()) {
      reportFile(WitDiagnosticKind.BINARY_PACKAGE, name);
      return List.of();
    }
    Resolution resolution = decoder.get().decode(name, bytes);
    for (WitPackage unit : resolution.packages()) {
      if (!unit.equals(resolution.root())) {
        mentioned.add(printed(name, unit));
      }
    }
    return List.of(printed(name, resolution.root()));
  }

  private Source printed(String name, WitPackage unit) {
    Source source = new Source(name, WitPrinter.print(unit));
    decoded.add(source);
    return source;
  }

  private void reportFile(DiagnosticKind kind, String path) {
    reporter.error(kind, new Span(new Source(path, ""), 0, 0), path);
  }

  private Optional<Source> decode(String name, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
    int valid = decoded.position();
    if (result.isError()) {
      Source source = new Source(name, new String(bytes, StandardCharsets.UTF_8));
      reporter.error(WitDiagnosticKind.INVALID_UTF8, new Span(source, valid, valid + 1));
      return Optional.empty();
    }
    return Optional.of(source(name, decoded.flip().toString()));
  }

  private void reportUnreadable(Path path, String reason) {
    Span nowhere = new Span(new Source(path.toString(), ""), 0, 0);
    reporter.error(WitDiagnosticKind.UNREADABLE_FILE, nowhere, path.toString(), reason);
  }
}
