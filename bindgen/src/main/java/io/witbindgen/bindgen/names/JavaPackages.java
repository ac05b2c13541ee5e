package io.witbindgen.bindgen.names;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.wit.model.PackageName;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The Java package of each WIT package. */
final class JavaPackages {
  private final Map<PackageName, String> names = new HashMap<>();

  /**
   * Names the packages; those that differ only in the version get it as their last part, and a
   * number where that is not enough.
   */
  JavaPackages(String base, Collection<PackageName> packages) {
    Set<String> folders = new HashSet<>();
    List<PackageName> sorted =
        packages.stream().sorted(Comparator.comparing(PackageName::toString)).toList();
    for (PackageName name : sorted) {
      List<PackageName> versions =
          packages.stream().filter(p -> p.unversioned().equals(name.unversioned())).toList();
      String wanted = join(base, name, versions.size() > 1 ? suffix(name, versions) : "");
      String found = wanted;
      for (int i = 2; !folders.add(found.toLowerCase(Locale.ROOT)); i++) {
        found = wanted + "_" + i;
      }
      names.put(name, found);
    }
  }

  /** The first part of each package name, including the library's packages. */
  Set<String> roots() {
    Set<String> roots = new HashSet<>(Set.of("io", "java", "org"));
    names.values().forEach(name -> roots.add(name.substring(0, (name + ".").indexOf('.'))));
    return roots;
  }

  String of(PackageName name) {
    String found = names.get(name);
    if (found == null) {
      throw new IllegalArgumentException("package " + name + " is not part of the resolution");
    }
    return found;
  }

  private static String join(String base, PackageName name, String suffix) {
    StringBuilder out = new StringBuilder(base);
    Stream.concat(name.namespaces().stream(), name.names().stream())
        .forEach(
            part ->
                out.append(
                    out.isEmpty()
                        ? Identifiers.packageRoot(part)
                        : "." + Identifiers.packagePart(part)));
    // The JVM rejects classes in packages whose names start like this.
    String whole = out.toString();
    String legal = whole.startsWith("java.") ? "java_" + whole.substring(4) : whole;
    return suffix.isEmpty() ? legal : legal + "." + suffix;
  }

  private static String suffix(PackageName name, List<PackageName> versions) {
    if (name.version().isEmpty()) {
      return "";
    }
    Set<String> tracks = new HashSet<>();
    versions.forEach(v -> v.version().ifPresent(version -> tracks.add(track(version))));
    long versioned = versions.stream().filter(v -> v.version().isPresent()).count();
    SemanticVersion version = name.version().get();
    return tracks.size() == versioned ? track(version) : word(version.toString());
  }

  /** The versions of one track are compatible with each other: {@code v1}, {@code v0_2}. */
  private static String track(SemanticVersion version) {
    return word(version.preRelease().isEmpty() ? version.track() : version.toString());
  }

  private static String word(String version) {
    return "v" + version.replaceAll("[^0-9A-Za-z]", "_");
  }
}
