package io.witbindgen.componentize.plan;

import io.witbindgen.componentize.abi.RequiredOptions;
import io.witbindgen.componentize.names.ModuleExports;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TargetWorld;
import io.witbindgen.wit.model.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides how the functions that the world exports are lifted. */
final class LiftPlanner {
  private final TargetWorld world;
  private final Reallocs reallocs;
  private final MemoryOrigin memory;
  private final Map<Supplies.Exported, Lift> lifts = new HashMap<>();

  private LiftPlanner(TargetWorld world, Reallocs reallocs, MemoryOrigin memory) {
    this.world = world;
    this.reallocs = reallocs;
    this.memory = memory;
  }

  static Map<Supplies.Exported, Lift> plan(
      TargetWorld world, Modules modules, Reallocs reallocs, MemoryOrigin memory) {
    LiftPlanner planner = new LiftPlanner(world, reallocs, memory);
    for (ModulePart part : modules.all()) {
      for (String name : part.metadata().exports()) {
        for (FunctionRef function : planner.functions(name)) {
          planner.lifts.put(
              new Supplies.Exported(part.ref(), function), planner.lift(part, function));
        }
      }
    }
    return planner.lifts;
  }

  private List<FunctionRef> functions(String export) {
    Item item = world.exportNamed(export).orElseThrow();
    return item instanceof Item.InterfaceItem unit
        ? world.functions(unit)
        : List.of(world.function(Direction.EXPORT, export).orElseThrow());
  }

  private Lift lift(ModulePart part, FunctionRef function) {
    ModuleExports exports = part.face().exports();
    CallOptions options =
        CallOptions.of(
            RequiredOptions.ofExport(
                exports.convention(function).orElseThrow(), function.function().type()),
            part.metadata().exportEncodings().required(function),
            memory,
            () -> reallocs.of(part, exports.exportRealloc(), Realloc.Access.INSTANCE));
    return new Lift(
        exports.lifted(function).orElseThrow(),
        options,
        exports.postReturn(function),
        exports.callback(function));
  }
}
