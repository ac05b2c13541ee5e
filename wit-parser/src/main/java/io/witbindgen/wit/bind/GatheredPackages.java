package io.witbindgen.wit.bind;

import io.witbindgen.wit.model.PackageName;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All packages of a resolution, with what they declare.
 *
 * @param units the packages by name, in the order in which they were given
 * @param root the package that is asked for; empty if its name is missing, which was reported
 * @param decoded the names of those dependencies that were given in binary form
 */
public record GatheredPackages(
    Map<PackageName, PackageUnit> units, Optional<PackageUnit> root, Set<PackageName> decoded) {
  /** Copies the collections. */
  public GatheredPackages {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    decoded = Set.copyOf(new HashSet<>(decoded));
  }

  /**
   * The names of the packages in the order in which they are resolved where dependencies leave a
   * choice: first those in binary form, then by name.
   */
  List<PackageName> preferredOrder() {
    return units.keySet().stream()
        .sorted(
            Comparator.comparing((PackageName name) -> !decoded.contains(name))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  PackageUnit unit(PackageName name) {
    return Optional.ofNullable(units.get(name)).orElseThrow();
  }

  /** The package of a name, or else the only version of it that can take its place. */
  Optional<PackageUnit> available(PackageName name) {
    if (units.containsKey(name)) {
      return Optional.of(unit(name));
    }
    List<PackageUnit> replacements =
        versions(name).stream().filter(unit -> canReplace(unit.name(), name)).toList();
    return replacements.size() == 1 ? Optional.of(replacements.get(0)) : Optional.empty();
  }

  /** All versions of a package. */
  List<PackageUnit> versions(PackageName name) {
    return units.values().stream()
        .filter(unit -> unit.name().unversioned().equals(name.unversioned()))
        .toList();
  }

  private static boolean canReplace(PackageName there, PackageName wanted) {
    return wanted.version().isEmpty()
        || there.version().filter(v -> v.canReplace(wanted.version().get())).isPresent();
  }
}
