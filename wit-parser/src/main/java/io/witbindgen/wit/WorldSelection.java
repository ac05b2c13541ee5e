package io.witbindgen.wit;

import io.witbindgen.basics.names.NearNames;
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
  private static final int MAX_OFFERED = 12;

  private WorldSelection() {}

  /** The only world of the root package. */
  public static World select(Resolution resolution) {
    List<World> worlds = resolution.root().worlds();
    String name = resolution.root().toString();
    if (worlds.isEmpty()) {
      throw failure(
          diagnostic(WitDiagnosticKind.NO_WORLD, name, name), offer(resolution.packages()));
    } else if (worlds.size() > 1) {
      String all = worlds.stream().map(World::name).collect(Collectors.joining(", "));
      throw failure(
          diagnostic(WitDiagnosticKind.SEVERAL_WORLDS, name, name, all), Optional.empty());
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
      throw failure(
          diagnostic(WitDiagnosticKind.UNKNOWN_WORLD, root.toString(), name),
          hint(resolution, name));
    }
    String all = found.stream().map(World::toString).collect(Collectors.joining(", "));
    String alike = found.get(0).id().packageName().unversioned();
    throw failure(diagnostic(WitDiagnosticKind.SEVERAL_WORLDS, name, alike, all), Optional.empty());
  }

  private static String unversioned(World world) {
    return world.id().packageName().unversioned() + "/" + world.name();
  }

  /** What may have been meant, or what there is, and where else a package can be. */
  private static Optional<String> hint(Resolution resolution, String name) {
    int slash = name.indexOf('/');
    if (slash < 0) {
      if (resolution.root().interfaceNamed(name).isPresent()) {
        return Optional.of("`" + name + "` is an interface");
      }
      List<WitPackage> others =
          resolution.packages().stream().filter(unit -> unit.worldNamed(name).isPresent()).toList();
      List<String> names = resolution.root().worlds().stream().map(World::name).toList();
      return offer(others)
          .or(() -> NearNames.nearest(name, names).map(NearNames::question))
          .or(() -> offer(resolution.packages()));
    }
    String owner = name.substring(0, slash);
    List<WitPackage> inOwner =
        resolution.packages().stream()
            .filter(unit -> unit.name().unversioned().equals(owner))
            .toList();
    if (inOwner.isEmpty()) {
      return Optional.of(
          "package `%s` was not found: it has to be in the folder `deps`, or be given as a further path"
              .formatted(owner));
    }
    List<String> paths =
        inOwner.stream().flatMap(unit -> unit.worlds().stream()).map(World::toString).toList();
    return NearNames.nearest(name, paths).map(NearNames::question).or(() -> offer(inOwner));
  }

  /** The worlds of packages; empty if there are none. */
  private static Optional<String> offer(List<WitPackage> packages) {
    List<String> worlds =
        packages.stream().flatMap(unit -> unit.worlds().stream()).map(World::toString).toList();
    String more = worlds.size() > MAX_OFFERED ? ", …" : "";
    return worlds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            worlds.stream()
                .limit(MAX_OFFERED)
                .collect(Collectors.joining("`, `", "there is `", "`" + more)));
  }

  private static Diagnostic diagnostic(DiagnosticKind kind, String place, String... arguments) {
    return Diagnostic.error(kind, new Span(new Source(place, ""), 0, 0), arguments);
  }

  private static DiagnosticException failure(Diagnostic diagnostic, Optional<String> note) {
    return new DiagnosticException(List.of(note.map(diagnostic::note).orElse(diagnostic)));
  }
}
