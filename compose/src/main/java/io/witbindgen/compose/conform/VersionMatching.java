package io.witbindgen.compose.conform;

import io.witbindgen.component.validate.Conformance.NameMatching;
import io.witbindgen.compose.types.VersionTrack;
import io.witbindgen.wit.model.SemanticVersion;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** The ways in which versions count when names are compared. */
final class VersionMatching {
  /** The same name, otherwise the highest compatible version. */
  static final NameMatching COMPATIBLE = VersionTrack::find;

  /** The same name, otherwise the highest version, compatible or not. */
  static final NameMatching ANY_VERSION = VersionMatching::anyVersion;

  private VersionMatching() {}

  private static Optional<String> anyVersion(String wanted, Set<String> names) {
    return names.contains(wanted)
        ? Optional.of(wanted)
        : names.stream()
            .filter(name -> version(name).isPresent() && base(name).equals(base(wanted)))
            .max(Comparator.comparing(name -> version(name).orElseThrow()));
  }

  private static String base(String name) {
    return version(name).isPresent() ? name.substring(0, name.lastIndexOf('@')) : name;
  }

  private static Optional<SemanticVersion> version(String name) {
    int at = name.lastIndexOf('@');
    return at < 0 ? Optional.empty() : SemanticVersion.parse(name.substring(at + 1));
  }
}
