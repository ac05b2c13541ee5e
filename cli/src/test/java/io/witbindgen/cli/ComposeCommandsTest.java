package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.abi.value.Result;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentInstance;
import io.witbindgen.runtime.Imports;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands plug and compose, and whether what they make runs. */
class ComposeCommandsTest {
  private static final String CALC = "my:compose/calc@0.1.0";
  private static final List<Long> INPUTS = List.of(0L, 100L, 70_000L);

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), args);
  }

  private static String shared(String name) {
    return SharedData.path("components/compose/" + name + ".wasm").toString();
  }

  private Path wac(String text) throws IOException {
    return Files.writeString(directory.resolve("app.wac"), text);
  }

  private static List<Object> answers(ComponentInstance instance) {
    return INPUTS.stream().map(input -> instance.function("run").call(input)).toList();
  }

  private static List<Object> answers(Path component) throws IOException {
    try (ComponentInstance instance = Component.load(component).instantiate(Imports.none())) {
      return answers(instance);
    }
  }

  /** What the provider and the consumer answer when Java connects them. */
  private static List<Object> linkedAnswers() throws IOException {
    Component provider = Component.load(Path.of(shared("provider")));
    Component consumer = Component.load(Path.of(shared("consumer")));
    try (ComponentInstance calc = provider.instantiate(Imports.none());
        ComponentInstance linked =
            consumer.instantiate(Imports.builder().instance(CALC, calc.instance(CALC)).build())) {
      return answers(linked);
    }
  }

  @Test
  void whatIsPluggedAnswersAsWhatIsLinked() throws IOException {
    Path plugged = directory.resolve("plugged.wasm");
    assertThat(
            run("plug", shared("consumer"), "--plug", shared("provider"), "-o", plugged.toString()))
        .as(err::toString)
        .isZero();
    assertThat(answers(plugged))
        .isEqualTo(answers(Path.of(shared("composed"))))
        .isEqualTo(linkedAnswers())
        .element(2)
        .isEqualTo(Result.err("overflow at 2147450881,65536"));
  }

  @Test
  void soDoesWhatIsComposed() throws IOException {
    Path file =
        wac(
            """
            package my:app;

            let provider = new my:provider {};
            let consumer = new my:consumer { calc: provider.calc };

            export consumer.run;
            export provider...;
            """);
    Path composed = directory.resolve("composed.wasm");
    assertThat(
            run(
                "compose",
                file.toString(),
                "--dep",
                "my:provider=" + shared("provider"),
                "--dep",
                "my:consumer=" + shared("consumer"),
                "-o",
                composed.toString()))
        .as(err::toString)
        .isZero();
    assertThat(answers(composed)).isEqualTo(linkedAnswers());
    try (ComponentInstance instance = Component.load(composed).instantiate(Imports.none())) {
      assertThat(instance.instance(CALC).function("eval")).isNotNull();
    }
  }

  @Test
  void packagesAreLookedForInTheFolder() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("packages/my/provider"));
    Files.copy(Path.of(shared("provider")), folder.resolve("0.1.0.wasm"));
    Path file = wac("package my:app;\nexport new my:provider@0.1.0 {}...;\n");
    Path composed = directory.resolve("composed.wasm");
    String deps = directory.resolve("packages").toString();
    assertThat(run("compose", file.toString(), "--deps-dir", deps, "-o", composed.toString()))
        .as(err::toString)
        .isZero();
    assertThat(
            run(
                "compose",
                file.toString(),
                "--deps-dir",
                deps,
                "--import-dependencies",
                "-o",
                composed.toString()))
        .as(err::toString)
        .isZero();
    assertThat(run("inspect", composed.toString())).isZero();
    assertThat(out.toString()).contains("unlocked-dep=<my:provider@{>=0.1.0}>: component");
  }

  @Test
  void diagnosticsNameTheLine() throws IOException {
    Path file = wac("package my:app;\n\nlet x = new my:nothing {};\n");
    Path composed = directory.resolve("composed.wasm");
    String deps = directory.resolve("deps").toString();
    assertThat(run("compose", file.toString(), "--deps-dir", deps, "-o", composed.toString()))
        .isEqualTo(1);
    assertThat(err.toString())
        .startsWith("error[unknown-package]: package `my:nothing` does not exist\n")
        .contains("app.wac:3:13", "    3 | let x = new my:nothing {};", "deps/my/nothing");
    assertThat(composed).doesNotExist();
  }

  @Test
  void whatDoesNotPlugIsNamed() {
    assertThat(run("plug", shared("provider"), "--plug", shared("consumer"), "-o", "-"))
        .isEqualTo(1);
    assertThat(err.toString())
        .startsWith("error: `")
        .contains("consumer.wasm` exports nothing that `", "which imports nothing");
  }

  @Test
  void wrongUsageIsNamed() throws IOException {
    Path file = wac("package my:app;\n");
    assertThat(run("compose", file.toString(), "--dep", "my:provider")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--dep my:provider: expected PACKAGE=PATH, such as my:provider=provider.wasm");
    assertThat(run("plug", "socket.wasm")).isEqualTo(2);
    assertThat(err.toString()).contains("--plug");
  }
}
