package io.witbindgen.bridge.decode;

import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.bridge.docs.DocsNode;
import io.witbindgen.bridge.docs.DocsReader;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.types.ComponentType;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.ScopeId;
import java.util.Collection;
import java.util.Optional;

/** A WIT package in binary form (WIT.md, "Package Format"). */
final class PackageReader {
  private final ValidatedComponent component;
  private final Span nowhere;

  private PackageReader(ValidatedComponent component, Span nowhere) {
    this.component = component;
    this.nowhere = nowhere;
  }

  /** Whether a component holds the definitions of a package, and nothing else. */
  static boolean isPackage(ValidatedComponent component) {
    return component.imports().isEmpty()
        && !component.exports().isEmpty()
        && component.exports().values().stream().allMatch(item -> definitionIn(item).isPresent());
  }

  private static Optional<ComponentType> definition(Extern item) {
    return item.type() instanceof ItemType.Type type
            && type.type() instanceof DefinedType.OfComponents component
        ? Optional.of(component.type())
        : Optional.empty();
  }

  private static boolean isDefinition(ComponentType type) {
    if (type.exports().size() != 1) {
      return false;
    }
    Extern only = only(type);
    boolean isKnown =
        only.type().kind() == ItemType.Kind.INSTANCE
            || only.type().kind() == ItemType.Kind.COMPONENT;
    return isKnown && InterfaceNames.isInterface(only.name().name());
  }

  /** The definition in an export: the only export of a component type. */
  static Optional<Extern> definitionIn(Extern item) {
    return definition(item).filter(PackageReader::isDefinition).map(PackageReader::only);
  }

  private static Extern only(ComponentType type) {
    return type.exports().values().iterator().next();
  }

  /** Reads the package, and the parts of other packages that it mentions. */
  static Resolution read(ValidatedComponent component, Span nowhere) {
    return new PackageReader(component, nowhere).read();
  }

  private Resolution read() {
    Collection<Extern> items = component.exports().values();
    ExternName first = only(definition(items.iterator().next()).orElseThrow()).name();
    Drafts drafts =
        new Drafts(InterfaceNames.parse(first).packageName(), DocsReader.read(component.decoded()));
    for (Extern item : items) {
      try {
        read(drafts, item.name().name(), definition(item).orElseThrow());
      } catch (InexpressibleException e) {
        throw e.within("`" + item.name() + "`");
      }
    }
    return drafts.finish();
  }

  private void read(Drafts drafts, String name, ComponentType type) {
    Extern only = only(type);
    ScopeId.InterfaceId id = InterfaceNames.parse(only.name());
    if (!id.packageName().equals(drafts.root()) || !id.name().equals(name)) {
      throw new InexpressibleException(
          "it defines `" + id + "`, which is not that of `" + drafts.root() + "`");
    }
    Reading reading = Reading.ofDefinition(component.origins(), nowhere);
    if (only.type() instanceof ItemType.Component world) {
      if (!type.imports().isEmpty()) {
        throw new InexpressibleException("the definition of a world imports nothing");
      }
      ScopeId.WorldId worldId = new ScopeId.WorldId(id.packageName(), name);
      DocsNode docs = drafts.docs().child("worlds", name);
      WorldDraft draft = new WorldDraft(worldId, docs, Reading.metadata(docs, nowhere));
      WorldReader.read(drafts, reading, draft, world.type());
      drafts.add(draft);
      return;
    }
    type.imports().values().forEach(used -> read(drafts, reading, used));
    readInterface(drafts, reading, only, Provider.Kind.EXPORT);
  }

  private static void read(Drafts drafts, Reading reading, Extern used) {
    if (!InterfaceNames.isInterface(used.name().name())) {
      throw new InexpressibleException(
          "an interface uses only interfaces, found `" + used.name() + "`");
    }
    readInterface(drafts, reading, used, Provider.Kind.IMPORT);
  }

  private static void readInterface(
      Drafts drafts, Reading reading, Extern item, Provider.Kind kind) {
    if (!(item.type() instanceof ItemType.Instance instance)) {
      throw new InexpressibleException("`" + item.name() + "` is not an instance");
    }
    ScopeId.InterfaceId id = InterfaceNames.parse(item.name());
    Provider provider = new Provider(kind, id, item.name().name());
    InstanceType exports = instance.type();
    new ScopeReader(reading, drafts.interfaceOf(id, reading), provider).read(exports);
  }
}
