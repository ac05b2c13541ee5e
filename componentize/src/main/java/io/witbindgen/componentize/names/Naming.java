package io.witbindgen.componentize.names;

import io.witbindgen.componentize.world.TargetWorld;
import java.util.Optional;
import java.util.Set;

/**
 * The context in which names are read.
 *
 * @param adapters the names of the adapters that the main module can import from
 * @param rejectLegacy whether only the names of {@code cm32p2} have a meaning
 */
public record Naming(TargetWorld world, Set<String> adapters, boolean rejectLegacy) {
  private static final NameScheme STANDARD = new StandardNames();
  private static final NameScheme LEGACY = new LegacyNames();

  public Naming {
    adapters = Set.copyOf(adapters);
  }

  record Parsed(NameScheme scheme, String name) {}

  /** The scheme of an import's module name, and that name without its prefix. */
  Parsed importModule(String module) {
    return standard(module).orElse(new Parsed(rejectLegacy ? STANDARD : LEGACY, module));
  }

  /** The scheme of an export's name, if it has any, and the name without its prefix. */
  Optional<Parsed> export(String name) {
    return standard(name)
        .or(() -> rejectLegacy ? Optional.empty() : Optional.of(new Parsed(LEGACY, name)));
  }

  private static Optional<Parsed> standard(String name) {
    return NameScheme.afterPrefix(StandardNames.PREFIX, name)
        .map(rest -> new Parsed(STANDARD, rest));
  }
}
