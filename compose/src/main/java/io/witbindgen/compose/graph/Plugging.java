package io.witbindgen.compose.graph;

import io.witbindgen.basics.names.NearNames;
import io.witbindgen.basics.names.VersionedName;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.compose.types.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills the imports of a component with the exports of others. */
public final class Plugging {
  private final Composition composition = new Composition();
  private final ComponentPackage socket;
  private final Node.Instantiation socketNode;
  private final Map<String, ComponentPackage> filled = new HashMap<>();
  private final TypeSources sources = new TypeSources();

  private Plugging(ComponentPackage socket) {
    this.socket = socket;
    this.socketNode = composition.instantiate(socket);
  }

  /**
   * The composition that instantiates each plug, gives the socket those of their exports that it
   * imports, and exports what the socket exports; if that mentions types to which only interfaces
   * of the plugs give names, then those interfaces too. Imports that nothing fills are imports of
   * the composition, and so are the imports of the plugs. An interface in another version fills an
   * import if the versions are compatible.
   *
   * @throws CompositionException if a plug fills nothing, two plugs fill the same import, or an
   *     export has another type than the import
   */
  public static Composition plug(ComponentPackage socket, List<ComponentPackage> plugs) {
    Plugging plugging = new Plugging(socket);
    plugs.forEach(plugging::add);
    socket.instance().exports().keySet().forEach(plugging::export);
    return plugging.composition;
  }

  /** Exports what the socket exports, and before it what names the types that it mentions. */
  private void export(String name) {
    for (TypeSources.Source source : sources.of(new TypeSources.Source(socketNode, name))) {
      Node needed = composition.alias(source.instance(), source.export());
      boolean isDone = needed.equals(composition.exports().get(source.export()));
      if (!isDone && !source.instance().equals(socketNode)) {
        composition.export(needed, source.export());
      }
    }
    composition.export(composition.alias(socketNode, name), name);
  }

  private void add(ComponentPackage plug) {
    Map<String, Item> wanted = socket.world().imports();
    Map<String, Item> offered = plug.instance().exports();
    Node node = null;
    for (String export : offered.keySet()) {
      Optional<String> match = match(export, offered.keySet(), wanted.keySet());
      if (match.isEmpty()) {
        continue;
      }
      String name = match.get();
      ComponentPackage before = filled.put(name, plug);
      if (before != null) {
        throw new CompositionException(
            ("import `" + name + "` of `" + socket + "` is filled by `" + before + "`, ")
                + ("and again by `" + plug + "`"));
      }
      node = node == null ? composition.instantiate(plug) : node;
      fill(name, node, export, plug);
    }
    if (node == null) {
      throw new CompositionException(
          "`" + plug + "` exports nothing that `" + socket + "` imports" + hint(plug));
    }
  }

  /** The import that an export fills, unless the version of another export fits better. */
  private static Optional<String> match(String export, Set<String> offered, Set<String> wanted) {
    if (wanted.contains(export)) {
      return Optional.of(export);
    }
    return wanted.stream()
        .filter(name -> VersionedName.areCompatible(export, name))
        .filter(name -> VersionedName.find(name, offered).filter(export::equals).isPresent())
        .findFirst();
  }

  private void fill(String name, Node node, String export, ComponentPackage plug) {
    Node value = composition.alias(node, export);
    Item expected = socket.world().imports().getOrDefault(name, value.item());
    Optional<String> mismatch = composition.mismatch(value, expected);
    if (mismatch.isPresent()) {
      throw new CompositionException(
          ("export `" + export + "` of `" + plug + "` does not fit import `" + name + "` of `")
              + (socket + "`: " + mismatch.get()));
    }
    composition.argument(socketNode, name, value);
  }

  /** What may have been meant: another version or a name nearby. */
  private String hint(ComponentPackage plug) {
    Set<String> wanted = socket.world().imports().keySet();
    Set<String> offered = plug.instance().exports().keySet();
    if (wanted.isEmpty()) {
      return ", which imports nothing";
    }
    for (String export : offered) {
      for (String name : wanted) {
        if (VersionedName.of(export).base().equals(VersionedName.of(name).base())) {
          return "; its `" + export + "` has a version that is not compatible with `" + name + "`";
        }
      }
    }
    return offered.stream()
        .flatMap(
            export ->
                NearNames.nearest(export, wanted)
                    .map(name -> "; its `" + export + "` is nearly `" + name + "`")
                    .stream())
        .findFirst()
        .orElse("; it exports " + list(offered) + ", but what is imported is " + list(wanted));
  }

  private static String list(Set<String> names) {
    return names.isEmpty() ? "nothing" : "`" + String.join("`, `", names) + "`";
  }
}
