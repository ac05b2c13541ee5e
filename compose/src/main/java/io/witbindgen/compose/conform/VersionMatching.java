package io.witbindgen.compose.conform;

import io.witbindgen.basics.names.VersionedName;
import io.witbindgen.component.validate.Conformance.NameMatching;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** The ways in which versions count when names are compared. */
final class VersionMatching {
  /** The same name, otherwise the highest compatible version. */
  static final NameMatching COMPATIBLE = VersionedName::find;

  /** The same name, otherwise the highest version, compatible or not. */
  static final NameMatching ANY_VERSION = VersionMatching::anyVersion;

  private VersionMatching() {}

  private static Optional<String> anyVersion(String wanted, Set<String> names) {
    return names.contains(wanted)
        ? Optional.of(wanted)
        : highest(VersionedName.of(wanted).base(), names);
  }

  private static Optional<String> highest(String base, Set<String> names) {
    return names.stream()
        .filter(name -> VersionedName.of(name).base().equals(base))
        .filter(name -> VersionedName.of(name).version().isPresent())
        .max(Comparator.comparing(name -> VersionedName.of(name).version().orElseThrow()));
  }
}
