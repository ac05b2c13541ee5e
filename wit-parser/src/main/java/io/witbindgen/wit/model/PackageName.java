package io.witbindgen.wit.model;

import io.witbindgen.basics.names.SemanticVersion;
import java.util.List;
import java.util.Optional;

/**
 * The name of a package, such as {@code wasi:clocks@0.3.0}.
 *
 * @param namespaces the words before the last {@code :}; one, unless namespaces are nested
 * @param names the words after it; one, unless packages are nested
 * @param version the version, if the package has one
 */
public record PackageName(
    List<String> namespaces, List<String> names, Optional<SemanticVersion> version)
    implements Comparable<PackageName> {
  /** Copies the lists. */
  public PackageName {
    namespaces = List.copyOf(namespaces);
    names = List.copyOf(names);
    if (namespaces.isEmpty() || names.isEmpty()) {
      throw new IllegalArgumentException("a package name needs a namespace and a name");
    }
  }

  /** Makes the name of a package that is not nested. */
  public static PackageName of(String namespace, String name, Optional<SemanticVersion> version) {
    return new PackageName(List.of(namespace), List.of(name), version);
  }

  /** By namespace, name and version; a package without a version comes first. */
  @Override
  public int compareTo(PackageName other) {
    int order = namespace().compareTo(other.namespace());
    order = order != 0 ? order : name().compareTo(other.name());
    if (order != 0 || version.isEmpty() || other.version.isEmpty()) {
      return order != 0 ? order : Boolean.compare(version.isPresent(), other.version.isPresent());
    }
    return version.get().compareTo(other.version.get());
  }

  /** The namespace, such as {@code wasi}; nested ones are joined by {@code :}. */
  public String namespace() {
    return String.join(":", namespaces);
  }

  /** The name inside the namespace, such as {@code clocks}; nested ones are joined by {@code /}. */
  public String name() {
    return String.join("/", names);
  }

  /** The name without the version: {@code wasi:clocks}. */
  public String unversioned() {
    return namespace() + ":" + name();
  }

  /** The name of something inside this package: {@code wasi:clocks/wall-clock@0.3.0}. */
  public String qualify(String item) {
    return unversioned() + "/" + item + versionSuffix();
  }

  /**
   * The name of something inside this package, with only that part of the version that decides
   * about compatibility: {@code wasi:clocks/wall-clock@0.3}.
   */
  public String qualifyTrack(String item) {
    return unversioned() + "/" + item + version.map(number -> "@" + number.track()).orElse("");
  }

  /** The name as text: {@code wasi:clocks@0.3.0}. */
  @Override
  public String toString() {
    return unversioned() + versionSuffix();
  }

  private String versionSuffix() {
    return version.map(v -> "@" + v).orElse("");
  }
}
