package io.witbindgen.compose.wac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.compose.graph.ComponentPackage;
import io.witbindgen.compose.graph.Samples;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageFolderTest {
  private static final Optional<SemanticVersion> NONE = Optional.empty();
  private static final Optional<SemanticVersion> VERSION = SemanticVersion.parse("1.0.0");

  @TempDir Path root;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(root.resolve("a/directory"));
    Files.createDirectories(root.resolve("a/component"));
    Files.writeString(
        root.resolve("a/directory/w.wit"), "package a:directory;\nworld w { import f: func(); }\n");
    Files.writeString(root.resolve("a/file.wit"), "package a:file;\ninterface i {}\n");
    Files.writeString(root.resolve("a/broken.wit"), "package a:broken;\ninterface {}\n");
    Files.writeString(root.resolve("a/text.wat"), "(component)");
    Files.write(root.resolve("a/component.wasm"), Samples.types());
    Files.write(root.resolve("a/component/1.0.0.wasm"), Samples.user());
  }

  private Packages packages() {
    return new PackageFolder(root, Map.of());
  }

  private ComponentPackage decode(String name, Optional<SemanticVersion> version) {
    byte[] bytes = packages().find(name, version).orElseThrow();
    return ComponentPackage.decode(name, version, bytes);
  }

  @Test
  void directoriesAndFilesOfWitArePackages() {
    assertThat(decode("a:directory", NONE).definitions()).containsOnlyKeys("w");
    assertThat(decode("a:file", NONE).definitions()).containsOnlyKeys("i");
    assertThatThrownBy(() -> packages().find("a:broken", NONE))
        .isInstanceOf(DiagnosticException.class);
  }

  @Test
  void aVersionIsAStepFurtherDown() {
    assertThat(decode("a:component", NONE).world().exports()).containsKey("a:b/types");
    assertThat(decode("a:component", VERSION).world().imports()).containsKey("a:b/api");
    assertThat(packages().find("a:file", VERSION)).isEmpty();
  }

  @Test
  void whatIsMissingIsLookedForSomewhere() {
    assertThat(packages().find("a:none", NONE)).isEmpty();
    assertThat(packages().place("a:none", VERSION))
        .isEqualTo(
            "there is no directory "
                + root.resolve("a/none/1.0.0")
                + " with WIT, and no file with .wasm or .wit after that");
    assertThatThrownBy(() -> packages().find("a:text", NONE))
        .isInstanceOf(CompositionException.class)
        .hasMessageContaining("text.wat is WebAssembly text; make a binary from it");
  }

  @Test
  void packagesCanBeElsewhere() {
    Packages elsewhere =
        new PackageFolder(
            root.resolve("none"),
            Map.of(
                "b:c", root.resolve("a/directory"),
                "b:d", root.resolve("a/none.wasm")));
    assertThat(elsewhere.find("b:c", NONE)).isPresent();
    assertThat(elsewhere.find("b:c", VERSION)).isEmpty();
    assertThatThrownBy(() -> elsewhere.find("b:d", NONE))
        .isInstanceOf(CompositionException.class)
        .hasMessage("there is no file " + root.resolve("a/none.wasm"));
  }
}
