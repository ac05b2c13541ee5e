package io.witbindgen.wit;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.model.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the world that is meant, as the specification's "Specifying a World" says. */
public final class WorldSelection {
  private WorldSelection() {}

  /** The only world of the root package. */
  public static World select(Resolution resolution) {
    List<World> worlds = resolution.root().worlds();
    String name = resolution.root().toString();
    if (worlds.isEmpty()) {
      throw failure(WitDiagnosticKind.NO_WORLD, name, name);
    } else if (worlds.size() > 1) {
      String all = worlds.stream().map(World::name).collect(Collectors.joining(", "));
      throw failure(WitDiagnosticKind.SEVERAL_WORLDS, name, name, all);
    }
    return worlds.get(0);
  }

  /**
   * The world of the given name.
   *
   * @param resolution what was parsed
   * @param name the name of a world in the root package, or the path of one in any package: {@code
   *     wasi:cli/command@0.3.0}; the version can be omitted if there is only one, and a name may
   *     have the {@code %} that it needs in text if it is a keyword
   * @throws DiagnosticException if there is no such world
   */
  public static World select(Resolution resolution, String name) {
    return selectPlain(resolution, name.replace("%", ""));
  }

  private static World selectPlain(Resolution resolution, String name) {
    Optional<World> inRoot = resolution.root().worldNamed(name);
    if (inRoot.isPresent()) {
      return inRoot.get();
    }
    List<World> worlds = resolution.packages().stream().flatMap(p -> p.worlds().stream()).toList();
    List<World> exact = worlds.stream().filter(w -> w.toString().equals(name)).toList();
    List<World> found =
        exact.isEmpty()
            ? worlds.stream().filter(world -> unversioned(world).equals(name)).toList()
            : exact;
    if (found.size() == 1) {
      return found.get(0);
    }
    WitPackage root = resolution.root();
    if (found.isEmpty()) {
      throw failure(WitDiagnosticKind.UNKNOWN_WORLD, root.toString(), name);
    }
    String all = found.stream().map(World::toString).collect(Collectors.joining(", "));
    throw failure(
        WitDiagnosticKind.SEVERAL_WORLDS, name, found.get(0).id().packageName().unversioned(), all);
  }

  private static String unversioned(World world) {
    return world.id().packageName().unversioned() + "/" + world.name();
  }

  private static DiagnosticException failure(
      DiagnosticKind kind, String place, String... arguments) {
    Span span = new Span(new Source(place, ""), 0, 0);
    return new DiagnosticException(List.of(Diagnostic.error(kind, span, arguments)));
  }
}
