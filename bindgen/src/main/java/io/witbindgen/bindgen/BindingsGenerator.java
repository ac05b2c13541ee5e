package io.witbindgen.bindgen;

import com.palantir.javapoet.JavaFile;
import io.witbindgen.bindgen.emit.SourceEmitter;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.names.Selection;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.model.Resolution;
import java.util.Comparator;
import java.util.List;

/** The way in: a resolved model in, Java sources out. */
public final class BindingsGenerator {
  private BindingsGenerator() {}

  /**
   * Generates bindings.
   *
   * @return the files, sorted by path, the same for the same model
   * @throws io.witbindgen.wit.diagnostic.DiagnosticException if the WIT has something that Java
   *     bindings cannot have yet, naming every place
   * @throws IllegalArgumentException if the root package has no world of the wanted name
   */
  public static List<GeneratedFile> generate(Resolution resolution, BindgenOptions options) {
    Selection selection = Selection.of(resolution, options.world());
    Reporter reporter = new Reporter(false);
    SupportCheck.check(selection, reporter);
    reporter.throwIfErrors();
    JavaNames names = JavaNames.of(resolution, selection, options.basePackage(), reporter);
    reporter.throwIfErrors();
    List<JavaFile> sources = SourceEmitter.emit(selection, names, reporter);
    reporter.throwIfErrors();
    return sources.stream()
        .map(BindingsGenerator::file)
        .sorted(Comparator.comparing(GeneratedFile::path))
        .toList();
  }

  private static GeneratedFile file(JavaFile source) {
    String directory = source.packageName().replace('.', '/');
    // The emitter has a space in a qualified name before its annotation; people write none.
    String content = source.toString().replace(". @Nullable ", ".@Nullable ");
    return new GeneratedFile(directory + "/" + source.typeSpec().name() + ".java", content);
  }
}
