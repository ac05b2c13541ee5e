package io.witbindgen.componentize.encode;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.abi.CoreSignatures;
import io.witbindgen.componentize.abi.RequiredOptions;
import io.witbindgen.componentize.library.ModuleRef;
import io.witbindgen.componentize.names.ExportUse;
import io.witbindgen.componentize.names.ImportUse;
import io.witbindgen.componentize.names.ModuleImports;
import io.witbindgen.componentize.plan.Lowering;
import io.witbindgen.componentize.plan.ModulePart;
import io.witbindgen.componentize.plan.Plan;
import io.witbindgen.componentize.world.FunctionRef;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The shims that the modules of a component need. */
final class Shims {
  private final Plan plan;
  private final Map<ShimKind, Shim> shims = new LinkedHashMap<>();

  private Shims(Plan plan) {
    this.plan = plan;
  }

  static Shims of(Plan plan) {
    Shims shims = new Shims(plan);
    plan.parts().forEach(shims::add);
    return shims;
  }

  /** All of them, in order. */
  Collection<Shim> all() {
    return Collections.unmodifiableCollection(shims.values());
  }

  Optional<Shim> find(ShimKind kind) {
    return Optional.ofNullable(shims.get(kind));
  }

  Shim get(ShimKind kind) {
    return Objects.requireNonNull(shims.get(kind), kind::toString);
  }

  private void add(ModulePart part) {
    part.face().imports().entries().forEach(entry -> add(part, entry));
    part.face()
        .exports()
        .uses()
        .forEach(
            (name, use) -> {
              if (use instanceof ExportUse.Destructor destructor) {
                push(
                    new ShimKind.Destructor(part.ref(), name),
                    "dtor-" + destructor.resource().name(),
                    RequiredOptions.NONE,
                    CoreSignatures.ofNumbers(1, 0));
              }
            });
  }

  private void add(ModulePart part, ModuleImports.Entry entry) {
    switch (entry.use().kind()) {
      case LOWERED -> lowered(part, entry, (ImportUse.Lowered) entry.use());
      case ADAPTER_FUNCTION -> adapterFunction(entry, (ImportUse.AdapterFunction) entry.use());
      case TASK_RETURN -> taskReturn(part, ((ImportUse.TaskReturn) entry.use()).function());
      case WAITABLE_SET -> waitableSet((ImportUse.WaitableSet) entry.use());
      case ERROR_CONTEXT -> errorContext(part, (ImportUse.ErrorContext) entry.use());
      case NEW_THREAD ->
          push(
              new ShimKind.NewThread(),
              "thread.new-indirect",
              RequiredOptions.NONE,
              CoreSignatures.ofNumbers(2, 1));
      case PAYLOAD -> payload(part, entry, (ImportUse.OfPayload) entry.use());
      case DROP_IMPORTED,
          EXPORTED_RESOURCE,
          MAIN_MEMORY,
          MAIN_EXPORT,
          LIBRARY_ITEM,
          BUILTIN,
          THREAD_LOCAL_BASE -> {}
    }
  }

  private void lowered(ModulePart part, ModuleImports.Entry entry, ImportUse.Lowered use) {
    Lowering lowering = plan.lowering(use);
    if (!lowering.isDirect()) {
      FunctionRef function = use.function();
      StringEncoding encoding =
          Plan.encoding(
              part.metadata().importEncodings().of(function.item(), function.name()),
              function.name());
      push(
          new ShimKind.Lowered(new Lowering.Key(function, use.convention()), part.ref(), encoding),
          "indirect-" + entry.module() + "-" + entry.name(),
          lowering.options(),
          lowering.signature());
    }
    realloc(part, lowering.options(), part.face().exports().importRealloc(), lowering.isDirect());
  }

  private void adapterFunction(ModuleImports.Entry entry, ImportUse.AdapterFunction use) {
    push(
        new ShimKind.AdapterFunction(use.adapter(), use.function()),
        "adapt-" + entry.module() + "-" + entry.name(),
        RequiredOptions.of(RequiredOptions.Option.MEMORY),
        use.type());
  }

  private void taskReturn(ModulePart part, FunctionRef function) {
    RequiredOptions options = RequiredOptions.ofTaskReturn(function.function().type());
    if (options.isEmpty() || plan.isMemoryImported()) {
      return;
    }
    StringEncoding encoding =
        Plan.encoding(
            part.metadata().exportEncodings().of(function.item(), function.name()),
            function.name());
    push(
        new ShimKind.TaskReturn(function, part.ref(), encoding),
        "task-return-" + function.name(),
        options,
        CoreSignatures.taskReturn(function.function().type().result()));
  }

  private void waitableSet(ImportUse.WaitableSet use) {
    if (!plan.isMemoryImported()) {
      push(
          new ShimKind.WaitableSet(use.canon(), use.cancellable()),
          use.canon().toString(),
          RequiredOptions.NONE,
          CoreSignatures.ofNumbers(2, 1));
    }
  }

  private void errorContext(ModulePart part, ImportUse.ErrorContext use) {
    if (use.canon() == CanonDefinition.Kind.ERROR_CONTEXT_NEW) {
      if (!plan.isMemoryImported()) {
        push(
            errorContextKind(part, use),
            "error-new",
            RequiredOptions.of(
                RequiredOptions.Option.MEMORY, RequiredOptions.Option.STRING_ENCODING),
            CoreSignatures.ofNumbers(2, 1));
      }
      return;
    }
    RequiredOptions options =
        RequiredOptions.of(
            RequiredOptions.Option.MEMORY,
            RequiredOptions.Option.STRING_ENCODING,
            RequiredOptions.Option.REALLOC);
    push(
        errorContextKind(part, use),
        "error-debug-message",
        options,
        CoreSignatures.ofNumbers(2, 0));
    realloc(part, options, part.face().exports().importRealloc(), false);
  }

  /** One {@code error-context.new} does for all modules, as it allocates nothing. */
  static ShimKind errorContextKind(ModulePart part, ImportUse.ErrorContext use) {
    boolean isNew = use.canon() == CanonDefinition.Kind.ERROR_CONTEXT_NEW;
    return new ShimKind.ErrorContext(
        use.canon(), isNew ? ModuleRef.MAIN : part.ref(), use.encoding());
  }

  private void payload(ModulePart part, ModuleImports.Entry entry, ImportUse.OfPayload use) {
    boolean isStream = use.payload().isStream();
    boolean isRead;
    switch (use.canon()) {
      case STREAM_READ, FUTURE_READ -> isRead = true;
      case STREAM_WRITE, FUTURE_WRITE -> isRead = false;
      default -> {
        return;
      }
    }
    RequiredOptions options =
        isRead
            ? RequiredOptions.ofRead(use.convention(), use.payload().content())
            : RequiredOptions.ofWrite(use.convention(), use.payload().content());
    if (!options.contains(RequiredOptions.Option.REALLOC) && plan.isMemoryImported()) {
      return;
    }
    push(
        new ShimKind.OfPayload(part.ref(), use.payload(), use.canon()),
        entry.module() + "-" + use.payload().name(),
        options,
        CoreSignatures.ofNumbers(isStream ? 3 : 2, 1));
    realloc(part, options, Reallocs.ownOf(part, use.payload()), false);
  }

  private void realloc(
      ModulePart part, RequiredOptions options, Optional<String> own, boolean isBeforeInstance) {
    if (!options.contains(RequiredOptions.Option.REALLOC)
        || !(isBeforeInstance || Reallocs.isHooked(plan))) {
      return;
    }
    Reallocs.of(plan, part, own)
        .ifPresent(
            realloc ->
                push(
                    new ShimKind.Realloc(realloc.module(), realloc.export()),
                    "realloc-" + realloc.module().name() + "-" + realloc.export(),
                    RequiredOptions.NONE,
                    CoreSignatures.ofNumbers(4, 1)));
  }

  private void push(
      ShimKind kind, String debugName, RequiredOptions options, CompositeType.Function signature) {
    shims.computeIfAbsent(
        kind, k -> new Shim(k, options, Integer.toString(shims.size()), debugName, signature));
  }
}
