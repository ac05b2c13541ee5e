package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainTest {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void capture() {
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
  }

  @AfterEach
  void restore() {
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void printsTheResult() {
    assertEquals(0, Main.run());
    assertEquals("a: 1.75 (mean of 2 values)\n", text());
  }

  @Test
  void takesItsInputFromTheCommandLine() {
    assertEquals(0, Main.run("größe", "4"));
    assertEquals("größe: 4.0\n", text());
  }

  @Test
  void printsTheErrorOfTheComponent() {
    assertEquals(1, Main.run("b"));
    assertEquals("the component answers: there are no values to process\n", text());
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    assertEquals(1, Main.run("--component", "pom.xml", "c"));
    assertEquals(1, text().lines().count());
  }

  @Test
  void theComponentWasCompiledByTheBuild() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("target/classes/META-INF/wit-bindgen"))) {
      assertTrue(entries.findAny().isPresent());
    }
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
