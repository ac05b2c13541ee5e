package io.witbindgen.componentize.plan;

import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.library.ComponentizeOptions;
import io.witbindgen.componentize.library.ModuleRef;
import io.witbindgen.componentize.names.ImportUse;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TargetWorld;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the component consists of.
 *
 * @param extras the other modules, in the order of their instantiation
 * @param imports what is imported, in the order of the world
 * @param lowerings the functions that core modules call
 * @param liveTypes the types that are needed of each imported interface
 * @param usedExports the exported interfaces that each exported interface uses types of
 */
public record Plan(
    ComponentizeOptions options,
    TargetWorld world,
    ModulePart main,
    Map<String, ModulePart> extras,
    List<ImportedUnit> imports,
    Map<Lowering.Key, Lowering> lowerings,
    Map<ScopeId, Set<TypeDefinition>> liveTypes,
    Map<Item, Set<Item.InterfaceItem>> usedExports) {
  /** A module of the component. */
  public ModulePart part(ModuleRef ref) {
    return ref.kind() == ModuleRef.Kind.MAIN
        ? main
        : Objects.requireNonNull(extras.get(ref.name()), ref::name);
  }

  /** All modules, the main module first. */
  public List<ModulePart> parts() {
    return Stream.concat(Stream.of(main), extras.values().stream()).toList();
  }

  /** A function that core modules call. */
  public Lowering lowering(ImportUse.Lowered use) {
    return Objects.requireNonNull(
        lowerings.get(new Lowering.Key(use.function(), use.convention())),
        () -> use.function().name());
  }

  /** Whether the main module imports the memory, so that it is there before that module is. */
  public boolean isMemoryImported() {
    return main.face().imports().memory().isPresent();
  }

  /** The types that are needed of an imported interface, in the order they are written in. */
  public Collection<TypeDefinition> liveTypes(ScopeId scope) {
    return liveTypes.getOrDefault(scope, Set.of());
  }

  /** Whether an exported interface uses types of another exported one. */
  public boolean usesExport(Item export, Item.InterfaceItem used) {
    return usedExports.getOrDefault(export, Set.of()).contains(used);
  }

  /**
   * Whether the second slot of a thread's context is for thread-local variables, as it is when
   * there are threads or when it is used anyway.
   */
  public boolean usesContextSlot() {
    return parts().stream()
        .flatMap(part -> part.face().imports().entries().stream())
        .anyMatch(
            entry ->
                entry.use().kind() == ImportUse.Kind.NEW_THREAD
                    || (entry.use() instanceof ImportUse.Builtin builtin
                        && builtin.definition() instanceof CanonDefinition.Context context
                        && context.slot() == 1));
  }

  /** A function's string encoding in a module that imports or exports it. */
  public static <T> T encoding(Optional<T> known, String function) {
    return known.orElseThrow(
        () ->
            new ComponentizeException(
                "the module calls function `"
                    + function
                    + "`, but its own metadata does not mention it; it has to say how it encodes"
                    + " strings"));
  }
}
