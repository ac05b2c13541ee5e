package io.witbindgen.bindgen;

import io.witbindgen.test.Checkout;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs as users write them, from {@code src/test/programs}: compiled together with the bindings
 * that they need, and run.
 */
class ProgramsTest {
  @TempDir Path classes;

  @Test
  void everythingOfBench() throws Exception {
    run("BenchProgram", "bench/wit", "bench/bench.wasm");
  }

  @Test
  void composition() throws Exception {
    run("ComposeProgram", "compose/wit", "compose/provider.wasm", "compose/consumer.wasm");
  }

  private void run(String program, String wit, String... components) throws Exception {
    Path shared = SharedData.path("components");
    List<GeneratedFile> files =
        new ArrayList<>(
            BindingsGenerator.generate(
                Wit.parse(shared.resolve(wit), ParseOptions.ofStrict()).resolution(),
                BindgenOptions.DEFAULT));
    Path source = Checkout.path("bindgen/src/test/programs").resolve(program + ".java");
    files.add(new GeneratedFile(program + ".java", Files.readString(source)));
    Compiler.compile(files, classes);
    String[] arguments =
        Stream.of(components).map(c -> shared.resolve(c).toString()).toArray(String[]::new);
    URL[] path = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, ProgramsTest.class.getClassLoader())) {
      try {
        loader
            .loadClass(program)
            .getMethod("main", String[].class)
            .invoke(null, (Object) arguments);
      } catch (java.lang.reflect.InvocationTargetException e) {
        throw new AssertionError(program, e.getCause());
      }
    }
  }
}
