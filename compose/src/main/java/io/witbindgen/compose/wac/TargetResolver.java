package io.witbindgen.compose.wac;

import io.witbindgen.compose.graph.Composition;
import io.witbindgen.compose.graph.Node;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.WorldFit;
import io.witbindgen.compose.types.WorldType;
import io.witbindgen.compose.wac.syntax.PackagePath;
import io.witbindgen.compose.wac.syntax.WacDiagnosticKind;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Direction;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks whether a composition conforms to the world that it targets. */
final class TargetResolver {
  private final Composition composition;
  private final Places places;
  private final Complaints complaints;

  TargetResolver(Composition composition, Places places, Complaints complaints) {
    this.composition = composition;
    this.places = places;
    this.complaints = complaints;
  }

  void check(PackagePath path, Item item) {
    if (!(item.isType() && item.type() instanceof WorldType world)) {
      throw complaints.wrongItem(path.span(), item, "a world");
    }
    WorldFit fit = new WorldFit(world);
    for (Node node : composition.nodes()) {
      Span place = node.kind() == Node.Kind.IMPORT ? places.of(node) : path.span();
      imports(node)
          .forEach(
              (name, needed) ->
                  fit.checkImport(name, needed)
                      .ifPresent(finding -> report(finding, path, place, fit)));
    }
    Map<String, Item> exports = new LinkedHashMap<>();
    composition.exports().forEach((name, node) -> exports.put(name, node.item()));
    for (String name : world.exports().keySet()) {
      fit.checkExport(name, exports)
          .ifPresent(
              finding ->
                  report(finding, path, places.exports().getOrDefault(name, path.span()), fit));
    }
  }

  /** The imports that a node adds to the composition. */
  private static Map<String, Item> imports(Node node) {
    return switch (node.kind()) {
      case IMPORT -> Map.of(((Node.Import) node).importName(), node.item());
      case INSTANTIATION -> ((Node.Instantiation) node).missing();
      case ALIAS, DEFINITION -> Map.of();
    };
  }

  private void report(WorldFit.Finding finding, PackagePath path, Span place, WorldFit fit) {
    String world = path.toString();
    String name = finding.name();
    complaints
        .reporter()
        .report(
            switch (finding.problem()) {
              case UNKNOWN_IMPORT ->
                  Complaints.withOffer(
                      Diagnostic.error(WacDiagnosticKind.UNKNOWN_TARGET_IMPORT, place, world, name),
                      name,
                      place,
                      fit.importNames());
              case MISSING_EXPORT ->
                  Diagnostic.error(
                      WacDiagnosticKind.MISSING_TARGET_EXPORT, path.span(), world, name);
              case MISMATCH ->
                  Diagnostic.error(
                      WacDiagnosticKind.TARGET_MISMATCH,
                      place,
                      finding.direction() == Direction.IMPORT ? "import" : "export",
                      name,
                      world,
                      finding.reason());
            });
  }
}
