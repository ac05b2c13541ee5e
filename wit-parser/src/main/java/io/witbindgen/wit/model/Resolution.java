package io.witbindgen.wit.model;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was resolved together.
 *
 * @param packages all packages, each after those it depends on
 * @param root the package that was asked for
 */
public record Resolution(List<WitPackage> packages, WitPackage root) {
  /** Copies the list. */
  public Resolution {
    packages = List.copyOf(packages);
    if (!packages.contains(root)) {
      throw new IllegalArgumentException("the root is not among the packages");
    }
  }

  /** The package of the given name. */
  public Optional<WitPackage> packageNamed(PackageName name) {
    return packages.stream().filter(found -> found.name().equals(name)).findFirst();
  }
}
