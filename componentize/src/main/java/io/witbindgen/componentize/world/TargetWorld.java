package io.witbindgen.componentize.world;

import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.World;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The world of a component: its items, each after those that it needs. */
public final class TargetWorld {
  /** What happens to imports of an interface in several compatible versions. */
  public enum CompatibleImports {
    /** Only the newest version is imported. */
    MERGED,
    /** Each version is imported. */
    APART
  }

  private final ScopeId.WorldId id;
  private final Map<String, Item> imports = new LinkedHashMap<>();
  private final Map<String, Item> exports = new LinkedHashMap<>();
  private final Map<ScopeId, Item.InterfaceItem> owners = new HashMap<>();
  private final Map<ScopeId, Map<String, Function>> functions = new HashMap<>();
  private final Map<TypeDefinition, TypeDefinition> importedTypes = new HashMap<>();
  private final Map<TypeDefinition, TypeDefinition> exportedTypes = new HashMap<>();

  private final Origins origins;

  private TargetWorld(ScopeId.WorldId id, Origins origins) {
    this.id = id;
    this.origins = origins;
  }

  /**
   * Makes one world of several.
   *
   * @param name the name of their source in messages
   * @param worlds the worlds, in the order of merging
   * @param versions what happens to imports in several compatible versions
   * @throws io.witbindgen.componentize.ComponentizeException if no component can have such a world
   */
  public static TargetWorld of(
      String name, List<ModuleMetadata.EmbeddedWorld> worlds, CompatibleImports versions) {
    Resolution merged =
        MetadataReader.merge(
            name, worlds.stream().map(ModuleMetadata.EmbeddedWorld::bytes).toList());
    MergedExports.check(
        merged, worlds.stream().map(ModuleMetadata.EmbeddedWorld::exports).toList());
    DependencyDepth.check(merged);
    World world = MetadataReader.world(merged);
    Replacements replacements = replacements(world, versions);
    World complete = Elaboration.elaborate(merged, world, replacements);
    Origins origins =
        new Origins(worlds.stream().map(ModuleMetadata.EmbeddedWorld::functions).toList());
    TargetWorld target = new TargetWorld(world.id(), origins);
    target.add(complete, replacements);
    return target;
  }

  private static Replacements replacements(World world, CompatibleImports versions) {
    return switch (versions) {
      case MERGED -> Replacements.among(world);
      case APART -> Replacements.NONE;
    };
  }

  private void add(World world, Replacements replacements) {
    UnaryOperator<TypeDefinition> imported = type -> imported(type, replacements);
    UnaryOperator<TypeDefinition> exported =
        type -> {
          // An interface that is replaced is imported, even if it is exported as well.
          TypeDefinition own = replacements.replaces(type.owner()) ? null : exportedTypes.get(type);
          return own == null ? imported(type, replacements) : own;
        };
    TypeCopier own = new TypeCopier(id, imported);
    // An interface with a plain name comes after all others: nothing can use its types.
    List<Item> importItems = world.imports().stream().map(Item::of).toList();
    Map<String, Item> copies = new HashMap<>();
    for (boolean plain : List.of(false, true)) {
      for (Item item : importItems) {
        if (item instanceof Item.InterfaceItem unit && unit.isPlain() == plain) {
          copies.put(item.name(), copy(unit, Direction.IMPORT, imported));
        }
      }
    }
    for (Item item : importItems) {
      imports.put(item.name(), copies.getOrDefault(item.name(), item));
      if (item instanceof Item.TypeItem type) {
        imports.put(item.name(), new Item.TypeItem(own.copy(type.type())));
      } else if (item instanceof Item.FunctionItem function) {
        imports.put(item.name(), new Item.FunctionItem(own.copy(function.function())));
      }
    }
    for (Item item : world.exports().stream().map(Item::of).toList()) {
      exports.put(
          item.name(),
          item instanceof Item.InterfaceItem unit
              ? copy(unit, Direction.EXPORT, exported)
              : new Item.FunctionItem(own.copy(((Item.FunctionItem) item).function())));
    }
  }

  private Item.InterfaceItem copy(
      Item.InterfaceItem item, Direction direction, UnaryOperator<TypeDefinition> used) {
    boolean keepsId = direction == Direction.IMPORT && !item.isPlain();
    ScopeId owner =
        keepsId ? item.unit().id() : new ScopeId.InlineInterfaceId(id, direction, item.name());
    TypeCopier copier = new TypeCopier(owner, used);
    Interface unit = copier.copy(item.unit());
    if (!item.isPlain()) {
      (direction == Direction.IMPORT ? importedTypes : exportedTypes).putAll(copier.copies());
    }
    Item.InterfaceItem copy =
        new Item.InterfaceItem(item.name(), unit, item.id(), item.isPlain(), item.externalId());
    owners.put(owner, copy);
    Map<String, Function> byName = new HashMap<>();
    unit.functions().forEach(function -> byName.put(function.plainName(), function));
    functions.put(owner, byName);
    return copy;
  }

  private TypeDefinition imported(TypeDefinition type, Replacements replacements) {
    ScopeId owner = replacements.current(type.owner());
    TypeDefinition wanted =
        owner.equals(type.owner())
            ? type
            : new TypeDefinition(owner, type.name(), type.body(), type.metadata());
    return Objects.requireNonNull(importedTypes.get(wanted), wanted::toString);
  }

  /** The scope of the types and functions of the world itself. */
  public ScopeId.WorldId id() {
    return id;
  }

  /** The imports. */
  public Collection<Item> imports() {
    return Collections.unmodifiableCollection(imports.values());
  }

  /** The exports. */
  public Collection<Item> exports() {
    return Collections.unmodifiableCollection(exports.values());
  }

  /** The import of this name. */
  public Optional<Item> importNamed(String name) {
    return Optional.ofNullable(imports.get(name));
  }

  /** The export of this name. */
  public Optional<Item> exportNamed(String name) {
    return Optional.ofNullable(exports.get(name));
  }

  /** The item whose interface has this scope; empty for the world itself. */
  public Optional<Item.InterfaceItem> ownerOf(ScopeId scope) {
    return Optional.ofNullable(owners.get(scope));
  }

  /** The items whose types an interface uses. */
  public Set<Item.InterfaceItem> needs(Item.InterfaceItem item) {
    Set<Item.InterfaceItem> needs = new LinkedHashSet<>();
    for (TypeDefinition type : item.unit().types()) {
      if (type.body() instanceof TypeBody.Use use) {
        ownerOf(use.target().owner()).ifPresent(needs::add);
      }
    }
    return needs;
  }

  /** Whether an item is an export. */
  public boolean isExport(Item item) {
    return item.equals(exports.get(item.name()));
  }

  /** A function of an interface, if it has one of this name. */
  public Optional<FunctionRef> function(Item.InterfaceItem item, String name) {
    return Optional.ofNullable(functions.getOrDefault(item.unit().id(), Map.of()).get(name))
        .map(function -> ref(item, item.unit().id(), function));
  }

  /** The functions of an interface, in order. */
  public List<FunctionRef> functions(Item.InterfaceItem item) {
    return item.unit().functions().stream()
        .map(function -> ref(item, item.unit().id(), function))
        .toList();
  }

  /** A function of the world itself, if it has one of this name. */
  public Optional<FunctionRef> function(Direction direction, String name) {
    Item item = (direction == Direction.IMPORT ? imports : exports).get(name);
    return item instanceof Item.FunctionItem function
        ? Optional.of(ref(direction, new FunctionRef(item, id, function.function())))
        : Optional.empty();
  }

  private FunctionRef ref(Item.InterfaceItem item, ScopeId scope, Function function) {
    Direction direction = isExport(item) ? Direction.EXPORT : Direction.IMPORT;
    return ref(direction, new FunctionRef(item, scope, function));
  }

  private FunctionRef ref(Direction direction, FunctionRef function) {
    return function.withTypeScope(origins.typeScope(id, direction, function));
  }
}
