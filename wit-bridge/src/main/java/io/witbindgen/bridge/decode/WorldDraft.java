package io.witbindgen.bridge.decode;

import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.bridge.docs.DocsNode;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** A world that is being read; the interfaces that it names are finished after it. */
final class WorldDraft {
  private final ScopeId.WorldId id;
  private final ScopeDraft scope;
  private final Map<Direction, List<Function<Map<ScopeId, Interface>, WorldItem>>> items =
      new EnumMap<>(Direction.class);
  private final Map<String, WorldItem> ready = new HashMap<>();
  private final Map<String, ScopeId> targets = new HashMap<>();
  private final Set<ScopeId> needs = new LinkedHashSet<>();

  WorldDraft(ScopeId.WorldId id, DocsNode docs, Metadata metadata) {
    this.id = id;
    items.put(Direction.IMPORT, new ArrayList<>());
    items.put(Direction.EXPORT, new ArrayList<>());
    this.scope =
        new ScopeDraft(
            id, docs, metadata, type -> add(Direction.IMPORT, new WorldItem.TypeItem(type)));
  }

  ScopeId.WorldId id() {
    return id;
  }

  /** The types of the world itself. */
  ScopeDraft scope() {
    return scope;
  }

  /** Adds an item, unless the world already has it from another source. */
  void add(Direction direction, WorldItem item) {
    WorldItem known = ready.putIfAbsent(direction.keyword() + " " + item.name(), item);
    if (known == null) {
      items(direction).add(interfaces -> item);
    } else if (!agree(known, item)) {
      throw new InexpressibleException("two different ones are wanted");
    }
  }

  private static boolean agree(WorldItem known, WorldItem item) {
    if (known instanceof WorldItem.FunctionItem one && item instanceof WorldItem.FunctionItem two) {
      return one.function().type().equals(two.function().type());
    }
    if (known instanceof WorldItem.InlineInterface one
        && item instanceof WorldItem.InlineInterface two) {
      return contents(one.target()).equals(contents(two.target()));
    }
    return known instanceof WorldItem.TypeItem && item instanceof WorldItem.TypeItem;
  }

  /** The content of an interface; needed because interfaces with equal names are equal. */
  private static Map<String, Object> contents(Interface unit) {
    Map<String, Object> contents = new HashMap<>();
    unit.types().forEach(type -> contents.put(type.name(), type.body()));
    unit.functions().forEach(function -> contents.put(function.plainName(), function.type()));
    return contents;
  }

  /** Whether an interface of this name is new to the world. */
  private boolean isNew(Direction direction, String name, ScopeId target) {
    ScopeId known = targets.putIfAbsent(direction.keyword() + " " + name, target);
    if (known != null && !known.equals(target)) {
      throw new InexpressibleException("two different ones are wanted");
    }
    return known == null;
  }

  void named(Direction direction, ScopeId.InterfaceId target, Metadata metadata) {
    needs.add(target);
    if (isNew(direction, target.toString(), target)) {
      items(direction)
          .add(
              interfaces -> new WorldItem.NamedInterface(get(interfaces, target), false, metadata));
    }
  }

  void plain(Direction direction, String name, ScopeId.InterfaceId target, Metadata metadata) {
    needs.add(target);
    if (isNew(direction, name, target)) {
      items(direction)
          .add(interfaces -> new WorldItem.PlainInterface(name, get(interfaces, target), metadata));
    }
  }

  void inline(Direction direction, ScopeDraft target) {
    needs.addAll(Drafts.owners(target.types()));
    Interface inline = target.toInterface();
    add(direction, new WorldItem.InlineInterface(inline.name(), inline, inline.metadata()));
  }

  /** The scopes that the world names. */
  Set<ScopeId> needs() {
    Set<ScopeId> all = new LinkedHashSet<>(needs);
    all.addAll(Drafts.owners(scope.types()));
    return all;
  }

  World finish(Map<ScopeId, Interface> interfaces) {
    return new World(
        id,
        items(Direction.IMPORT).stream().map(item -> item.apply(interfaces)).toList(),
        items(Direction.EXPORT).stream().map(item -> item.apply(interfaces)).toList(),
        List.of(),
        scope.metadata());
  }

  private List<Function<Map<ScopeId, Interface>, WorldItem>> items(Direction direction) {
    return Objects.requireNonNull(items.get(direction));
  }

  private static Interface get(Map<ScopeId, Interface> interfaces, ScopeId id) {
    return Objects.requireNonNull(interfaces.get(id));
  }
}
