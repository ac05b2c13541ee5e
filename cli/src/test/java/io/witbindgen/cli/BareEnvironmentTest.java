package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.witbindgen.test.Checkout;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command in a process without a locale, as in most containers: started by the launcher script
 * of the checkout, or by {@code java} itself. Texts that are not ASCII are written into a shell
 * script, since this process may have no way to pass them on.
 */
class BareEnvironmentTest {
  private static final String PROCESSOR =
      Checkout.path("samples/processor/src/main/resources/sample/processor.wasm").toString();
  private static final String JAVA =
      "\"$JAVA_HOME/bin/java\" -jar launched/cli/target/wit-bindgen-java.jar";
  private static final String LAUNCHER = "launched/wit-bindgen-java";

  @TempDir Path directory;

  /** What a process wrote, and its exit code. */
  private record Outcome(String out, String err, int exitCode) {}

  @BeforeEach
  void launchable() throws IOException {
    assumeTrue(File.separatorChar == '/', "the launcher script is for a Unix shell");
    Path target = Files.createDirectories(directory.resolve("launched/cli/target"));
    Path launcher =
        Files.copy(
            Checkout.path("wit-bindgen-java"), directory.resolve("launched/wit-bindgen-java"));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
    new JarOutputStream(Files.newOutputStream(target.resolve("wit-bindgen-java.jar")), manifest)
        .close();
    Files.writeString(directory.resolve("x.wit"), "package a:b;\n\n/// Größe\ninterface i {}\n");
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(Collectors.joining(" "));
  }

  @Test
  void argumentsAndResultsAreUnicode() throws Exception {
    Outcome outcome =
        shell(LAUNCHER + " run --invoke 'process({id: \"zü\", values: [1, 3]})' " + PROCESSOR);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .isEqualTo("ok({id: \"zü\", result: 2, metadata: some(\"mean of 2 values\")})\n");
  }

  @Test
  void namesOfFilesAreUnicode() throws Exception {
    Outcome outcome = shell("cp x.wit ü.wit; " + LAUNCHER + " wit ü.wit -o ä/ö.wit; cat ä/ö.wit");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("/// Größe\n");
    assertThat(shell(LAUNCHER + " wit ß.wit").err())
        .startsWith("error[unreadable-file]: cannot read `ß.wit`: no such file\n");
  }

  @Test
  void aLocaleOfAsciiIsNoneAndSoIsOneThatIsNotInstalled() throws Exception {
    for (String locale : new String[] {"LC_ALL=C", "LANG=POSIX", "LANG=xx_YY.UTF-8"}) {
      assertThat(shell("cp x.wit ü.wit; " + locale + " " + LAUNCHER + " wit ü.wit").exitCode())
          .as(locale)
          .isZero();
    }
  }

  @Test
  void whatJavaCannotReadIsSaid() throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "elsewhere Java can");
    Outcome outcome = shell("cp x.wit ü.wit; " + JAVA + " wit ü.wit");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            "error: Java cannot read `\ufffd\ufffd.wit` in the locale's encoding, ANSI_X3.4-1968; set the environment variable"
                + " LC_ALL to C.UTF-8\n");
  }

  @Test
  void whatIsReadAndWrittenIsUnicodeWithoutTheLauncher() throws Exception {
    Outcome outcome =
        shell("mkdir wit; cp x.wit wit/ü.wit; " + JAVA + " wit wit; " + JAVA + " wit - < x.wit");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines().filter("/// Größe"::equals)).hasSize(2);
  }

  /** Runs commands in the directory, with nothing in their environment but what Java needs. */
  private Outcome shell(String commands) throws IOException, InterruptedException {
    Path script = Files.writeString(directory.resolve("script.sh"), commands + "\n");
    Path out = directory.resolve("out.txt");
    Path err = directory.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder("sh", script.getFileName().toString())
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    String path = System.getenv("PATH");
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of("PATH", path, "HOME", "/nowhere", "JAVA_HOME", System.getProperty("java.home")));
    Process process = builder.start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("no end: " + commands);
    }
    return new Outcome(read(out), read(err), process.exitValue());
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
