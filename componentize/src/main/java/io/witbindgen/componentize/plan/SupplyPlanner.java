package io.witbindgen.componentize.plan;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.abi.CoreSignatures;
import io.witbindgen.componentize.abi.RequiredOptions;
import io.witbindgen.componentize.abi.RequiredOptions.Option;
import io.witbindgen.componentize.input.LibraryArgument;
import io.witbindgen.componentize.input.ModuleRef;
import io.witbindgen.componentize.names.ExportUse;
import io.witbindgen.componentize.names.ImportUse;
import io.witbindgen.componentize.names.ModuleImports;
import io.witbindgen.componentize.names.Payload;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.TargetWorld;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what each core module is given for each import.
 *
 * <p>A lowered import of the component can need the memory and the allocator of the very module
 * that imports it. No order of instantiation satisfies both, so such an import gets a shim: a
 * function of a small module that is instantiated first, which jumps through a table. When all
 * modules are there, the lowered function is made and put into the table.
 *
 * <p>A function is supplied directly when all that it needs is there before its module is: if it
 * needs no memory, or if the main module imports the memory. In the latter case it can still need
 * to allocate; then only the allocator is called through a shim.
 */
final class SupplyPlanner {
  private final Modules modules;
  private final Reallocs reallocs;
  private final MemoryOrigin memory;
  private final ThreadLocals threadLocals;
  private final Map<Supplies.Import, Supply> imports = new HashMap<>();
  private final Map<MadeFunction, Shim> shims = new LinkedHashMap<>();

  private SupplyPlanner(Modules modules) {
    this.modules = modules;
    this.reallocs = new Reallocs(modules);
    this.memory = MemoryOrigin.of(modules.main().face());
    this.threadLocals = new ThreadLocals(modules);
  }

  /**
   * Decides for all modules.
   *
   * @throws ComponentizeException if a memory or an allocating function is needed and missing
   */
  static Supplies plan(TargetWorld world, Modules modules) {
    SupplyPlanner planner = new SupplyPlanner(modules);
    modules.all().forEach(planner::add);
    Optional<CoreValueType> threadLocalBase = planner.threadLocals.globalType();
    return new Supplies(
        planner.imports,
        planner.shims,
        LiftPlanner.plan(world, modules, planner.reallocs, planner.memory),
        threadLocalBase);
  }

  private void add(ModulePart part) {
    for (ModuleImports.Entry entry : part.face().imports().entries()) {
      Supplies.Import key = new Supplies.Import(part.ref(), entry.module(), entry.name());
      imports.put(key, supply(part, entry));
    }
    part.face()
        .exports()
        .uses()
        .forEach(
            (name, use) -> {
              if (use instanceof ExportUse.Destructor destructor) {
                shim(
                    new MadeFunction.Export(part.ref(), name, MadeFunction.Export.Role.DESTRUCTOR),
                    "dtor-" + destructor.resource().name(),
                    CoreSignatures.ofNumbers(1, 0));
              }
            });
  }

  private Supply supply(ModulePart part, ModuleImports.Entry entry) {
    ImportUse use = entry.use();
    return switch (use.kind()) {
      case MAIN_MEMORY -> {
        memory.require();
        yield new Supply.Memory();
      }
      case MAIN_EXPORT -> {
        ImportUse.MainExport export = (ImportUse.MainExport) use;
        yield new Supply.Export(ModuleRef.MAIN, export.name(), export.sort());
      }
      case LIBRARY_ITEM -> {
        LibraryArgument.LinkedItem item = ((ImportUse.LibraryItem) use).item();
        yield new Supply.Export(item.module(), item.export(), item.kind());
      }
      case LOWERED -> lowered(part, entry, (ImportUse.Lowered) use);
      case ADAPTER_FUNCTION -> adapted(entry, (ImportUse.AdapterFunction) use);
      case TASK_RETURN -> taskReturn(part, ((ImportUse.TaskReturn) use).function());
      case WAITABLE_SET -> waitableSet(part, (ImportUse.WaitableSet) use);
      case ERROR_CONTEXT ->
          ((ImportUse.ErrorContext) use).canon() == CanonDefinition.Kind.ERROR_CONTEXT_NEW
              ? errorContextNew(part, (ImportUse.ErrorContext) use)
              : debugMessage(part, (ImportUse.ErrorContext) use);
      case NEW_THREAD -> newThread();
      case THREAD_LOCAL_BASE -> threadLocals.supply((ImportUse.ThreadLocalBase) use);
      case DROP_IMPORTED -> {
        ImportUse.DropImported drop = (ImportUse.DropImported) use;
        yield new Supply.Direct(new MadeFunction.DropImported(drop.unit(), drop.resource()));
      }
      case EXPORTED_RESOURCE -> {
        ImportUse.ExportedResource own = (ImportUse.ExportedResource) use;
        yield new Supply.Direct(new MadeFunction.ExportedResource(own.resource(), own.canon()));
      }
      case BUILTIN ->
          new Supply.Direct(new MadeFunction.Builtin(((ImportUse.Builtin) use).definition()));
      case PAYLOAD -> payload(part, entry, (ImportUse.OfPayload) use);
    };
  }

  private Supply lowered(ModulePart part, ModuleImports.Entry entry, ImportUse.Lowered use) {
    FunctionRef function = use.function();
    RequiredOptions required =
        RequiredOptions.ofImport(use.convention(), function.function().type());
    boolean isDirect = memory.isBeforeMain() || !required.needsMemory();
    Realloc.Access access = isDirect ? Realloc.Access.SHIM : reallocs.accessAtTheEnd();
    CallOptions options =
        options(
            required,
            part.metadata().importEncodings().required(function),
            () -> reallocs.of(part, part.face().exports().importRealloc(), access));
    MadeFunction lowered =
        new MadeFunction.Lowered(part.ref(), function, use.convention(), options);
    Supply supply =
        isDirect
            ? new Supply.Direct(lowered)
            : new Supply.ByShim(
                shim(
                    lowered,
                    "indirect-" + entry.module() + "-" + entry.name(),
                    CoreSignatures.of(use.convention(), function.function().type())));
    shimRealloc(options);
    return supply;
  }

  private Supply adapted(ModuleImports.Entry entry, ImportUse.AdapterFunction use) {
    return new Supply.ByShim(
        shim(
            new MadeFunction.Export(
                new ModuleRef.Extra(use.adapter()),
                use.function(),
                MadeFunction.Export.Role.ADAPTED),
            "adapt-" + entry.module() + "-" + entry.name(),
            use.type()));
  }

  private Supply taskReturn(ModulePart part, FunctionRef function) {
    RequiredOptions required = RequiredOptions.ofTaskReturn(function.function().type());
    CallOptions options =
        options(required, part.metadata().exportEncodings().required(function), Optional::empty);
    Supply direct =
        new Supply.Direct(
            new MadeFunction.TaskReturn(part.ref(), function, options, Optional.empty()));
    if (required.isEmpty() || memory.isBeforeMain()) {
      return direct;
    }
    Supply byShim =
        new Supply.ByShim(
            shim(
                new MadeFunction.TaskReturn(
                    part.ref(), function, options, part.face().exports().importRealloc()),
                "task-return-" + function.name(),
                CoreSignatures.taskReturn(function.function().type().result())));
    return isAfterMain(part) ? direct : byShim;
  }

  /**
   * Whether the memory that the main module exports is there before a module is. Such a module does
   * without the shim, which exists all the same: the reference tools number shims so.
   */
  private static boolean isAfterMain(ModulePart part) {
    return part.ref().kind() != ModuleRef.Kind.MAIN;
  }

  private Supply waitableSet(ModulePart part, ImportUse.WaitableSet use) {
    memory.require();
    MadeFunction set = new MadeFunction.WaitableSet(use.canon(), use.cancellable());
    Supply direct = new Supply.Direct(set);
    if (memory.isBeforeMain()) {
      return direct;
    }
    Shim shim = shim(set, use.canon().toString(), CoreSignatures.ofNumbers(2, 1));
    return isAfterMain(part) ? direct : new Supply.ByShim(shim);
  }

  /** One {@code error-context.new} is enough for all modules because it allocates nothing. */
  private Supply errorContextNew(ModulePart part, ImportUse.ErrorContext use) {
    CallOptions options =
        options(
            RequiredOptions.of(Option.MEMORY, Option.STRING_ENCODING),
            use.encoding(),
            Optional::empty);
    MadeFunction function = new MadeFunction.ErrorContext(ModuleRef.MAIN, use.canon(), options);
    Supply direct = new Supply.Direct(function);
    if (memory.isBeforeMain()) {
      return direct;
    }
    Shim shim = shim(function, "error-new", CoreSignatures.ofNumbers(2, 1));
    return isAfterMain(part) ? direct : new Supply.ByShim(shim);
  }

  private Supply debugMessage(ModulePart part, ImportUse.ErrorContext use) {
    CallOptions options =
        options(
            RequiredOptions.of(Option.MEMORY, Option.STRING_ENCODING, Option.REALLOC),
            use.encoding(),
            () ->
                reallocs.of(
                    part, part.face().exports().importRealloc(), reallocs.accessAtTheEnd()));
    Shim shim =
        shim(
            new MadeFunction.ErrorContext(part.ref(), use.canon(), options),
            "error-debug-message",
            CoreSignatures.ofNumbers(2, 0));
    shimRealloc(options);
    return new Supply.ByShim(shim);
  }

  private Supply newThread() {
    String table =
        modules
            .main()
            .face()
            .exports()
            .special(ExportUse.Special.INDIRECT_FUNCTION_TABLE)
            .orElseThrow(
                () ->
                    new ComponentizeException(
                        "`thread.new-indirect` needs the table `__indirect_function_table`, which"
                            + " the main module does not export"));
    return new Supply.ByShim(
        shim(
            new MadeFunction.NewThread(table),
            "thread.new-indirect",
            CoreSignatures.ofNumbers(2, 1)));
  }

  private Supply payload(ModulePart part, ModuleImports.Entry entry, ImportUse.OfPayload use) {
    return switch (use.canon()) {
      case STREAM_READ, FUTURE_READ ->
          copy(part, entry, use, RequiredOptions.ofRead(use.convention(), use.payload().content()));
      case STREAM_WRITE, FUTURE_WRITE ->
          copy(
              part, entry, use, RequiredOptions.ofWrite(use.convention(), use.payload().content()));
      case STREAM_CANCEL_READ, STREAM_CANCEL_WRITE, FUTURE_CANCEL_READ, FUTURE_CANCEL_WRITE ->
          new Supply.Direct(
              new MadeFunction.CancelCopy(use.payload(), use.canon(), use.convention()));
      default -> new Supply.Direct(new MadeFunction.OfPayload(use.payload(), use.canon()));
    };
  }

  private Supply copy(
      ModulePart part,
      ModuleImports.Entry entry,
      ImportUse.OfPayload use,
      RequiredOptions required) {
    Payload payload = use.payload();
    CallOptions options =
        options(
            required,
            payload.encoding(part.metadata()),
            () -> reallocs.ofPayload(part, payload, reallocs.accessAtTheEnd()));
    MadeFunction copy = new MadeFunction.Copy(part.ref(), payload, use.canon(), options);
    if (!required.contains(Option.REALLOC) && memory.isBeforeMain()) {
      return new Supply.Direct(copy);
    }
    Shim shim =
        shim(
            copy,
            entry.module() + "-" + payload.name(),
            CoreSignatures.ofNumbers(payload.isStream() ? 3 : 2, 1));
    shimRealloc(options);
    return new Supply.ByShim(shim);
  }

  private CallOptions options(
      RequiredOptions required, StringEncoding encoding, Reallocs.Choice realloc) {
    return CallOptions.of(required, encoding, memory, realloc);
  }

  /** The shim of a function; all modules that import the function share it. */
  private Shim shim(MadeFunction function, String debugName, CompositeType.Function signature) {
    return shims.computeIfAbsent(
        function, f -> new Shim(f, Integer.toString(shims.size()), debugName, signature));
  }

  private void shimRealloc(CallOptions options) {
    options
        .realloc()
        .filter(realloc -> realloc.access() == Realloc.Access.SHIM)
        .ifPresent(
            realloc ->
                shim(
                    realloc.function(),
                    "realloc-" + realloc.module().name() + "-" + realloc.export(),
                    CoreSignatures.ofNumbers(4, 1)));
  }
}
