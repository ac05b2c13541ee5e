package io.witbindgen.componentize.plan;

import io.witbindgen.componentize.input.ModuleRef;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.componentize.names.ExportUse;
import io.witbindgen.componentize.names.Payload;
import io.witbindgen.wit.model.Direction;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the function that allocates in a module. */
final class Reallocs {
  /** An allocating function, which is looked for only if one is needed. */
  @FunctionalInterface
  interface Choice extends Supplier<Optional<Realloc>> {}

  private final ModulePart main;

  Reallocs(Modules modules) {
    this.main = modules.main();
  }

  /**
   * The function that allocates in a module.
   *
   * @param own the export that the module has for it; a library without one shares the memory of
   *     the main module, and its allocator too
   */
  Optional<Realloc> of(ModulePart part, Optional<String> own, Realloc.Access access) {
    if (own.isPresent() || part.kind() != ModuleSource.Kind.LIBRARY) {
      return own.map(export -> new Realloc(part.ref(), export, access));
    }
    return main.face()
        .exports()
        .realloc()
        .map(export -> new Realloc(ModuleRef.MAIN, export, access));
  }

  /** The function that allocates for the content of a stream or future. */
  Optional<Realloc> ofPayload(ModulePart part, Payload payload, Realloc.Access access) {
    if (payload.mention().isEmpty()) {
      return of(part, Optional.empty(), access);
    }
    return of(
        part,
        payload.direction() == Direction.IMPORT
            ? part.face().exports().importRealloc()
            : part.face().exports().exportRealloc(),
        access);
  }

  /**
   * How such a function is reached when all modules are instantiated: directly, unless a hook is
   * told of its calls. The functions that tell the hook are made after all that need an allocator.
   */
  Realloc.Access accessAtTheEnd() {
    return main.face().exports().special(ExportUse.Special.TASK_HOOK).isPresent()
        ? Realloc.Access.SHIM
        : Realloc.Access.INSTANCE;
  }
}
