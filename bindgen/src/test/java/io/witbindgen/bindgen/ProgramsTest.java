package io.witbindgen.bindgen;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
  private static final Path ROOT = Path.of(System.getProperty("witbindgen.root", "."));
  private static final Path COMPONENTS = ROOT.resolve("../shared/components");

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
    if (!Files.isDirectory(COMPONENTS)) {
      System.out.println("SKIPPED: nothing at " + COMPONENTS);
    }
    assumeTrue(Files.isDirectory(COMPONENTS), () -> "no components at " + COMPONENTS);
    List<GeneratedFile> files =
        new ArrayList<>(
            BindingsGenerator.generate(
                Wit.parse(COMPONENTS.resolve(wit), ParseOptions.ofStrict()).resolution(),
                BindgenOptions.DEFAULT));
    Path source = ROOT.resolve("bindgen/src/test/programs").resolve(program + ".java");
    files.add(new GeneratedFile(program + ".java", Files.readString(source)));
    Compiler.compile(files, classes);
    String[] arguments =
        Stream.of(components).map(c -> COMPONENTS.resolve(c).toString()).toArray(String[]::new);
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
