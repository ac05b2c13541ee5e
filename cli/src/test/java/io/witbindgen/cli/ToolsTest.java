package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.Checkout;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the debugging page, compiled and run. */
class ToolsTest {
  private static final String PROCESSOR =
      Checkout.path("samples/processor/src/main/resources/sample/processor.wasm").toString();

  @TempDir Path directory;

  @Test
  void aPlanIsPrinted() throws Exception {
    assertThat(output("PrintPlan", PROCESSOR))
        .contains("component instance 0 ", "INSTANTIATE_MODULE ", "export my:component/processor ");
  }

  @Test
  void classesAreDumped() throws Exception {
    String cache = directory.resolve("cache").toString();
    String call = "process({id: \"a\", values: [1]})";
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    assertThat(Main.run(nowhere, nowhere, "run", "--cache", cache, "--invoke", call, PROCESSOR))
        .isZero();
    Path classes = directory.resolve("classes");
    assertThat(output("DumpClasses", cache, classes.toString())).contains(".class: ");
    assertThat(classes).isDirectoryRecursivelyContaining("glob:**FuncGroup*.class");
  }

  private String output(String tool, String... args) throws Exception {
    Path source = Checkout.path("docs/tools/" + tool + ".java");
    Path compiled = directory.resolve("compiled");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-encoding",
                "UTF-8",
                "-d",
                compiled.toString(),
                source.toString());
    assertThat(status).isZero();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    URL[] path = {compiled.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, ToolsTest.class.getClassLoader())) {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      loader.loadClass(tool).getMethod("main", String[].class).invoke(null, (Object) args);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
