package io.witbindgen.compose.wac;

import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.compose.graph.ComponentPackage;
import io.witbindgen.compose.types.InterfaceType;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.Type;
import io.witbindgen.compose.types.WorldType;
import io.witbindgen.compose.wac.syntax.PackagePath;
import io.witbindgen.compose.wac.syntax.PackageReference;
import io.witbindgen.compose.wac.syntax.WacDiagnosticKind;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.syntax.Name;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The packages that a document mentions, each read once. For its own package the document itself is
 * used.
 */
final class PackageTable {
  private final Packages source;
  private final PackageReference own;
  private final LocalNames names;
  private final Complaints complaints;
  private final Map<String, Optional<ComponentPackage>> known = new HashMap<>();

  PackageTable(Packages source, PackageReference own, LocalNames names, Complaints complaints) {
    this.source = source;
    this.own = own;
    this.names = names;
    this.complaints = complaints;
  }

  /** A package that is a component, for instantiation. */
  ComponentPackage component(PackageReference reference) {
    if (reference.name().equals(own.name())) {
      throw complaints.refuse(
          Diagnostic.error(
                  WitDiagnosticKind.UNKNOWN_PACKAGE, reference.span(), reference.toString())
              .note("it is what this document defines"));
    }
    return load(reference);
  }

  private ComponentPackage load(PackageReference reference) {
    Optional<ComponentPackage> loaded = known.get(reference.toString());
    if (loaded == null) {
      known.put(reference.toString(), Optional.empty());
      loaded = Optional.of(read(reference));
      known.put(reference.toString(), loaded);
    }
    return loaded.orElseThrow(Refusal::new);
  }

  private ComponentPackage read(PackageReference reference) {
    try {
      Optional<byte[]> bytes = source.find(reference.name(), reference.version());
      if (bytes.isPresent()) {
        return ComponentPackage.decode(reference.name(), reference.version(), bytes.get());
      }
    } catch (CompositionException
        | MalformedComponentException
        | InvalidComponentException
        | InexpressibleException e) {
      throw unusable(reference, String.valueOf(e.getMessage()));
    } catch (DiagnosticException e) {
      List<Diagnostic> found = e.diagnostics();
      complaints.refuse(
          WacDiagnosticKind.UNUSABLE_PACKAGE,
          reference.nameSpan(),
          reference.toString(),
          "its WIT is wrong");
      found.forEach(complaints.reporter()::report);
      throw new Refusal();
    }
    Diagnostic diagnostic =
        Diagnostic.error(
            WitDiagnosticKind.UNKNOWN_PACKAGE, reference.nameSpan(), reference.toString());
    String place = source.place(reference.name(), reference.version());
    throw complaints.refuse(place.isEmpty() ? diagnostic : diagnostic.note(place));
  }

  private Refusal unusable(PackageReference reference, String reason) {
    return complaints.refuse(
        WacDiagnosticKind.UNUSABLE_PACKAGE, reference.nameSpan(), reference.toString(), reason);
  }

  /** The item that a path denotes. */
  Item find(PackagePath path) {
    if (path.owner().name().equals(own.name())) {
      Name first = path.segments().get(0);
      return walk(names.ofDocument(first).item(), path, 1);
    }
    ComponentPackage component = load(path.owner());
    Name first = path.segments().get(0);
    Item found = component.definitions().get(first.text());
    if (found == null) {
      throw missing("package `" + component + "`", first, component.definitions());
    }
    return walk(found, path, 1);
  }

  private Item walk(Item start, PackagePath path, int from) {
    Item item = start;
    for (int i = from; i < path.segments().size(); i++) {
      Name segment = path.segments().get(i);
      Map<String, Item> exports = exports(item);
      Item next = exports.get(segment.text());
      if (next == null) {
        String parent =
            "`"
                + path.segments().get(i - 1).text()
                + "`, "
                + Type.withArticle(item.describe())
                + ",";
        throw missing(parent, segment, exports);
      }
      item = next;
    }
    return item;
  }

  private static Map<String, Item> exports(Item item) {
    if (item.type() instanceof InterfaceType type) {
      return type.exports();
    }
    return item.type() instanceof WorldType world ? world.exports() : Map.of();
  }

  private Refusal missing(String parent, Name name, Map<String, Item> offered) {
    return complaints.refuse(
        Complaints.withOffer(
            Diagnostic.error(WacDiagnosticKind.NO_EXPORT, name.span(), parent, name.text()),
            name.text(),
            name.span(),
            offered.keySet()));
  }
}
