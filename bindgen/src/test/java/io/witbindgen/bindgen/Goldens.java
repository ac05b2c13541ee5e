package io.witbindgen.bindgen;

import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.model.Resolution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the goldens are, and what is generated from them. */
final class Goldens {
  static final Path ROOT =
      Path.of(System.getProperty("witbindgen.root", "."), "bindgen", "src", "golden");

  private Goldens() {}

  static Resolution parse(Path wit) {
    return Wit.parse(wit, ParseOptions.ofLenient()).resolution();
  }

  static List<GeneratedFile> generate(Path wit) {
    return BindingsGenerator.generate(parse(wit), BindgenOptions.DEFAULT);
  }

  static List<Path> inputs() {
    return list(ROOT.resolve("wit"));
  }

  static List<Path> list(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All golden sources, by path. */
  static Map<String, String> expected() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path java = ROOT.resolve("java");
    try (Stream<Path> walk = Files.walk(java)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(java.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  static boolean bless() {
    return Optional.ofNullable(System.getProperty("bless"))
        .filter(v -> !v.equals("false"))
        .isPresent();
  }
}
