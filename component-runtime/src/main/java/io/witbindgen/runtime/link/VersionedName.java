package io.witbindgen.runtime.link;

import java.util.Collection;
import java.util.Optional;

/**
 * Finds instances by name, versions included. Versions are compatible as Cargo and the other
 * component runtimes have it: the same major version, or the same minor version where the major one
 * is 0; 0.0.x and pre-releases match exactly.
 */
public final class VersionedName {
  private VersionedName() {}

  /**
   * The name among {@code offered} that is {@code wanted}, or else the highest compatible version
   * of it.
   */
  public static Optional<String> find(String wanted, Collection<String> offered) {
    if (offered.contains(wanted)) {
      return Optional.of(wanted);
    }
    Optional<String> track = track(wanted);
    return track.isEmpty()
        ? Optional.empty()
        : offered.stream()
            .filter(name -> track(name).equals(track))
            .max((a, b) -> Long.compare(rank(a), rank(b)));
  }

  /**
   * The name with the part of its version that compatible versions share; empty where only equal
   * names match.
   */
  private static Optional<String> track(String name) {
    int at = name.lastIndexOf('@');
    String version = at < 0 ? "" : name.substring(at + 1);
    int build = version.indexOf('+');
    String core = build < 0 ? version : version.substring(0, build);
    String[] parts = core.split("\\.", -1);
    if (parts.length != 3 || core.contains("-")) {
      return Optional.empty();
    }
    String base = name.substring(0, at);
    if (!parts[0].equals("0")) {
      return Optional.of(base + "@" + parts[0]);
    }
    return parts[1].equals("0") ? Optional.empty() : Optional.of(base + "@0." + parts[1]);
  }

  private static long rank(String name) {
    String version = name.substring(name.lastIndexOf('@') + 1);
    String[] parts = version.split("[.+]");
    try {
      return Long.parseLong(parts[1]) * 1_000_000 + Long.parseLong(parts[2]);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
