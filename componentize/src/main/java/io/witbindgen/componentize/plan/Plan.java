package io.witbindgen.componentize.plan;

import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.componentize.input.ComponentizeOptions;
import io.witbindgen.componentize.input.ModuleRef;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TargetWorld;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that a component consists of. Encoders read it and decide nothing. */
public final class Plan {
  private final ComponentizeOptions options;
  private final TargetWorld world;
  private final Modules modules;
  private final WorldNeeds needs;
  private final Supplies supplies;

  Plan(ComponentizeOptions options, TargetWorld world, Modules modules) {
    this.options = options;
    this.world = world;
    this.modules = modules;
    this.needs = NeedsAnalysis.of(world, modules);
    this.supplies = SupplyPlanner.plan(world, modules);
  }

  /** The options of the caller. */
  public ComponentizeOptions options() {
    return options;
  }

  /** The world of all modules together. */
  public TargetWorld world() {
    return world;
  }

  /** The main module. */
  public ModulePart main() {
    return modules.main();
  }

  /** A module of the component. */
  public ModulePart part(ModuleRef ref) {
    return modules.part(ref);
  }

  /** All modules, the main module first, in the order of their instantiation. */
  public List<ModulePart> parts() {
    return modules.all();
  }

  /** The imports of the component, in the order of the world. */
  public List<ImportedUnit> imports() {
    return needs.imports();
  }

  /** The types that are needed of an imported interface, in the order they are written in. */
  public Collection<TypeDefinition> liveTypes(ScopeId scope) {
    return needs.liveTypes().getOrDefault(scope, Set.of());
  }

  /** Whether an exported interface uses types of another exported one. */
  public boolean usesExport(Item export, Item.InterfaceItem used) {
    return needs.usedExports().getOrDefault(export, Set.of()).contains(used);
  }

  /** What a module is given for an import. */
  public Supply supply(ModuleRef importer, String module, String name) {
    return supplies.of(new Supplies.Import(importer, module, name));
  }

  /** How a function that a module exports is lifted. */
  public Lift lift(ModuleRef module, FunctionRef function) {
    return supplies.of(new Supplies.Exported(module, function));
  }

  /** All shims, in the order of their numbers. */
  public Collection<Shim> shims() {
    return supplies.allShims();
  }

  /** The shim that calls a function. */
  public Shim shim(MadeFunction function) {
    return supplies.shim(function);
  }

  /**
   * The type of the global of the shim module that holds where thread-local variables are, if a
   * module needs it.
   */
  public Optional<CoreValueType> threadLocalBase() {
    return supplies.threadLocalBase();
  }
}
