package io.witbindgen.component.validate.canon;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonDefinition.Kind;
import io.witbindgen.component.validate.core.CoreSubtyping;
import io.witbindgen.component.validate.core.CoreTypes;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.scope.DefinitionScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The built-ins for threads. */
final class ThreadCanons {
  private static final CoreType I32 = CoreType.I32;

  private static final Set<Kind> SHARED =
      EnumSet.of(
          Kind.THREAD_SPAWN_REF, Kind.THREAD_SPAWN_INDIRECT, Kind.THREAD_AVAILABLE_PARALLELISM);

  private final DefinitionScope scope;

  ThreadCanons(DefinitionScope scope) {
    this.scope = scope;
  }

  private void require(Kind kind) {
    Feature feature = SHARED.contains(kind) ? Feature.SHARED_THREADS : Feature.THREADS;
    scope.run().require(feature, "`" + kind + "`");
  }

  CoreFunctionType coreFunction(CanonDefinition definition) {
    Kind kind = definition.kind();
    require(kind);
    if (kind == Kind.THREAD_RESUME_LATER) {
      return CanonSignatures.of(List.of(I32));
    }
    boolean alone =
        kind == Kind.THREAD_INDEX
            || kind == Kind.THREAD_SUSPEND
            || kind == Kind.THREAD_AVAILABLE_PARALLELISM;
    return CanonSignatures.of(alone ? List.of() : List.of(I32), I32);
  }

  /** The number of the type of a built-in that makes a thread. */
  int newThread(CanonDefinition.NewThread thread) {
    require(thread.kind());
    int function = CoreTypes.function(thread.type(), scope);
    CoreValueType callee =
        thread.table().isPresent()
            ? index(thread, thread.table().getAsInt())
            : new CoreValueType.Reference(true, new HeapType.Concrete(function));
    CoreValueType closure = closure(thread, scope.table().core().signature(function));
    return scope
        .table()
        .core()
        .add(
            new CompositeType.Function(
                thread.shared(), List.of(callee, closure), List.of(CoreValueType.Numeric.I32)));
  }

  /** The type of indices into a table of functions. */
  private CoreValueType index(CanonDefinition.NewThread thread, int index) {
    CoreExternType.Table table =
        (CoreExternType.Table) scope.indices().core(CoreExternType.Kind.TABLE).get(index);
    if (!new CoreSubtyping(scope.table()).holdsFunctions(table)) {
      throw new Breach(
          ValidationRule.CORE_MISMATCH,
          "`" + thread.kind() + "` needs a table of functions, found one of " + table.element());
    }
    if (table.limits().is64()) {
      scope.run().require(Feature.MEMORY64, "`" + thread.kind() + "` with a 64-bit table");
    }
    return table.limits().is64() ? CoreValueType.Numeric.I64 : CoreValueType.Numeric.I32;
  }

  /** The type of the only parameter of the function that a thread runs. */
  private CoreValueType closure(CanonDefinition.NewThread thread, CoreFunctionType type) {
    boolean wide = type.params().equals(List.of(CoreType.I64));
    if (!type.results().isEmpty() || !(wide || type.params().equals(List.of(I32)))) {
      throw new Breach(
          ValidationRule.CANON_SIGNATURE,
          "`" + thread.kind() + "` runs functions of core type [i32] -> [], found " + type);
    }
    if (wide) {
      scope.run().require(Feature.MEMORY64, "`" + thread.kind() + "` with an i64");
    }
    return wide ? CoreValueType.Numeric.I64 : CoreValueType.Numeric.I32;
  }
}
