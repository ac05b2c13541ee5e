package io.witbindgen.componentize.plan;

import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.names.ImportUse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides where modules keep the base of their thread-local variables: in the second slot of the
 * thread's context if there can be several threads, and otherwise in a global of the shim module.
 */
final class ThreadLocals {
  private static final int SLOT = 1;

  private final Modules modules;
  private final boolean usesContext;

  ThreadLocals(Modules modules) {
    this.modules = modules;
    this.usesContext = modules.imports().anyMatch(ThreadLocals::isOfContext);
  }

  /** Whether an import shows that there are threads, or that the slot is used anyway. */
  private static boolean isOfContext(ImportUse use) {
    return use.kind() == ImportUse.Kind.NEW_THREAD
        || (use instanceof ImportUse.Builtin builtin
            && builtin.definition() instanceof CanonDefinition.Context context
            && context.slot() == SLOT);
  }

  /** The supply of an import that reads or writes the base. */
  Supply supply(ImportUse.ThreadLocalBase use) {
    if (!usesContext) {
      return new Supply.ThreadLocalBase(use.access());
    }
    return new Supply.Direct(
        new MadeFunction.Builtin(new CanonDefinition.Context(use.access(), use.type(), SLOT)));
  }

  /**
   * The type of the global, if the shim module needs it.
   *
   * @throws ComponentizeException if modules need different types
   */
  Optional<CoreValueType> globalType() {
    if (usesContext) {
      return Optional.empty();
    }
    Set<CoreValueType> types =
        modules
            .imports()
            .filter(ImportUse.ThreadLocalBase.class::isInstance)
            .map(use -> ((ImportUse.ThreadLocalBase) use).type())
            .collect(Collectors.toSet());
    if (types.size() > 1) {
      throw new ComponentizeException(
          "the modules do not agree on the type of the thread-local base pointer: " + types);
    }
    return types.stream().findFirst();
  }
}
