package io.witbindgen.bindgen;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.bindgen.output.Comparison;
import io.witbindgen.bindgen.output.Difference;
import io.witbindgen.bindgen.output.OutputDirectory;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.model.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are removed, which are left, and which are not even touched. */
class OwnDirectoryTest {
  private static final String LIBRARY =
      "package lib:io { interface a { f: func(); } interface b { f: func(); } }";

  @TempDir Path directory;

  private static Resolution wit(String text) {
    return Wit.parse("test.wit", text).resolution();
  }

  private Comparison write(Resolution resolution, BindgenOptions options) {
    List<GeneratedFile> files = BindingsGenerator.generate(resolution, options);
    return OutputDirectory.write(directory, files, OwnDirectory.of(resolution, options));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void whatIsNotGeneratedAnyMoreGoes() throws IOException {
    write(
        wit(
            "package a:b; interface i { f: func(); } interface j { f: func(); }"
                + " world w { export i; export j; }"),
        BindgenOptions.DEFAULT);
    Files.writeString(directory.resolve("a/b/Mine.java"), "// mine\n");
    Files.createDirectories(directory.resolve("a/b/c"));
    Files.copy(directory.resolve("a/b/J.java"), directory.resolve("a/b/c/J.java"));
    Path unchanged = directory.resolve("a/b/I.java");
    Files.setLastModifiedTime(unchanged, FileTime.fromMillis(1_000));
    Comparison before =
        write(
            wit("package a:b; interface i { f: func(); } world w { export i; }"),
            BindgenOptions.DEFAULT);
    assertThat(before.files(Difference.Kind.STALE))
        .containsExactly(directory.resolve("a/b/J.java"), directory.resolve("a/b/JAbi.java"));
    assertThat(before.files(Difference.Kind.CHANGED))
        .containsExactly(directory.resolve("a/b/W.java"));
    assertThat(files())
        .containsExactly(
            "a/b/I.java", "a/b/IAbi.java", "a/b/Mine.java", "a/b/W.java", "a/b/c/J.java");
    assertThat(Files.getLastModifiedTime(unchanged).toMillis()).isEqualTo(1_000);
  }

  @Test
  void otherWorldsAndDependenciesStay() throws IOException {
    Resolution two =
        wit(
            "package a:b; interface i { f: func(); } interface j { f: func(); }"
                + " world v { export i; import inline: interface { f: func(); } import lib:io/a; }"
                + " world w { export j; import lib:io/b; }"
                + LIBRARY);
    List<String> v = List.of("V.java", "VInlineAbi.java", "I.java", "IAbi.java");
    write(two, new BindgenOptions("", Optional.of("v")));
    assertThat(files()).containsAll(v.stream().map(name -> "a/b/" + name).toList());
    List<String> before = files();
    write(two, new BindgenOptions("", Optional.of("w")));
    assertThat(files()).containsAll(before).contains("a/b/W.java", "a/b/J.java", "lib/io/B.java");
  }

  @Test
  void nothingIsOwnWhereOthersMayBe() {
    Resolution component =
        wit("package root:component; interface i { f: func(); } world w { export i; }");
    assertThat(OwnDirectory.of(component, BindgenOptions.DEFAULT)).isEqualTo(OwnDirectory.NONE);
    Resolution dependency =
        wit("package a:b; package lib:io { interface a {} world of-library { export a; } }");
    assertThat(
            OwnDirectory.of(dependency, new BindgenOptions("", Optional.of("lib:io/of-library"))))
        .isEqualTo(OwnDirectory.NONE);
    Resolution there = wit("package a:b; interface i { f: func(); }");
    assertThat(OwnDirectory.of(there, BindgenOptions.DEFAULT.with("a:b/i", "c.I")))
        .isEqualTo(OwnDirectory.NONE);
  }

  @Test
  void lineEndsDoNotCount() throws IOException {
    Resolution wit = wit("package a:b; interface i { f: func(); } world w { export i; }");
    write(wit, BindgenOptions.DEFAULT);
    Path file = directory.resolve("a/b/I.java");
    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
    assertThat(write(wit, BindgenOptions.DEFAULT).isEmpty()).isTrue();
  }
}
