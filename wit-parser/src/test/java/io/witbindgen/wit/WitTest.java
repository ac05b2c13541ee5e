package io.witbindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.WitPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitTest {
  @Test
  void interfaceHasAnIdAndItsTypesAreFoundByName() {
    String text =
        "package my:component@1.0.0; interface i { resource r { m: func(); } f: func(); }";
    Interface found =
        Wit.parse("x.wit", text).resolution().root().interfaceNamed("i").orElseThrow();
    TypeDefinition resource = found.type("r").orElseThrow();
    assertThat(found).hasToString("my:component/i@1.0.0");
    assertThat(resource).hasToString("my:component/i@1.0.0.r");
    assertThat(found.functionsOf(resource)).extracting("name").containsExactly("m");
    assertThat(found.functionsOf(resource).get(0).writtenParameters()).isEmpty();
    assertThat(found.freeFunctions()).extracting("name").containsExactly("f");
  }

  @Test
  void featuresLetUnstableItemsIn() {
    String text = "package a:b; interface i { @unstable(feature = x) f: func(); g: func(); }";
    assertThat(functions(text, ParseOptions.ofStrict())).containsExactly("g");
    assertThat(functions(text, ParseOptions.ofStrict().withFeatures(Set.of("x"))))
        .containsExactly("f", "g");
    assertThat(functions(text, ParseOptions.ofStrict().withAllFeatures()))
        .containsExactly("f", "g");
  }

  @Test
  void directoryIsOnePackageWithItsDependencies(@TempDir Path root) throws IOException {
    write(root, "b.wit", "package a:b; world w { import i; }");
    write(root, "a.wit", "interface i { use d:e/i.{t}; use d:f/i.{t as u}; }");
    write(root, "notes.txt", "no WIT");
    write(root, "deps/file.wit", "package d:e; interface i { use d:f/i.{t}; }");
    write(root, "deps/directory/x.wit", "package d:f; interface i { type t = u8; }");
    List<WitPackage> packages = Wit.parse(root, ParseOptions.ofStrict()).resolution().packages();
    assertThat(packages).extracting(WitPackage::toString).containsExactly("d:f", "d:e", "a:b");
  }

  @Test
  void severalPathsAreOneResolutionAndTheFirstIsItsRoot(@TempDir Path root) throws IOException {
    write(root, "one.wit", "package a:one; interface i { use a:two/i.{t}; }");
    write(root, "two.wit", "package a:two; interface i { type t = u8; }");
    write(root, "copy.wit", "package a:two; interface i { type t = u8; }");
    List<Path> paths =
        List.of(root.resolve("one.wit"), root.resolve("two.wit"), root.resolve("copy.wit"));
    var resolution = Wit.parse(paths, ParseOptions.ofStrict()).resolution();
    assertThat(resolution.root()).hasToString("a:one");
    assertThat(resolution.packages()).hasSize(2);
  }

  @Test
  void packagesThatUseEachOtherAreRefused(@TempDir Path root) throws IOException {
    write(
        root, "x.wit", "package a:x; interface i { use a:y/j.{t}; } interface k { type t = u8; }");
    write(root, "deps/y.wit", "package a:y; interface j { use a:x/k.{t}; }");
    assertThatThrownBy(() -> Wit.parse(root, ParseOptions.ofStrict()))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("error[package-cycle]")
        .hasMessageContaining("a:y -> a:x -> a:y");
  }

  @Test
  void filesOfOnePackageMustAgree(@TempDir Path root) throws IOException {
    write(root, "x.wit", "package a:x;");
    write(root, "y.wit", "package a:y;");
    assertThatThrownBy(() -> Wit.parse(root, ParseOptions.ofStrict()))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("error[package-mismatch]");
  }

  @Test
  void missingFilesAndEmptyDirectoriesAreDiagnosed(@TempDir Path root) {
    assertThatThrownBy(() -> Wit.parse(root.resolve("none.wit"), ParseOptions.ofStrict()))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("error[unreadable-file]")
        .hasMessageEndingWith("no such file");
    assertThatThrownBy(() -> Wit.parse(root, ParseOptions.ofStrict()))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("error[no-wit-files]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wit.parse(List.of(), ParseOptions.ofStrict()));
  }

  @Test
  void worldsAreSelectedByNameOrPath() {
    String text =
        "package a:b; world one {} package c:d@1.0.0 { world one {} world two {} }"
            + " package c:d@1.1.0 { world two {} }";
    Resolution resolution = Wit.parse("x.wit", text).resolution();
    assertThat(WorldSelection.select(resolution)).hasToString("a:b/one");
    assertThat(WorldSelection.select(resolution, "one")).hasToString("a:b/one");
    assertThat(WorldSelection.select(resolution, "c:d/one")).hasToString("c:d/one@1.0.0");
    assertThat(WorldSelection.select(resolution, "c:d/two@1.1.0")).hasToString("c:d/two@1.1.0");
    assertThatThrownBy(() -> WorldSelection.select(resolution, "two"))
        .hasMessageContaining("error[unknown-world]: world `two` does not exist");
    assertThatThrownBy(() -> WorldSelection.select(resolution, "c:d/two"))
        .hasMessageContaining("c:d/two@1.0.0, c:d/two@1.1.0");
    Resolution several = Wit.parse("x.wit", "package a:b; world c {} world d {}").resolution();
    assertThatThrownBy(() -> WorldSelection.select(several)).hasMessageContaining("c, d");
    Resolution none = Wit.parse("x.wit", "package a:b;").resolution();
    assertThatThrownBy(() -> WorldSelection.select(none)).hasMessageContaining("[no-world]");
  }

  @Test
  void aLaterVersionOfThePackageWillDoWhenLenient() {
    String text =
        "package a:b; interface i { use c:d/j@0.2.3.{t}; use c:d/j.{t as u}; }"
            + " package c:d@0.2.12 { interface j { type t = u8; } }";
    ParseResult result = Wit.parse("x.wit", text, ParseOptions.ofLenient());
    assertThat(result.warnings())
        .extracting(warning -> warning.fixIts().get(0).replacement())
        .containsExactly("c:d/j@0.2.12", "c:d/j@0.2.12");
    assertThatThrownBy(() -> Wit.parse("x.wit", text))
        .hasMessageContaining("package `c:d@0.2.3` does not exist, but `c:d@0.2.12` does");
  }

  @Test
  void columnsCountCharacters() {
    String text = "package a:b; /* \ud83d\ude00 */ interface i { f: func(x: nope); }";
    assertThatThrownBy(() -> Wit.parse("x.wit", text))
        .hasMessage("x.wit:1:47: error[unknown-type]: type `nope` does not exist");
  }

  private static List<String> functions(String text, ParseOptions options) {
    return Wit.parse("x.wit", text, options)
        .resolution()
        .root()
        .interfaceNamed("i")
        .orElseThrow()
        .functions()
        .stream()
        .map(function -> function.name())
        .toList();
  }

  private static void write(Path root, String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
