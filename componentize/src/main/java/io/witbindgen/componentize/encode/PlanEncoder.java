package io.witbindgen.componentize.encode;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.fixup.FixupContribution;
import io.witbindgen.componentize.input.ModuleRef;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.componentize.names.ExportUse;
import io.witbindgen.componentize.plan.ModulePart;
import io.witbindgen.componentize.plan.Plan;

/** Writes a component. */
public final class PlanEncoder {
  private final Assembly assembly;
  private final Plan plan;

  private PlanEncoder(Plan plan) {
    this.assembly = new Assembly(plan);
    this.plan = plan;
  }

  /**
   * Writes the component that a plan describes.
   *
   * @param contribution steps that linking adds to the module that finishes the instantiation
   * @return the component, not validated
   */
  public static byte[] encode(Plan plan, FixupContribution contribution) {
    return new PlanEncoder(plan).encode(contribution);
  }

  private byte[] encode(FixupContribution contribution) {
    new ImportsEncoder(assembly).encode();
    plan.parts().forEach(this::module);
    FunctionMaker functions = new FunctionMaker(assembly);
    FixupEncoder fixups = new FixupEncoder(assembly);
    ShimModule.encode(assembly, fixups);
    CoreInstances instances = new CoreInstances(assembly, functions);
    instances.declareExportedTypes();
    for (ModulePart part : plan.parts()) {
      instances.instantiate(part);
      if (part.ref().kind() == ModuleRef.Kind.MAIN) {
        memory(part);
      }
    }
    fixups.encode(functions, contribution);
    ExportsEncoder exports = new ExportsEncoder(assembly, functions);
    plan.parts().forEach(exports::encode);
    return assembly.build();
  }

  private void module(ModulePart part) {
    String prefix = part.kind() == ModuleSource.Kind.ADAPTER ? "wit-component:adapter:" : "";
    String name = prefix + part.ref().name();
    boolean isNamed = part.ref().kind() == ModuleRef.Kind.EXTRA && plan.options().debugNames();
    Slice bytes = isNamed ? ModuleName.set(part.bytes(), name) : part.bytes();
    assembly.putModule(part.ref(), assembly.coreModule(name, bytes));
  }

  /** The main module exports the memory, unless it imports it. */
  private void memory(ModulePart main) {
    if (!assembly.hasMemory()) {
      main.face()
          .exports()
          .special(ExportUse.Special.MEMORY)
          .ifPresent(
              name ->
                  assembly.memory(
                      assembly.coreAlias(
                          "memory",
                          assembly.coreInstance(main.ref()),
                          name,
                          CoreExternType.Kind.MEMORY)));
    }
  }
}
