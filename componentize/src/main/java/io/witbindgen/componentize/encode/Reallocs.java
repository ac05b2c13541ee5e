package io.witbindgen.componentize.encode;

import io.witbindgen.componentize.library.ModuleRef;
import io.witbindgen.componentize.names.ExportUse;
import io.witbindgen.componentize.names.Payload;
import io.witbindgen.componentize.plan.ModulePart;
import io.witbindgen.componentize.plan.Plan;
import java.util.Optional;

/** Which function allocates for whom. */
final class Reallocs {
  /** A function that a module exports. */
  record Realloc(ModuleRef module, String export) {}

  private Reallocs() {}

  /**
   * The function that allocates in a module.
   *
   * @param own what the module exports for it; libraries without one use that of the main module
   */
  static Optional<Realloc> of(Plan plan, ModulePart part, Optional<String> own) {
    if (own.isPresent() || !part.isLibrary()) {
      return own.map(export -> new Realloc(part.ref(), export));
    }
    return plan.main().face().exports().realloc().map(e -> new Realloc(ModuleRef.MAIN, e));
  }

  /** What a module exports to allocate what comes out of a stream or future. */
  static Optional<String> ownOf(ModulePart part, Payload payload) {
    if (payload.mention().isEmpty()) {
      return Optional.empty();
    }
    return payload.isImported()
        ? part.face().exports().importRealloc()
        : part.face().exports().exportRealloc();
  }

  /**
   * Whether the function must be a shim even when all instances are there: what tells of its calls
   * comes last.
   */
  static boolean isHooked(Plan plan) {
    return plan.main().face().exports().special(ExportUse.Special.TASK_HOOK).isPresent();
  }
}
