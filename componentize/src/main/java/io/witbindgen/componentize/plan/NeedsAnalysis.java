package io.witbindgen.componentize.plan;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.componentize.abi.CoreSignatures;
import io.witbindgen.componentize.abi.RequiredOptions;
import io.witbindgen.componentize.library.ComponentizeOptions;
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

/** Finds out which functions and types of the world are needed. */
final class NeedsAnalysis {
  private final ComponentizeOptions options;
  private final TargetWorld world;
  private final ModulePart main;
  private final Map<String, ModulePart> extras;
  private final Set<Lowering.Key> called = new HashSet<>();
  private final Map<Lowering.Key, Lowering> lowerings = new LinkedHashMap<>();
  private final LiveTypes live = new LiveTypes();

  NeedsAnalysis(
      ComponentizeOptions options,
      TargetWorld world,
      ModulePart main,
      Map<String, ModulePart> extras) {
    this.options = options;
    this.world = world;
    this.main = main;
    this.extras = extras;
  }

  Plan plan() {
    List<ModulePart> parts = new ArrayList<>(List.of(main));
    parts.addAll(extras.values());
    uses(parts).forEach(this::call);
    List<ImportedUnit> imports = imports();
    Map<Item, Set<Item.InterfaceItem>> usedExports = usedExports();
    world.imports().stream().filter(Item.TypeItem.class::isInstance).forEach(live::add);
    uses(parts).forEach(this::addTypes);
    world.exports().forEach(item -> addTypes(item, usedExports));
    return new Plan(options, world, main, extras, imports, lowerings, liveByScope(), usedExports);
  }

  private static List<ImportUse> uses(List<ModulePart> parts) {
    List<ImportUse> uses = new ArrayList<>();
    parts.forEach(part -> part.face().imports().entries().forEach(entry -> uses.add(entry.use())));
    return uses;
  }

  private void call(ImportUse use) {
    if (use instanceof ImportUse.Lowered lowered) {
      called.add(new Lowering.Key(lowered.function(), lowered.convention()));
    }
  }

  /** The functions of the world itself are one unit, in the place of the first of them. */
  private List<ImportedUnit> imports() {
    Map<Optional<Item.InterfaceItem>, List<FunctionRef>> units = new LinkedHashMap<>();
    for (Item item : world.imports()) {
      Optional<Item.InterfaceItem> key =
          item instanceof Item.InterfaceItem unit ? Optional.of(unit) : Optional.empty();
      List<FunctionRef> functions = units.computeIfAbsent(key, k -> new ArrayList<>());
      functions(item).stream().filter(this::lower).forEach(functions::add);
    }
    return units.entrySet().stream()
        .map(unit -> new ImportedUnit(unit.getKey(), unit.getValue()))
        .toList();
  }

  private List<FunctionRef> functions(Item item) {
    return switch (item.kind()) {
      case INTERFACE ->
          ((Item.InterfaceItem) item)
              .unit().functions().stream()
                  .map(f -> world.function((Item.InterfaceItem) item, f.plainName()).orElseThrow())
                  .toList();
      case FUNCTION -> List.of(world.function(Direction.IMPORT, item.name()).orElseThrow());
      case TYPE -> List.of();
    };
  }

  private boolean lower(FunctionRef function) {
    boolean isCalled = false;
    for (Convention convention : List.of(Convention.LOWER, Convention.LOWER_ASYNC)) {
      Lowering.Key key = new Lowering.Key(function, convention);
      if (called.contains(key)) {
        RequiredOptions required = RequiredOptions.ofImport(convention, function.function().type());
        boolean needsMemory =
            required.contains(RequiredOptions.Option.MEMORY)
                || required.contains(RequiredOptions.Option.REALLOC);
        boolean isDirect = !needsMemory || main.face().imports().memory().isPresent();
        CompositeType.Function signature =
            CoreSignatures.of(convention, function.function().type());
        lowerings.put(key, new Lowering(function, convention, signature, required, isDirect));
        isCalled = true;
      }
    }
    return isCalled;
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

  /** Of an exported interface, the types that come from imports. */
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
