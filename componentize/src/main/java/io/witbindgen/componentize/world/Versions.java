package io.witbindgen.componentize.world;

import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.SemanticVersion;

/** Versions as far as compatibility goes. */
public final class Versions {
  private Versions() {}

  /** What all versions have in common that are compatible with this one: {@code 1}, {@code 0.2}. */
  public static String track(SemanticVersion version) {
    if (!version.preRelease().isEmpty()) {
      return version.major()
          + "."
          + version.minor()
          + "."
          + version.patch()
          + "-"
          + version.preRelease();
    }
    if (version.major().signum() > 0) {
      return version.major().toString();
    }
    if (version.minor().signum() > 0) {
      return version.major() + "." + version.minor();
    }
    return version.major() + "." + version.minor() + "." + version.patch();
  }

  /** The name of an interface with no more of its version than matters: {@code a:b/c@1}. */
  public static String canonical(ScopeId.InterfaceId id) {
    String suffix = id.packageName().version().map(v -> "@" + track(v)).orElse("");
    return id.packageName().unversioned() + "/" + id.name() + suffix;
  }
}
