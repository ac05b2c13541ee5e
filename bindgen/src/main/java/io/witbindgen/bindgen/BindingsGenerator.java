package io.witbindgen.bindgen;

import com.palantir.javapoet.JavaFile;
import io.witbindgen.bindgen.emit.SourceEmitter;
import io.witbindgen.bindgen.emit.SourceLines;
import io.witbindgen.bindgen.emit.StubEmitter;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.names.Selection;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.model.Resolution;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The entry point: a resolved model in, Java sources out. */
public final class BindingsGenerator {
  private BindingsGenerator() {}

  /**
   * Generates bindings.
   *
   * @return the files, sorted by path; the same model always gives the same files
   * @throws io.witbindgen.wit.diagnostic.DiagnosticException if the WIT has something that Java
   *     bindings cannot express, naming every place, or if there is no world with the given name
   * @throws IllegalArgumentException if an id of existing Java code does not occur in the WIT
   */
  public static List<GeneratedFile> generate(Resolution resolution, BindgenOptions options) {
    return generate(resolution, options, note -> {});
  }

  /**
   * Generates bindings, and tells what has another name than usual.
   *
   * @param notes takes a note for each name that was changed because some file systems cannot have
   *     it
   * @return the files, sorted by path; the same model always gives the same files
   * @throws io.witbindgen.wit.diagnostic.DiagnosticException if the WIT has something that Java
   *     bindings cannot express, naming every place, or if there is no world with the given name
   * @throws IllegalArgumentException if an id of existing Java code does not occur in the WIT
   */
  public static List<GeneratedFile> generate(
      Resolution resolution, BindgenOptions options, Consumer<Diagnostic> notes) {
    Selection selection = Selection.of(resolution, options.world());
    Reporter reporter = new Reporter(false);
    SupportCheck.check(selection, reporter);
    reporter.throwIfErrors();
    JavaNames names =
        JavaNames.of(resolution, selection, options.basePackage(), options.with(), reporter);
    reporter.throwIfErrors();
    List<JavaFile> sources = SourceEmitter.emit(selection, names, options.shared(), reporter);
    List<JavaFile> stubs =
        options.stubs() ? StubEmitter.emit(selection, names, reporter) : List.of();
    reporter.throwIfErrors();
    names.notes().forEach(notes);
    return Stream.concat(
            sources.stream().map(source -> file(source, false)),
            stubs.stream().map(source -> file(source, true)))
        .sorted(Comparator.comparing(GeneratedFile::path))
        .toList();
  }

  private static GeneratedFile file(JavaFile source, boolean stub) {
    String directory = source.packageName().replace('.', '/');
    // JavaPoet writes `java.util. @Nullable List`: with a space that hand-written code does not
    // have.
    String content = SourceLines.fit(source.toString().replace(". @Nullable ", ".@Nullable "));
    return new GeneratedFile(directory + "/" + source.typeSpec().name() + ".java", content, stub);
  }
}
