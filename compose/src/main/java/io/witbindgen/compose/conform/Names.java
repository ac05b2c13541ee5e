package io.witbindgen.compose.conform;

import io.witbindgen.component.validate.Conformance.NameMatching;
import io.witbindgen.compose.componentize.world.Versions;
import io.witbindgen.wit.model.SemanticVersion;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** How versions count when names are compared. */
final class Names {
  private Names() {}

  /** A name, taken apart. */
  private record Versioned(String name, String base, SemanticVersion version) {
    static Optional<Versioned> of(String name) {
      int at = name.lastIndexOf('@');
      return at < 0
          ? Optional.empty()
          : SemanticVersion.parse(name.substring(at + 1))
              .map(version -> new Versioned(name, name.substring(0, at), version));
    }

    String track() {
      return base + "@" + Versions.track(version);
    }
  }

  /** The same name, else the highest version of it that is compatible. */
  static NameMatching compatible() {
    return matching(Versioned::track);
  }

  /** The same name, else the highest version of it, whichever. */
  static NameMatching anyVersion() {
    return matching(Versioned::base);
  }

  private static NameMatching matching(Function<Versioned, String> key) {
    return (wanted, names) ->
        names.contains(wanted)
            ? Optional.of(wanted)
            : Versioned.of(wanted)
                .flatMap(
                    versioned ->
                        names.stream()
                            .flatMap(name -> Versioned.of(name).stream())
                            .filter(other -> key.apply(other).equals(key.apply(versioned)))
                            .max(Comparator.comparing(Versioned::version)))
                .map(Versioned::name);
  }
}
