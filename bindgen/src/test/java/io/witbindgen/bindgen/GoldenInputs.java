package io.witbindgen.bindgen;

import io.witbindgen.test.Goldens;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.model.Resolution;
import java.nio.file.Path;
import java.util.List;

/** The golden WIT texts, and what is generated from them. */
final class GoldenInputs {
  private static final Goldens WIT = Goldens.in("bindgen/src/golden/wit");

  private GoldenInputs() {}

  static List<Path> all() {
    return WIT.inputs("");
  }

  static Path of(String name) {
    return WIT.folder().resolve(name);
  }

  static Resolution parse(Path wit) {
    return Wit.parse(wit, ParseOptions.ofLenient()).resolution();
  }

  static List<GeneratedFile> generate(Path wit) {
    return BindingsGenerator.generate(parse(wit), BindgenOptions.DEFAULT);
  }
}
