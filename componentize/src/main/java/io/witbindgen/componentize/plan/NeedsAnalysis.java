package io.witbindgen.componentize.plan;

import io.witbindgen.componentize.names.ImportUse;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TargetWorld;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out which functions and types of the world are needed. */
final class NeedsAnalysis {
  private final TargetWorld world;
  private final Set<FunctionRef> called;
  private final LiveTypes live = new LiveTypes();

  private NeedsAnalysis(TargetWorld world, Set<FunctionRef> called) {
    this.world = world;
    this.called = called;
  }

  static WorldNeeds of(TargetWorld world, Modules modules) {
    Set<FunctionRef> called =
        modules
            .imports()
            .filter(ImportUse.Lowered.class::isInstance)
            .map(use -> ((ImportUse.Lowered) use).function())
            .collect(Collectors.toSet());
    NeedsAnalysis analysis = new NeedsAnalysis(world, called);
    List<ImportedUnit> imports = analysis.imports();
    Map<Item, Set<Item.InterfaceItem>> usedExports = analysis.usedExports();
    world.imports().stream().filter(Item.TypeItem.class::isInstance).forEach(analysis.live::add);
    modules.imports().forEach(analysis::addTypes);
    world.exports().forEach(item -> analysis.addTypes(item, usedExports));
    return new WorldNeeds(imports, analysis.liveByScope(), usedExports);
  }

  /** The functions of the world itself are one unit, at the place of the first of them. */
  private List<ImportedUnit> imports() {
    Map<Optional<Item.InterfaceItem>, List<FunctionRef>> units = new LinkedHashMap<>();
    for (Item item : world.imports()) {
      Optional<Item.InterfaceItem> key =
          item instanceof Item.InterfaceItem unit ? Optional.of(unit) : Optional.empty();
      List<FunctionRef> functions = units.computeIfAbsent(key, k -> new ArrayList<>());
      functions(item).stream().filter(called::contains).forEach(functions::add);
    }
    return units.entrySet().stream()
        .map(unit -> new ImportedUnit(unit.getKey(), unit.getValue()))
        .toList();
  }

  private List<FunctionRef> functions(Item item) {
    return switch (item.kind()) {
      case INTERFACE -> world.functions((Item.InterfaceItem) item);
      case FUNCTION -> List.of(world.function(Direction.IMPORT, item.name()).orElseThrow());
      case TYPE -> List.of();
    };
  }

  private Map<Item, Set<Item.InterfaceItem>> usedExports() {
    Map<Item, Set<Item.InterfaceItem>> used = new HashMap<>();
    for (Item item : world.exports()) {
      if (!(item instanceof Item.InterfaceItem unit)) {
        continue;
      }
      Set<Item.InterfaceItem> own = new HashSet<>();
      for (Item.InterfaceItem need : world.needs(unit)) {
        if (world.isExport(need) && own.add(need)) {
          own.addAll(used.getOrDefault(need, Set.of()));
        }
      }
      used.put(item, own);
    }
    return used;
  }

  private void addTypes(ImportUse use) {
    switch (use.kind()) {
      case LOWERED -> live.add(((ImportUse.Lowered) use).function().function());
      case DROP_IMPORTED -> live.add(((ImportUse.DropImported) use).resource());
      case EXPORTED_RESOURCE -> live.add(((ImportUse.ExportedResource) use).resource());
      case TASK_RETURN ->
          ((ImportUse.TaskReturn) use).function().function().type().result().ifPresent(live::add);
      case PAYLOAD ->
          ((ImportUse.OfPayload) use)
              .payload()
              .mention()
              .ifPresent(mention -> live.add(mention.type().type()));
      case ADAPTER_FUNCTION,
          MAIN_MEMORY,
          MAIN_EXPORT,
          LIBRARY_ITEM,
          BUILTIN,
          THREAD_LOCAL_BASE,
          WAITABLE_SET,
          ERROR_CONTEXT,
          NEW_THREAD -> {}
    }
  }

  /** Adds those types of an exported interface that come from imports. */
  private void addTypes(Item export, Map<Item, Set<Item.InterfaceItem>> usedExports) {
    if (!(export instanceof Item.InterfaceItem unit)) {
      live.add(export);
      return;
    }
    Set<Item.InterfaceItem> used = usedExports.getOrDefault(export, Set.of());
    LiveTypes own = new LiveTypes();
    own.add(export);
    for (TypeDefinition type : own.all()) {
      Optional<Item.InterfaceItem> owner = world.ownerOf(type.owner());
      if (owner.isPresent() && !owner.get().equals(unit) && !used.contains(owner.get())) {
        live.add(type);
      }
    }
  }

  private Map<ScopeId, Set<TypeDefinition>> liveByScope() {
    Map<ScopeId, Set<TypeDefinition>> scopes = new HashMap<>();
    for (TypeDefinition type : live.all()) {
      if (world.ownerOf(type.owner()).isPresent()) {
        Objects.requireNonNull(scopes.computeIfAbsent(type.owner(), scope -> new LinkedHashSet<>()))
            .add(type);
      }
    }
    return scopes;
  }
}
