package io.witbindgen.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A digest of everything that generated files depend on, or of the files themselves. */
final class InputDigest {
  private final MessageDigest digest;

  private InputDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The digest of a request, the WIT's bytes, the target and the generator's identity. Files that
   * cannot be read count as absent: generating the bindings will report them.
   */
  static String of(Request request, Path target, String generator) {
    InputDigest digest = new InputDigest();
    digest.add(generator);
    digest.add(target.toString());
    digest.add(request.parsing().lenient() + " " + request.parsing().allFeatures());
    digest.add(new TreeSet<>(request.parsing().features()).toString());
    digest.add(request.options().toString());
    for (Path path : request.paths()) {
      digest.add(path.toString());
      digest.addFiles(path);
    }
    return digest.hex();
  }

  /** The digest of a configuration, files and directories, the target and the maker's identity. */
  static String of(String configuration, List<Path> inputs, Path target, String maker) {
    InputDigest digest = new InputDigest();
    digest.add(maker);
    digest.add(target.toString());
    digest.add(configuration);
    for (Path path : inputs) {
      digest.add(path.toString());
      digest.addFiles(path);
    }
    return digest.hex();
  }

  /** The digest of files' names and bytes. */
  static String of(List<Path> files) {
    InputDigest digest = new InputDigest();
    files.forEach(digest::addFile);
    return digest.hex();
  }

  private void addFiles(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      files.filter(Files::isRegularFile).sorted().forEach(this::addFile);
    } catch (IOException | UncheckedIOException e) {
      add("unreadable");
    }
  }

  private void addFile(Path file) {
    add(file.toString());
    try {
      add(Files.readAllBytes(file));
    } catch (IOException e) {
      add("unreadable");
    }
  }

  private void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds bytes, preceded by their number, so that the boundaries between parts are unambiguous. */
  private void add(byte[] bytes) {
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
