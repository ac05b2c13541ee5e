package io.witbindgen.componentize.encode;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonOption;
import io.witbindgen.component.model.CanonOptions;
import io.witbindgen.component.model.CoreTypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import io.witbindgen.componentize.abi.CoreSignatures;
import io.witbindgen.componentize.abi.RequiredOptions.Option;
import io.witbindgen.componentize.input.ModuleRef;
import io.witbindgen.componentize.names.Payload;
import io.witbindgen.componentize.plan.CallOptions;
import io.witbindgen.componentize.plan.MadeFunction;
import io.witbindgen.componentize.plan.Plan;
import io.witbindgen.componentize.plan.Realloc;
import io.witbindgen.componentize.plan.Shim;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.ScopeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes core functions, most of them by canonical definitions. */
final class FunctionMaker {
  private final Assembly assembly;
  private final Plan plan;

  FunctionMaker(Assembly assembly) {
    this.assembly = assembly;
    this.plan = assembly.plan();
  }

  /** The core function of a shim. */
  int shim(Shim shim) {
    return assembly.coreAlias(
        shim.debugName(), assembly.shimInstance(), shim.name(), CoreExternType.Kind.FUNC);
  }

  /** The core function that a shim calls, now that all instances are there. */
  int behind(Shim shim) {
    return shim.function() instanceof MadeFunction.Lowered lowered
        ? lower(shim.debugName(), lowered)
        : make(shim.function());
  }

  /** A new core function. */
  int make(MadeFunction function) {
    return switch (function.kind()) {
      case LOWERED -> {
        MadeFunction.Lowered lowered = (MadeFunction.Lowered) function;
        yield lower(lowered.function().name(), lowered);
      }
      case TASK_RETURN -> taskReturn((MadeFunction.TaskReturn) function);
      case WAITABLE_SET -> {
        MadeFunction.WaitableSet set = (MadeFunction.WaitableSet) function;
        yield assembly.canon(
            new CanonDefinition.WaitableSet(set.canon(), set.cancellable(), assembly.memory()));
      }
      case ERROR_CONTEXT -> {
        MadeFunction.ErrorContext context = (MadeFunction.ErrorContext) function;
        yield assembly.canon(
            new CanonDefinition.ErrorContext(context.canon(), options(context.options())));
      }
      case COPY -> copy((MadeFunction.Copy) function);
      case CANCEL_COPY -> {
        MadeFunction.CancelCopy cancel = (MadeFunction.CancelCopy) function;
        yield assembly.canon(
            new CanonDefinition.CancelCopy(
                cancel.canon(), payloadType(cancel.payload()), cancel.convention().isAsync()));
      }
      case OF_PAYLOAD -> {
        MadeFunction.OfPayload of = (MadeFunction.OfPayload) function;
        yield assembly.canon(new CanonDefinition.OfType(of.canon(), payloadType(of.payload())));
      }
      case NEW_THREAD -> newThread((MadeFunction.NewThread) function);
      case DROP_IMPORTED -> {
        int type = importedResource((MadeFunction.DropImported) function);
        yield assembly.canon(new CanonDefinition.OfType(CanonDefinition.Kind.RESOURCE_DROP, type));
      }
      case EXPORTED_RESOURCE -> {
        MadeFunction.ExportedResource own = (MadeFunction.ExportedResource) function;
        int type = assembly.exportTypes(own.resource().owner()).index(own.resource());
        yield assembly.canon(new CanonDefinition.OfType(own.canon(), type));
      }
      case BUILTIN -> assembly.canon(((MadeFunction.Builtin) function).definition());
      case EXPORT -> {
        MadeFunction.Export export = (MadeFunction.Export) function;
        yield assembly.coreFunction(export.module(), export.name());
      }
    };
  }

  private int lower(String debugName, MadeFunction.Lowered lowered) {
    int function = assembly.imported(lowered.function());
    return assembly.canon(
        debugName, new CanonDefinition.Lower(function, options(lowered.options())));
  }

  /** The canonical options, each with its index. */
  CanonOptions options(CallOptions options) {
    OptionalInt realloc =
        options.realloc().map(this::realloc).map(OptionalInt::of).orElse(OptionalInt.empty());
    List<CanonOption> written = new ArrayList<>();
    if (options.required().contains(Option.MEMORY)) {
      written.add(new CanonOption.Indexed(CanonOption.Kind.MEMORY, assembly.memory()));
    }
    realloc.ifPresent(
        index -> written.add(new CanonOption.Indexed(CanonOption.Kind.REALLOC, index)));
    if (options.required().contains(Option.STRING_ENCODING)) {
      written.add(new CanonOption.Encoding(options.encoding()));
    }
    if (options.required().contains(Option.ASYNC)) {
      written.add(new CanonOption.Async());
    }
    return new CanonOptions(written);
  }

  private int realloc(Realloc realloc) {
    return switch (realloc.access()) {
      case INSTANCE -> assembly.hookedFunction(realloc.module(), realloc.export());
      case SHIM -> shim(plan.shim(realloc.function()));
    };
  }

  private int taskReturn(MadeFunction.TaskReturn task) {
    Optional<ValueTypeRef> result = result(task.function());
    task.alias()
        .ifPresent(
            name ->
                assembly.coreAlias(
                    "realloc",
                    assembly.coreInstance(task.module()),
                    name,
                    CoreExternType.Kind.FUNC));
    return assembly.canon(new CanonDefinition.TaskReturn(result, options(task.options())));
  }

  private Optional<ValueTypeRef> result(FunctionRef function) {
    TypeWriter types = types(function.unit().map(unit -> unit.unit().id()));
    return function.function().type().result().map(t -> types.encode(function.typeScope(), t));
  }

  /** The types of an exported interface; all types that the world itself mentions are imported. */
  private TypeWriter types(Optional<ScopeId> unit) {
    return unit.map(assembly::exportTypes).orElseGet(assembly::worldTypes);
  }

  private int copy(MadeFunction.Copy copy) {
    CanonOptions options = options(copy.options());
    int type = payloadType(copy.payload());
    return assembly.canon(new CanonDefinition.Copy(copy.canon(), type, options));
  }

  /** The type of a stream or future. */
  private int payloadType(Payload payload) {
    TypeWriter types =
        types(
            payload.direction() == Direction.IMPORT
                ? Optional.empty()
                : payload.unit().map(u -> u.unit().id()));
    return payload
        .mention()
        .map(mention -> types.index(mention.type()))
        .orElseGet(() -> types.unit(payload.isStream()));
  }

  /** A resource of the world has its index already; one of an instance gets a new alias. */
  private int importedResource(MadeFunction.DropImported drop) {
    return drop.unit().isPresent()
        ? assembly.aliasType(drop.resource())
        : assembly.worldTypes().index(drop.resource());
  }

  private int newThread(MadeFunction.NewThread thread) {
    RecursiveType.SubType start =
        new RecursiveType.SubType(true, List.of(), CoreSignatures.ofNumbers(1, 0));
    int index =
        assembly.coreType(
            "thread-start",
            new CoreTypeDefinition.Recursive(new RecursiveType(false, List.of(start))));
    int tableIndex =
        assembly.coreAlias(
            "indirect-function-table",
            assembly.coreInstance(ModuleRef.MAIN),
            thread.table(),
            CoreExternType.Kind.TABLE);
    return assembly.canon(
        new CanonDefinition.NewThread(
            CanonDefinition.Kind.THREAD_NEW_INDIRECT, false, index, OptionalInt.of(tableIndex)));
  }
}
