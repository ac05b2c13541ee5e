package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.Checkout;
import io.witbindgen.test.Resources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs of the cookbook: compiled together, as methods of one class, and run. Each prints
 * what the page says after it.
 */
class CookbookTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(wit|java|text)\n(.*?)^```$");
  private static final Pattern TYPE = Pattern.compile("^(final class|interface) ");

  @TempDir Path directory;

  /** A part of the page that is code. */
  private record Block(String language, String text) {
    boolean isImports() {
      return text.startsWith("import ");
    }

    boolean isType() {
      return TYPE.matcher(text).find();
    }
  }

  @Test
  void everyProgramPrintsWhatThePageSays() throws Exception {
    List<Block> blocks = blocks();
    Path wit = Files.writeString(directory.resolve("station.wit"), text(blocks, "wit"));
    makeComponent(wit, "station");
    makeComponent(wit, "quiet");
    run("--out", directory.resolve("sources").toString(), wit.toString());
    List<Block> programs = programs(blocks);
    compile(source(blocks, programs));
    List<Block> outputs = blocks.stream().filter(block -> block.language().equals("text")).toList();
    assertThat(outputs).hasSameSizeAs(programs);
    for (int i = 0; i < programs.size(); i++) {
      assertThat(printed(i)).as(programs.get(i).text()).isEqualTo(outputs.get(i).text());
    }
  }

  private static List<Block> blocks() throws IOException {
    return BLOCK
        .matcher(Files.readString(Checkout.path("docs/cookbook.md")))
        .results()
        .map(found -> new Block(found.group(1), found.group(2)))
        .toList();
  }

  private static List<Block> programs(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.language().equals("java") && !block.isImports() && !block.isType())
        .toList();
  }

  private static String text(List<Block> blocks, String language) {
    return blocks.stream()
        .filter(block -> block.language().equals(language))
        .map(Block::text)
        .collect(Collectors.joining());
  }

  private void makeComponent(Path wit, String name) throws IOException {
    byte[] core = Resources.bytes(CookbookTest.class, "cookbook/" + name + ".wasm");
    String module = Files.write(directory.resolve(name + ".core.wasm"), core).toString();
    String embedded = directory.resolve(name + ".embedded.wasm").toString();
    run("embed", wit.toString(), module, "--world", name, "-o", embedded);
    run("new", embedded, "-o", directory.resolve(name + ".wasm").toString());
  }

  private static void run(String... arguments) {
    StringWriter err = new StringWriter();
    PrintWriter out = new PrintWriter(new StringWriter());
    int exitCode = Main.run(out, new PrintWriter(err), arguments);
    assertThat(exitCode).as(err.toString()).isZero();
  }

  /** A class of which each program is a method, and each type a member. */
  private String source(List<Block> blocks, List<Block> programs) {
    StringBuilder source = new StringBuilder();
    blocks.stream().filter(Block::isImports).forEach(block -> source.append(block.text()));
    source.append("public final class Cookbook {\n");
    blocks.stream()
        .filter(Block::isType)
        .forEach(block -> source.append("static ").append(block.text()));
    for (int i = 0; i < programs.size(); i++) {
      source.append("public static void program").append(i).append("() throws Exception {\n");
      source.append(programs.get(i).text()).append("}\n");
    }
    return source.append("}\n").toString().replace("Path.of(\"", "Path.of(\"" + directory + "/");
  }

  private void compile(String source) throws IOException {
    Path sources = directory.resolve("sources");
    Files.writeString(sources.resolve("Cookbook.java"), source);
    List<String> arguments =
        new ArrayList<>(
            List.of("-Xlint:all", "-Werror", "-encoding", "UTF-8", "-d", classes().toString()));
    arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    try (var files = Files.walk(sources)) {
      files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, said, said, arguments.toArray(String[]::new));
    assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }

  private String printed(int program) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    URL[] path = {classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, CookbookTest.class.getClassLoader())) {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      loader.loadClass("Cookbook").getMethod("program" + program).invoke(null);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private Path classes() throws IOException {
    return Files.createDirectories(directory.resolve("classes"));
  }
}
