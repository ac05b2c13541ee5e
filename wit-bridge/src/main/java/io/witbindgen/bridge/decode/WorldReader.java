package io.witbindgen.bridge.decode;

import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.bridge.docs.DocsNode;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.types.ComponentType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.WorldItem;
import java.util.Optional;

/** The type of a component: what it imports and exports is a world. */
final class WorldReader {
  private final Drafts drafts;
  private final Reading reading;
  private final WorldDraft world;
  private final ComponentType type;
  private final ScopeReader own;

  private WorldReader(Drafts drafts, Reading reading, WorldDraft world, ComponentType type) {
    this.drafts = drafts;
    this.reading = reading;
    this.world = world;
    this.type = type;
    this.own =
        new ScopeReader(reading, world.scope(), new Provider(Provider.Kind.WORLD, world.id(), ""));
  }

  /** Reads a component type into a world. */
  static void read(Drafts drafts, Reading reading, WorldDraft world, ComponentType type) {
    world.scope().reserve(type.imports().keySet());
    world.scope().reserve(type.exports().keySet());
    WorldReader reader = new WorldReader(drafts, reading, world, type);
    type.imports().values().forEach(item -> reader.read(Direction.IMPORT, item));
    type.exports().values().forEach(item -> reader.read(Direction.EXPORT, item));
    reading.finish();
  }

  private void read(Direction direction, Extern item) {
    try {
      switch (item.type().kind()) {
        case INSTANCE -> instance(direction, item.name(), ((ItemType.Instance) item.type()).type());
        case FUNCTION -> function(direction, item);
        case TYPE -> type(direction, item);
        case CORE_MODULE, COMPONENT, VALUE ->
            throw new InexpressibleException(
                "a world cannot " + direction.keyword() + " a " + item.type().sort());
      }
    } catch (InexpressibleException e) {
      throw e.within(direction.keyword() + " `" + item.name() + "`");
    }
  }

  private void type(Direction direction, Extern item) {
    if (direction == Direction.EXPORT) {
      throw new InexpressibleException("a world cannot export a type");
    }
    own.type(item);
  }

  private void function(Direction direction, Extern item) {
    DocsNode docs = docs(direction, "funcs", "func_exports", item.name().name());
    world.add(
        direction,
        new WorldItem.FunctionItem(
            own.function(item.name(), ((ItemType.Function) item.type()).type(), docs)));
  }

  private void instance(Direction direction, ExternName name, InstanceType instance) {
    Optional<String> implemented = name.implementedInterface();
    if (InterfaceNames.isInterface(name.name())) {
      named(direction, name, instance);
    } else if (implemented.isPresent()) {
      ScopeId.InterfaceId id = InterfaceNames.parse(implemented.get());
      String plain = InterfaceNames.plain(name.name());
      new ScopeReader(reading, drafts.interfaceOf(id, reading), hidden(direction, id, plain))
          .read(instance);
      world.plain(
          direction, plain, id, reading.metadata(inlineDocs(direction, name), name.externalId()));
    } else {
      String plain = InterfaceNames.plain(name.name());
      ScopeId id = new ScopeId.InlineInterfaceId(world.id(), direction, plain);
      DocsNode docs = inlineDocs(direction, name);
      ScopeDraft draft = new ScopeDraft(id, docs, reading.metadata(docs, name.externalId()));
      new ScopeReader(reading, draft, hidden(direction, id, plain)).read(instance);
      world.inline(direction, draft);
    }
  }

  private static Provider hidden(Direction direction, ScopeId scope, String name) {
    Provider.Kind kind =
        direction == Direction.IMPORT ? Provider.Kind.PRIVATE_IMPORT : Provider.Kind.PRIVATE_EXPORT;
    return new Provider(kind, scope, name);
  }

  private void named(Direction direction, ExternName name, InstanceType instance) {
    ScopeId.InterfaceId id = InterfaceNames.parse(name);
    Provider.Kind kind =
        direction == Direction.IMPORT ? Provider.Kind.IMPORT : Provider.Kind.EXPORT;
    Provider provider = new Provider(kind, id, name.name());
    new ScopeReader(reading, drafts.interfaceOf(id, reading), provider).read(instance);
    String section = "interface_" + direction.keyword() + "_stability";
    DocsNode gates = world.scope().docs().child(section, id.toString());
    Metadata metadata = reading.metadata(gates, name.externalId());
    world.named(direction, id, metadata);
  }

  private DocsNode inlineDocs(Direction direction, ExternName name) {
    return docs(direction, "interfaces", "interface_exports", name.name());
  }

  /** Exports have their own section only since version 1 of the format. */
  private DocsNode docs(Direction direction, String imports, String exports, String name) {
    DocsNode docs = world.scope().docs();
    if (direction == Direction.IMPORT) {
      return docs.child(imports, name);
    }
    DocsNode own = docs.child(exports, name);
    boolean isAmbiguous = type.imports().containsKey(name);
    return own.equals(DocsNode.NONE) && !isAmbiguous ? docs.child(imports, name) : own;
  }
}
