package io.witbindgen.compose.types;

import io.witbindgen.wit.model.SemanticVersion;
import java.util.Collection;
import java.util.Optional;

/**
 * What compatible versions of an interface have in common: {@code a:b/c@1} for all of 1.x.y, {@code
 * a:b/c@0.2} for all of 0.2.x. Pre-releases and 0.0.x are compatible with themselves only.
 *
 * @param name the name without the version
 * @param line the part of the version that compatible versions share
 * @param version the whole version
 */
public record VersionTrack(String name, String line, SemanticVersion version) {
  /** What compatible versions of an interface have in common, and no others have. */
  public record Key(String name, String line) {}

  /** What compatible versions have in common. */
  public Key key() {
    return new Key(name, line);
  }

  /** The track of an interface name; empty where only equal names match. */
  public static Optional<VersionTrack> of(String name) {
    int at = name.indexOf('@');
    return at < 0
        ? Optional.empty()
        : SemanticVersion.parse(name.substring(at + 1))
            .filter(version -> version.preRelease().isEmpty())
            .flatMap(version -> of(name.substring(0, at), version));
  }

  private static Optional<VersionTrack> of(String name, SemanticVersion version) {
    if (version.major().signum() > 0) {
      return Optional.of(new VersionTrack(name, version.major().toString(), version));
    }
    return version.minor().signum() > 0
        ? Optional.of(new VersionTrack(name, "0." + version.minor(), version))
        : Optional.empty();
  }

  /** Whether both are versions of the same interface that can stand for each other. */
  public boolean meets(VersionTrack other) {
    return name.equals(other.name) && line.equals(other.line);
  }

  /** Whether two names are the same, or versions that can stand for each other. */
  public static boolean areCompatible(String a, String b) {
    return a.equals(b) || of(a).flatMap(track -> of(b).filter(track::meets)).isPresent();
  }

  /** The highest version of the name among those offered that can stand for it. */
  public static Optional<String> find(String wanted, Collection<String> offered) {
    if (offered.contains(wanted)) {
      return Optional.of(wanted);
    }
    return of(wanted)
        .flatMap(
            track ->
                offered.stream()
                    .filter(name -> name.startsWith(track.name()))
                    .flatMap(
                        name -> of(name).filter(track::meets).map(t -> new Found(name, t)).stream())
                    .max((a, b) -> a.track().version().compareTo(b.track().version())))
        .map(Found::name);
  }

  private record Found(String name, VersionTrack track) {}
}
