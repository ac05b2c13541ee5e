package io.witbindgen.bindgen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.bindgen.output.OutputDirectory;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.model.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Existing classes, stubs, and bindings that other bindings are built on. */
class OptionsTest {
  private static final String LIBRARY =
      """
      package lib:io@1.0.0 {
        interface kinds { record size { bytes: u64 } }
        interface files {
          use kinds.{size};
          resource file { constructor(name: string); size: func() -> size; }
        }
      }
      """;

  private static final Resolution USER =
      Wit.parse(
              "user.wit",
              """
              package my:user;
              interface types {
                record box { width: u32, kind: kind }
                enum kind { big, small }
              }
              interface app {
                use lib:io/files@1.0.0.{file, size};
                use types.{box, kind};
                open: func(file: borrow<file>, size: size) -> result<file, kind>;
                all: func(boxes: list<box>) -> kind;
              }
              world user { import lib:io/files@1.0.0; import app; export app; }
              """
                  + LIBRARY)
          .resolution();

  @TempDir Path directory;

  private static List<String> paths(List<GeneratedFile> files) {
    return files.stream().map(GeneratedFile::path).toList();
  }

  @Test
  void aPackageThatIsThere() throws IOException {
    List<GeneratedFile> library =
        BindingsGenerator.generate(
            Wit.parse(
                    "lib.wit",
                    "package my:lib;\n" + LIBRARY + "world all { import lib:io/files@1.0.0; }")
                .resolution(),
            new BindgenOptions("com.library", java.util.Optional.empty()).withShared());
    List<GeneratedFile> user =
        BindingsGenerator.generate(
            USER, BindgenOptions.DEFAULT.with("lib:io", "com.library.lib.io"));
    assertThat(paths(user)).allMatch(path -> path.startsWith("my/user/"));
    List<GeneratedFile> all = new ArrayList<>(library);
    all.addAll(user);
    Compiler.compile(all, directory);
  }

  @Test
  void anInterfaceThatIsThere() throws IOException {
    List<GeneratedFile> all = new ArrayList<>();
    for (GeneratedFile file :
        BindingsGenerator.generate(USER, BindgenOptions.DEFAULT.withShared())) {
      if (file.path().startsWith("lib/")) {
        all.add(file);
      }
    }
    List<GeneratedFile> user =
        BindingsGenerator.generate(
            USER,
            BindgenOptions.DEFAULT
                .with("lib:io/files@1.0.0", "lib.io.Files")
                .with("lib:io/kinds", "lib.io.Kinds"));
    assertThat(paths(user)).allMatch(path -> path.startsWith("my/user/"));
    all.addAll(user);
    Compiler.compile(all, directory);
  }

  @Test
  void typesThatAreThere() throws IOException {
    List<GeneratedFile> user =
        new ArrayList<>(
            BindingsGenerator.generate(
                USER,
                BindgenOptions.DEFAULT
                    .with("my:user/types.kind", "acme.Kind")
                    .with("my:user/types.box", "acme.Box")));
    assertThat(user)
        .noneMatch(file -> file.content().contains("enum Kind"))
        .noneMatch(file -> file.content().contains("record Box"));
    user.add(new GeneratedFile("acme/Kind.java", "package acme; public enum Kind { BIG, SMALL }"));
    user.add(
        new GeneratedFile(
            "acme/Box.java", "package acme; public record Box(long width, Kind kind) {}"));
    Compiler.compile(user, directory);
  }

  @Test
  void idsThatAreNot() {
    assertThatThrownBy(
            () ->
                BindingsGenerator.generate(
                    USER, BindgenOptions.DEFAULT.with("lib:io/file", "lib.io.File")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing that is generated has the id `lib:io/file`");
    assertThatThrownBy(() -> BindgenOptions.DEFAULT.with("lib:io", "lib.1"))
        .hasMessage("`lib.1`, for `lib:io`, is no name in Java");
    assertThatThrownBy(
            () ->
                BindingsGenerator.generate(
                    USER, BindgenOptions.DEFAULT.with("lib:io/files", "files")))
        .hasMessage("`files` is not the name of a Java class with its package");
  }

  @Test
  void stubsAreWrittenOnce() throws IOException {
    List<GeneratedFile> files =
        BindingsGenerator.generate(USER, BindgenOptions.DEFAULT.withStubs());
    GeneratedFile stub = files.stream().filter(GeneratedFile::stub).findFirst().orElseThrow();
    assertThat(stub.path()).isEqualTo("my/user/UserImports.java");
    assertThat(stub.content())
        .contains("return builder\n        .files(new MyFiles())\n        .app(new MyApp());");
    Compiler.compile(files, directory.resolve("classes"));
    Path out = directory.resolve("out");
    OutputDirectory.write(out, files);
    Path written = out.resolve(stub.path());
    Files.writeString(written, "mine");
    assertThat(OutputDirectory.write(out, files).isEmpty()).isTrue();
    assertThat(written).hasContent("mine");
  }
}
