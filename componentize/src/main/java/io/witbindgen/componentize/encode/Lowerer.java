package io.witbindgen.componentize.encode;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonOptions;
import io.witbindgen.component.model.CoreTypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.abi.RequiredOptions;
import io.witbindgen.componentize.library.ModuleRef;
import io.witbindgen.componentize.names.ExportUse;
import io.witbindgen.componentize.names.Payload;
import io.witbindgen.componentize.plan.Lowering;
import io.witbindgen.componentize.plan.ModulePart;
import io.witbindgen.componentize.plan.Plan;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.wit.model.ScopeId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Core functions that canonical definitions make: lowerings and built-ins. */
final class Lowerer {
  private final Assembly assembly;
  private final Plan plan;
  private final Shims shims;

  Lowerer(Assembly assembly, Shims shims) {
    this.assembly = assembly;
    this.plan = assembly.plan();
    this.shims = shims;
  }

  /** The core function of a shim. */
  int shim(ShimKind kind) {
    Shim shim = shims.get(kind);
    return assembly.coreAlias(
        shim.debugName(), assembly.shimInstance(), shim.name(), CoreExternType.Kind.FUNC);
  }

  /** The core function that stands behind a shim, now that all instances are there. */
  int actual(Shim shim) {
    return switch (shim.kind().kind()) {
      case LOWERED -> {
        ShimKind.Lowered lowered = (ShimKind.Lowered) shim.kind();
        Lowering lowering =
            Objects.requireNonNull(plan.lowerings().get(lowered.lowering()), shim::debugName);
        yield lower(
            shim.debugName(), lowering, plan.part(lowered.module()), lowered.encoding(), false);
      }
      case ADAPTER_FUNCTION -> {
        ShimKind.AdapterFunction function = (ShimKind.AdapterFunction) shim.kind();
        yield assembly.coreFunction(new ModuleRef.Extra(function.adapter()), function.function());
      }
      case DESTRUCTOR -> {
        ShimKind.Destructor destructor = (ShimKind.Destructor) shim.kind();
        yield assembly.coreFunction(destructor.module(), destructor.export());
      }
      case PAYLOAD -> {
        ShimKind.OfPayload of = (ShimKind.OfPayload) shim.kind();
        yield copy(of.payload(), of.canon(), plan.part(of.module()), shim.options(), false);
      }
      case WAITABLE_SET -> {
        ShimKind.WaitableSet set = (ShimKind.WaitableSet) shim.kind();
        yield waitableSet(set.canon(), set.cancellable());
      }
      case TASK_RETURN -> {
        ShimKind.TaskReturn task = (ShimKind.TaskReturn) shim.kind();
        Optional<ValueTypeRef> result = result(task.function());
        // It allocates nothing, but the reference tools name the function all the same.
        plan.part(task.module())
            .face()
            .exports()
            .importRealloc()
            .ifPresent(
                name ->
                    assembly.coreAlias(
                        "realloc",
                        assembly.coreInstance(task.module()),
                        name,
                        CoreExternType.Kind.FUNC));
        yield taskReturn(result, shim.options(), task.encoding());
      }
      case ERROR_CONTEXT -> {
        ShimKind.ErrorContext context = (ShimKind.ErrorContext) shim.kind();
        yield errorContext(
            context.canon(),
            shim.options(),
            context.encoding(),
            plan.part(context.module()),
            false);
      }
      case NEW_THREAD -> newThread();
      case REALLOC -> {
        ShimKind.Realloc realloc = (ShimKind.Realloc) shim.kind();
        yield assembly.coreFunction(realloc.module(), realloc.export());
      }
    };
  }

  /**
   * Lowers a function.
   *
   * @param isBeforeInstance whether the module is not instantiated yet
   */
  int lower(
      String debugName,
      Lowering lowering,
      ModulePart part,
      StringEncoding encoding,
      boolean isBeforeInstance) {
    int function = assembly.imported(lowering.function());
    OptionalInt realloc =
        realloc(part, lowering.options(), part.face().exports().importRealloc(), isBeforeInstance);
    CanonOptions options =
        new CanonOptions(lowering.options().written(encoding, assembly.memory(), realloc));
    return assembly.canon(debugName, new CanonDefinition.Lower(function, options));
  }

  private OptionalInt realloc(
      ModulePart part, RequiredOptions options, Optional<String> own, boolean isBeforeInstance) {
    if (!options.contains(RequiredOptions.Option.REALLOC)) {
      return OptionalInt.empty();
    }
    Optional<Reallocs.Realloc> realloc = Reallocs.of(plan, part, own);
    if (realloc.isEmpty()) {
      return OptionalInt.empty();
    }
    ModuleRef module = realloc.get().module();
    String export = realloc.get().export();
    return OptionalInt.of(
        isBeforeInstance || Reallocs.isHooked(plan)
            ? shim(new ShimKind.Realloc(module, export))
            : assembly.coreFunction(module, export));
  }

  int waitableSet(CanonDefinition.Kind kind, boolean cancellable) {
    int memory =
        assembly
            .memory()
            .orElseThrow(
                () ->
                    new ComponentizeException(
                        "the module does not export a memory named `memory`"));
    return assembly.canon(new CanonDefinition.WaitableSet(kind, cancellable, memory));
  }

  int errorContext(
      CanonDefinition.Kind kind,
      RequiredOptions options,
      StringEncoding encoding,
      ModulePart part,
      boolean isBeforeInstance) {
    OptionalInt realloc =
        realloc(part, options, part.face().exports().importRealloc(), isBeforeInstance);
    return assembly.canon(
        new CanonDefinition.ErrorContext(
            kind, new CanonOptions(options.written(encoding, assembly.memory(), realloc))));
  }

  /** The {@code task.return} of an exported function. */
  int taskReturn(FunctionRef function, RequiredOptions options, StringEncoding encoding) {
    return taskReturn(result(function), options, encoding);
  }

  private int taskReturn(
      Optional<ValueTypeRef> result, RequiredOptions options, StringEncoding encoding) {
    return assembly.canon(
        new CanonDefinition.TaskReturn(
            result,
            new CanonOptions(options.written(encoding, assembly.memory(), OptionalInt.empty()))));
  }

  private Optional<ValueTypeRef> result(FunctionRef function) {
    TypeWriter types = types(function.unit().map(unit -> unit.unit().id()));
    return function.function().type().result().map(t -> types.encode(function.typeScope(), t));
  }

  /** The types of an exported interface; all types that the world itself mentions are imported. */
  private TypeWriter types(Optional<ScopeId> unit) {
    return unit.map(assembly::exportTypes).orElseGet(assembly::worldTypes);
  }

  private int newThread() {
    CompositeType.Function start =
        new CompositeType.Function(false, List.of(Numeric.I32), List.of());
    RecursiveType type =
        new RecursiveType(false, List.of(new RecursiveType.SubType(true, List.of(), start)));
    int index = assembly.coreType("thread-start", new CoreTypeDefinition.Recursive(type));
    String table =
        plan.main()
            .face()
            .exports()
            .special(ExportUse.Special.INDIRECT_FUNCTION_TABLE)
            .orElseThrow(
                () ->
                    new ComponentizeException(
                        "`thread.new-indirect` needs the table `__indirect_function_table`, which"
                            + " the main module does not export"));
    int tableIndex =
        assembly.coreAlias(
            "indirect-function-table",
            assembly.coreInstance(ModuleRef.MAIN),
            table,
            CoreExternType.Kind.TABLE);
    return assembly.canon(
        new CanonDefinition.NewThread(
            CanonDefinition.Kind.THREAD_NEW_INDIRECT, false, index, OptionalInt.of(tableIndex)));
  }

  /** Reads from, or writes to, a stream or future. */
  int copy(
      Payload payload,
      CanonDefinition.Kind kind,
      ModulePart part,
      RequiredOptions options,
      boolean isBeforeInstance) {
    StringEncoding encoding =
        payload
            .mention()
            .map(Payload.Mention::function)
            .flatMap(
                function ->
                    (payload.isImported()
                            ? part.metadata().importEncodings()
                            : part.metadata().exportEncodings())
                        .of(function.item(), function.name()))
            .orElse(StringEncoding.UTF8);
    OptionalInt realloc = realloc(part, options, Reallocs.ownOf(part, payload), isBeforeInstance);
    int type = payloadType(payload);
    return assembly.canon(
        new CanonDefinition.Copy(
            kind, type, new CanonOptions(options.written(encoding, assembly.memory(), realloc))));
  }

  /** The type of a stream or future. */
  int payloadType(Payload payload) {
    TypeWriter types =
        types(payload.isImported() ? Optional.empty() : payload.unit().map(u -> u.unit().id()));
    return payload
        .mention()
        .map(mention -> types.index(mention.type()))
        .orElseGet(() -> types.unit(payload.isStream()));
  }
}
