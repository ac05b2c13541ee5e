package io.witbindgen.componentize.encode;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.library.FixupContribution;
import io.witbindgen.componentize.library.ModuleRef;
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
   * @param contribution what linking adds to the module that finishes the instantiation
   * @return the component, not validated
   * @throws io.witbindgen.componentize.ComponentizeException if a memory or function is missing
   *     that is needed
   */
  public static byte[] encode(Plan plan, FixupContribution contribution) {
    return new PlanEncoder(plan).encode(contribution);
  }

  private byte[] encode(FixupContribution contribution) {
    new ImportsEncoder(assembly).encode();
    plan.parts().forEach(this::module);
    Shims shims = Shims.of(plan);
    Lowerer lowerer = new Lowerer(assembly, shims);
    FixupEncoder fixups = new FixupEncoder(assembly);
    ShimModule.encode(assembly, shims, fixups);
    Instantiation instantiation = new Instantiation(assembly, shims, lowerer);
    instantiation.declareExportedTypes();
    for (ModulePart part : plan.parts()) {
      instantiation.instantiate(part);
      if (part.ref().kind() == ModuleRef.Kind.MAIN) {
        memory(part);
      }
    }
    fixups.encode(shims, lowerer, contribution);
    ExportsEncoder exports = new ExportsEncoder(assembly);
    plan.parts().forEach(exports::encode);
    return assembly.build();
  }

  private void module(ModulePart part) {
    boolean isAdapter = part.ref().kind() == ModuleRef.Kind.EXTRA && !part.isLibrary();
    String name = (isAdapter ? "wit-component:adapter:" : "") + part.ref().name();
    boolean isNamed = part.ref().kind() == ModuleRef.Kind.EXTRA && plan.options().debugNames();
    Slice bytes = isNamed ? ModuleName.set(part.bytes(), name) : part.bytes();
    assembly.putModule(part.ref(), assembly.coreModule(name, bytes));
  }

  /** The memory is that of the main module, unless that one imports it. */
  private void memory(ModulePart main) {
    if (assembly.memory().isEmpty()) {
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
