package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.Checkout;
import io.witbindgen.test.SharedData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Packages that a reader can hold, and names that mean one thing. */
class SourceTreeTest {
  private static final int MOST_CLASSES = 25;

  /** Packages that are larger, each with its reason. */
  private static final Map<String, String> LARGE = Map.of();

  /** Names that a module has twice, each with its reason. */
  private static final Map<String, String> TWICE =
      Map.of(
          "component-binary: NameSections", "the same sections, decoded and encoded",
          "component-runtime: Instantiation", "of a component, and of a core module");

  @Test
  void packagesAreNotTooLarge() {
    Map<String, Integer> sizes = new TreeMap<>();
    for (Path module : modules()) {
      for (Path file : classes(module)) {
        sizes.merge(packageOf(module, file), 1, Integer::sum);
      }
    }
    sizes.values().removeIf(size -> size <= MOST_CLASSES);
    assertThat(sizes.keySet())
        .as("packages of more than %d classes: %s", MOST_CLASSES, sizes)
        .isEqualTo(LARGE.keySet());
  }

  @Test
  void noModuleHasANameTwice() {
    Set<String> twice = new TreeSet<>();
    for (Path module : modules()) {
      Set<String> names = new TreeSet<>();
      for (Path file : classes(module)) {
        String name = SharedData.name(file).replace(".java", "");
        if (!names.add(name)) {
          twice.add(SharedData.name(module) + ": " + name);
        }
      }
    }
    assertThat(twice).isEqualTo(TWICE.keySet());
  }

  @Test
  void everyPackageHasItsEssay() {
    List<String> without = new ArrayList<>();
    for (Path module : modules()) {
      for (Path file : classes(module)) {
        if (!Files.exists(file.resolveSibling("package-info.java"))) {
          without.add(packageOf(module, file));
        }
      }
    }
    assertThat(without).isEmpty();
  }

  private static List<Path> modules() {
    return SharedData.entries(Checkout.root()).stream()
        .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
        .toList();
  }

  /** The source files of top-level classes. */
  private static List<Path> classes(Path module) {
    return SharedData.files(module.resolve("src/main/java"), ".java").stream()
        .filter(file -> !SharedData.name(file).endsWith("-info.java"))
        .toList();
  }

  private static String packageOf(Path module, Path file) {
    Path folder = module.resolve("src/main/java").relativize(file.getParent());
    return folder.toString().replace('\\', '.').replace('/', '.');
  }
}
