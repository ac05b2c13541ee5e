package io.witbindgen.componentize.plan;

import io.witbindgen.basics.Kinds;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.input.ModuleRef;

/** What a core module is given for one of its imports. */
public sealed interface Supply {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The kinds. */
  enum Kind {
    DIRECT(Direct.class),
    BY_SHIM(ByShim.class),
    EXPORT(Export.class),
    MEMORY(Memory.class),
    THREAD_LOCAL_BASE(ThreadLocalBase.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends Supply> type;

    Kind(Class<? extends Supply> type) {
      this.type = type;
    }
  }

  /** A function that is made when the module is instantiated: all that it needs exists by then. */
  record Direct(MadeFunction function) implements Supply {}

  /** A function that needs something that exists later: the shim that calls it. */
  record ByShim(Shim shim) implements Supply {}

  /** Something that a module instantiated earlier exports. */
  record Export(ModuleRef module, String name, CoreExternType.Kind sort) implements Supply {}

  /** The one memory. */
  record Memory() implements Supply {}

  /**
   * The accessor of a global of the shim module, which holds the base of thread-local variables.
   *
   * @param access {@code context.get} or {@code context.set}, which it replaces
   */
  record ThreadLocalBase(CanonDefinition.Kind access) implements Supply {}
}
