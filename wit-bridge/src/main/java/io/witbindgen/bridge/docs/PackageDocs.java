package io.witbindgen.bridge.docs;

import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.Stability;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what a package's section says; items without documentation are omitted. */
final class PackageDocs {
  static final String ITEMS = "items";

  private PackageDocs() {}

  static DocsNode of(WitPackage unit) {
    Map<String, DocsNode> worlds = new LinkedHashMap<>();
    unit.worlds().forEach(world -> put(worlds, world.name(), world(world)));
    Map<String, DocsNode> interfaces = new LinkedHashMap<>();
    unit.interfaces().forEach(found -> put(interfaces, found.name(), of(found, found.metadata())));
    return new DocsNode(
        unit.docs(),
        new Stability.Unknown(),
        sections(Map.entry("worlds", worlds), Map.entry("interfaces", interfaces)));
  }

  @SafeVarargs
  private static Map<String, Map<String, DocsNode>> sections(
      Map.Entry<String, Map<String, DocsNode>>... all) {
    Map<String, Map<String, DocsNode>> sections = new LinkedHashMap<>();
    for (Map.Entry<String, Map<String, DocsNode>> section : all) {
      if (!section.getValue().isEmpty()) {
        sections.put(section.getKey(), section.getValue());
      }
    }
    return sections;
  }

  private static void put(Map<String, DocsNode> section, String name, DocsNode node) {
    if (!node.equals(DocsNode.NONE)) {
      section.put(name, node);
    }
  }

  private static DocsNode node(Metadata metadata, Map<String, Map<String, DocsNode>> sections) {
    return new DocsNode(metadata.docs(), metadata.stability(), sections);
  }

  private static DocsNode of(Interface unit, Metadata metadata) {
    Map<String, DocsNode> functions = new LinkedHashMap<>();
    unit.functions().forEach(f -> put(functions, f.plainName(), function(f)));
    Map<String, DocsNode> types = new LinkedHashMap<>();
    unit.types().forEach(type -> put(types, type.name(), type(type)));
    return node(metadata, sections(Map.entry("funcs", functions), Map.entry("types", types)));
  }

  private static DocsNode function(Function function) {
    return node(function.metadata(), Map.of());
  }

  private static DocsNode type(TypeDefinition type) {
    Map<String, DocsNode> items = new LinkedHashMap<>();
    parts(type.body())
        .forEach(
            (name, metadata) ->
                put(items, name, new DocsNode(metadata.docs(), new Stability.Unknown())));
    return node(type.metadata(), sections(Map.entry(ITEMS, items)));
  }

  private static Map<String, Metadata> parts(TypeBody body) {
    Map<String, Metadata> parts = new LinkedHashMap<>();
    switch (body.kind()) {
      case RECORD ->
          ((TypeBody.RecordType) body).fields().forEach(f -> parts.put(f.name(), f.metadata()));
      case VARIANT ->
          ((TypeBody.VariantType) body).cases().forEach(c -> parts.put(c.name(), c.metadata()));
      case ENUM ->
          ((TypeBody.EnumType) body).cases().forEach(c -> parts.put(c.name(), c.metadata()));
      case FLAGS ->
          ((TypeBody.FlagsType) body).flags().forEach(f -> parts.put(f.name(), f.metadata()));
      case RESOURCE, ALIAS, USE -> {}
    }
    return parts;
  }

  private static DocsNode world(World world) {
    Map<String, DocsNode> types = new LinkedHashMap<>();
    world.types().forEach(type -> put(types, type.name(), type(type)));
    List<WorldItem> imports = world.items(Direction.IMPORT);
    List<WorldItem> exports = world.items(Direction.EXPORT);
    return node(
        world.metadata(),
        sections(
            Map.entry("interfaces", interfaces(imports)),
            Map.entry("types", types),
            Map.entry("funcs", functions(imports)),
            Map.entry("interface_exports", interfaces(exports)),
            Map.entry("func_exports", functions(exports)),
            Map.entry("interface_import_stability", gates(imports)),
            Map.entry("interface_export_stability", gates(exports))));
  }

  private static Map<String, DocsNode> interfaces(List<WorldItem> items) {
    Map<String, DocsNode> section = new LinkedHashMap<>();
    for (WorldItem item : items) {
      if (item instanceof WorldItem.InlineInterface inline) {
        put(section, item.name(), of(inline.target(), item.metadata()));
      } else if (item instanceof WorldItem.PlainInterface) {
        put(section, item.name(), node(item.metadata(), Map.of()));
      }
    }
    return section;
  }

  private static Map<String, DocsNode> functions(List<WorldItem> items) {
    Map<String, DocsNode> section = new LinkedHashMap<>();
    for (WorldItem item : items) {
      if (item instanceof WorldItem.FunctionItem f) {
        put(section, item.name(), function(f.function()));
      }
    }
    return section;
  }

  private static Map<String, DocsNode> gates(List<WorldItem> items) {
    Map<String, DocsNode> section = new LinkedHashMap<>();
    for (WorldItem item : items) {
      if (item instanceof WorldItem.NamedInterface) {
        put(section, item.name(), new DocsNode(Optional.empty(), item.metadata().stability()));
      }
    }
    return section;
  }
}
