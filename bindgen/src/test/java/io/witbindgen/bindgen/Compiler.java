package io.witbindgen.bindgen;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles generated sources as strictly as javac can. */
final class Compiler {
  private Compiler() {}

  private static final List<String> OPTIONS =
      List.of("-Xlint:all", "-Werror", "-Xdoclint:all,-missing", "-proc:none");
  private static final List<String> QUICK = List.of("-Xlint:all", "-proc:none");

  /**
   * Compiles without making classes and without a look at Javadoc, which takes less time: enough
   * where names and types are what matters.
   */
  static void analyze(List<GeneratedFile> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<Text> sources = files.stream().map(Text::new).toList();
    JavacTask task = (JavacTask) compiler.getTask(null, null, found, QUICK, null, sources);
    task.analyze();
    assertThat(found.getDiagnostics()).isEmpty();
  }

  static void compile(List<GeneratedFile> files, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Files.createDirectories(classes);
    StringWriter out = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      manager.setLocation(StandardLocation.CLASS_OUTPUT, Set.of(classes.toFile()));
      List<Text> sources = files.stream().map(Text::new).toList();
      boolean good =
          sources.isEmpty() || compiler.getTask(out, manager, null, OPTIONS, null, sources).call();
      assertThat(good).as(out.toString()).isTrue();
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String content;

    Text(GeneratedFile file) {
      super(URI.create("string:///" + file.path()), JavaFileObject.Kind.SOURCE);
      this.content = file.content();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}
