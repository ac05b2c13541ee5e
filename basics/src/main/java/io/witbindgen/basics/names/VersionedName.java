package io.witbindgen.basics.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A name that can end in a version, such as that of an interface: {@code a:b/c@1.2.0}.
 *
 * @param base the name without the version
 * @param version the version; empty if there is none, or if the text after {@code @} is not a
 *     version
 */
public record VersionedName(String base, Optional<SemanticVersion> version) {
  /** Takes a name apart. */
  public static VersionedName of(String name) {
    int at = name.indexOf('@');
    return at < 0
        ? new VersionedName(name, Optional.empty())
        : new VersionedName(name.substring(0, at), SemanticVersion.parse(name.substring(at + 1)));
  }

  /**
   * The name that all compatible versions share, and no other name does: {@code a:b/c@1}; empty if
   * the name is compatible only with itself.
   */
  public static Optional<String> track(String name) {
    VersionedName parts = of(name);
    return parts
        .version
        .filter(SemanticVersion::sharesTrack)
        .map(version -> parts.base + "@" + version.track());
  }

  /** Whether two names are equal, or compatible versions of one name. */
  public static boolean areCompatible(String one, String other) {
    return one.equals(other)
        || track(one).filter(t -> track(other).equals(Optional.of(t))).isPresent();
  }

  /** The wanted name if it is offered, or else its highest compatible version. */
  public static Optional<String> find(String wanted, Collection<String> offered) {
    if (offered.contains(wanted)) {
      return Optional.of(wanted);
    }
    Optional<String> track = track(wanted);
    return track.isEmpty()
        ? Optional.empty()
        : offered.stream()
            .filter(name -> track(name).equals(track))
            .max(Comparator.comparing(name -> of(name).version().orElseThrow()));
  }

  /** The name that is offered for one without a version: itself, or its only version. */
  public static Optional<String> findOnly(String wanted, Collection<String> offered) {
    if (offered.contains(wanted)) {
      return Optional.of(wanted);
    }
    List<String> versions =
        offered.stream().filter(name -> of(name).base().equals(wanted)).toList();
    return versions.size() == 1 ? Optional.of(versions.get(0)) : Optional.empty();
  }

  /** Another version of a name, compatible or not; the first one offered. */
  public static Optional<String> anotherVersion(String name, Collection<String> offered) {
    String base = of(name).base();
    return offered.stream().filter(each -> of(each).base().equals(base)).findFirst();
  }
}
