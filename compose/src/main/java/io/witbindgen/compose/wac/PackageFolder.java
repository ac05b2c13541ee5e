package io.witbindgen.compose.wac;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.bridge.decode.WitInput;
import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.wit.ParseOptions;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Packages in a folder: {@code a:b} is {@code a/b}, {@code a:b@1.0.0} is {@code a/b/1.0.0}; a
 * directory with the files of a WIT package, or a file with {@code .wasm} (a component, or a
 * package in binary form) or {@code .wit} after the name.
 */
public final class PackageFolder implements Packages {
  private final Path root;
  private final Map<String, Path> given;

  /**
   * Looks in a folder, which need not exist.
   *
   * @param given the paths of packages outside the folder, by name without version; used for
   *     mentions without a version
   */
  public PackageFolder(Path root, Map<String, Path> given) {
    this.root = root;
    this.given = Map.copyOf(given);
  }

  @Override
  public Optional<byte[]> find(String name, Optional<SemanticVersion> version) {
    Path elsewhere = version.isEmpty() ? given.get(name) : null;
    if (elsewhere != null) {
      if (!Files.exists(elsewhere)) {
        throw new CompositionException("there is no file " + elsewhere);
      }
      return Optional.of(read(elsewhere));
    }
    Path path = path(name, version);
    Path wasm = withSuffix(path, ".wasm");
    Path wit = withSuffix(path, ".wit");
    Path wat = withSuffix(path, ".wat");
    if (hasWit(path)) {
      return Optional.of(read(path));
    } else if (Files.isRegularFile(wasm)) {
      return Optional.of(read(wasm));
    } else if (Files.isRegularFile(wit)) {
      return Optional.of(read(wit));
    } else if (Files.isRegularFile(wat)) {
      throw new CompositionException(
          wat + " is WebAssembly text; make a binary from it, with `wasm-tools parse`");
    }
    return Optional.empty();
  }

  /** Whether it is a directory with WIT; one without WIT can contain versions of the package. */
  private static boolean hasWit(Path path) {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*.wit")) {
      return files.iterator().hasNext();
    } catch (IOException | DirectoryIteratorException e) {
      throw new CompositionException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String place(String name, Optional<SemanticVersion> version) {
    Path path = path(name, version);
    return "there is no directory " + path + " with WIT, and no file with .wasm or .wit after that";
  }

  private Path path(String name, Optional<SemanticVersion> version) {
    try {
      Path path = root;
      for (String word : name.split(":", -1)) {
        path = path.resolve(word);
      }
      return version.isEmpty() ? path : path.resolve(version.get().toString());
    } catch (InvalidPathException e) {
      throw new CompositionException("it cannot be a file: " + e.getMessage(), e);
    }
  }

  private static Path withSuffix(Path path, String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  private static byte[] read(Path path) {
    if (Files.isDirectory(path) || path.toString().endsWith(".wit")) {
      return WitEncoding.encode(
          WitInput.read(List.of(path), ParseOptions.ofLenient(), ComponentWit.ROOT).resolution());
    }
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new CompositionException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }
}
