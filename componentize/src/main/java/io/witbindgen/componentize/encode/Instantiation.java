package io.witbindgen.componentize.encode;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreExternType.Kind;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.abi.RequiredOptions;
import io.witbindgen.componentize.library.LibraryArgument;
import io.witbindgen.componentize.library.ModuleRef;
import io.witbindgen.componentize.names.ImportUse;
import io.witbindgen.componentize.names.ModuleImports;
import io.witbindgen.componentize.plan.Lowering;
import io.witbindgen.componentize.plan.ModulePart;
import io.witbindgen.componentize.plan.Plan;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TypeRef;
import io.witbindgen.wit.model.TypeBody;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The instances of core modules, each with what it imports. */
final class Instantiation {
  private final Assembly assembly;
  private final Plan plan;
  private final Shims shims;
  private final Lowerer lowerer;

  Instantiation(Assembly assembly, Shims shims, Lowerer lowerer) {
    this.assembly = assembly;
    this.plan = assembly.plan();
    this.shims = shims;
    this.lowerer = lowerer;
  }

  /** Instantiates a module. */
  void instantiate(ModulePart part) {
    List<CoreInstanceExpression.Argument> arguments = new ArrayList<>();
    part.face()
        .imports()
        .groups()
        .forEach(
            (name, group) ->
                arguments.add(
                    new CoreInstanceExpression.Argument(
                        name,
                        group instanceof ModuleImports.Group.Whole whole
                            ? assembly.coreInstance(whole.module())
                            : bundle(part, name, (ModuleImports.Group.Names) group))));
    int instance = assembly.instantiate(part.ref().name(), assembly.module(part.ref()), arguments);
    assembly.putCoreInstance(part.ref(), instance);
  }

  private int bundle(ModulePart part, String module, ModuleImports.Group.Names names) {
    List<CoreInstanceExpression.Export> exports = new ArrayList<>();
    names
        .uses()
        .forEach(
            (name, use) ->
                exports.add(new CoreInstanceExpression.Export(name, provide(part, use))));
    return assembly.bundle(module, exports);
  }

  private SortIndex provide(ModulePart part, ImportUse use) {
    return switch (use.kind()) {
      case MAIN_MEMORY ->
          new SortIndex(
              Sort.CORE_MEMORY,
              assembly
                  .memory()
                  .orElseThrow(
                      () ->
                          new ComponentizeException(
                              "the module does not export a memory named `memory`")));
      case MAIN_EXPORT -> {
        ImportUse.MainExport export = (ImportUse.MainExport) use;
        yield item(ModuleRef.MAIN, export.name(), export.sort());
      }
      case LIBRARY_ITEM -> {
        LibraryArgument.Item item = ((ImportUse.LibraryItem) use).item();
        yield item(item.module(), item.export(), item.kind());
      }
      case LOWERED,
          DROP_IMPORTED,
          EXPORTED_RESOURCE,
          ADAPTER_FUNCTION,
          TASK_RETURN,
          BUILTIN,
          THREAD_LOCAL_BASE,
          WAITABLE_SET,
          ERROR_CONTEXT,
          NEW_THREAD,
          PAYLOAD ->
          new SortIndex(Sort.CORE_FUNC, function(part, use));
    };
  }

  private SortIndex item(ModuleRef module, String export, CoreExternType.Kind kind) {
    return new SortIndex(
        Assembly.sort(kind),
        assembly.coreAlias(export, assembly.coreInstance(module), export, kind));
  }

  private int function(ModulePart part, ImportUse use) {
    return switch (use.kind()) {
      case MAIN_MEMORY, MAIN_EXPORT, LIBRARY_ITEM ->
          throw new AssertionError("not always a function");
      case LOWERED -> lowered(part, (ImportUse.Lowered) use);
      case DROP_IMPORTED ->
          assembly.canon(
              new CanonDefinition.OfType(
                  CanonDefinition.Kind.RESOURCE_DROP,
                  importedResource((ImportUse.DropImported) use)));
      case EXPORTED_RESOURCE -> {
        ImportUse.ExportedResource resource = (ImportUse.ExportedResource) use;
        int type = assembly.exportTypes(resource.resource().owner()).index(resource.resource());
        yield assembly.canon(new CanonDefinition.OfType(resource.canon(), type));
      }
      case ADAPTER_FUNCTION -> {
        ImportUse.AdapterFunction adapted = (ImportUse.AdapterFunction) use;
        yield lowerer.shim(new ShimKind.AdapterFunction(adapted.adapter(), adapted.function()));
      }
      case TASK_RETURN -> taskReturn(part, ((ImportUse.TaskReturn) use).function());
      case BUILTIN -> assembly.canon(((ImportUse.Builtin) use).definition());
      case THREAD_LOCAL_BASE -> threadLocalBase((ImportUse.ThreadLocalBase) use);
      case WAITABLE_SET -> waitableSet((ImportUse.WaitableSet) use);
      case ERROR_CONTEXT -> errorContext(part, (ImportUse.ErrorContext) use);
      case NEW_THREAD -> lowerer.shim(new ShimKind.NewThread());
      case PAYLOAD -> payload(part, (ImportUse.OfPayload) use);
    };
  }

  /** A resource of the world has its index already; one of an instance gets a new alias. */
  private int importedResource(ImportUse.DropImported use) {
    return use.unit().isPresent()
        ? assembly.aliasType(use.resource())
        : assembly.worldTypes().index(use.resource());
  }

  private int lowered(ModulePart part, ImportUse.Lowered use) {
    Lowering lowering = plan.lowering(use);
    FunctionRef function = use.function();
    StringEncoding encoding =
        Plan.encoding(
            part.metadata().importEncodings().of(function.item(), function.name()),
            function.name());
    return lowering.isDirect()
        ? lowerer.lower(function.name(), lowering, part, encoding, true)
        : lowerer.shim(
            new ShimKind.Lowered(
                new Lowering.Key(function, use.convention()), part.ref(), encoding));
  }

  private int taskReturn(ModulePart part, FunctionRef function) {
    RequiredOptions options = RequiredOptions.ofTaskReturn(function.function().type());
    StringEncoding encoding =
        Plan.encoding(
            part.metadata().exportEncodings().of(function.item(), function.name()),
            function.name());
    ShimKind shim = new ShimKind.TaskReturn(function, part.ref(), encoding);
    return options.isEmpty() || assembly.memory().isPresent()
        ? lowerer.taskReturn(function, options, encoding)
        : lowerer.shim(shim);
  }

  private int threadLocalBase(ImportUse.ThreadLocalBase use) {
    if (plan.usesContextSlot()) {
      CanonDefinition.Kind kind =
          use.isWrite() ? CanonDefinition.Kind.CONTEXT_SET : CanonDefinition.Kind.CONTEXT_GET;
      return assembly.canon(new CanonDefinition.Context(kind, use.type(), 1));
    }
    String name = ShimModule.threadLocalBase(use.isWrite());
    return assembly.coreAlias(name, assembly.shimInstance(), name, Kind.FUNC);
  }

  private int waitableSet(ImportUse.WaitableSet use) {
    return assembly.memory().isPresent()
        ? lowerer.waitableSet(use.canon(), use.cancellable())
        : lowerer.shim(new ShimKind.WaitableSet(use.canon(), use.cancellable()));
  }

  private int errorContext(ModulePart part, ImportUse.ErrorContext use) {
    boolean isNew = use.canon() == CanonDefinition.Kind.ERROR_CONTEXT_NEW;
    if (isNew && assembly.memory().isPresent()) {
      RequiredOptions options =
          RequiredOptions.of(RequiredOptions.Option.MEMORY, RequiredOptions.Option.STRING_ENCODING);
      return lowerer.errorContext(use.canon(), options, use.encoding(), part, true);
    }
    return lowerer.shim(Shims.errorContextKind(part, use));
  }

  private int payload(ModulePart part, ImportUse.OfPayload use) {
    return switch (use.canon()) {
      case STREAM_READ, STREAM_WRITE, FUTURE_READ, FUTURE_WRITE -> {
        ShimKind kind = new ShimKind.OfPayload(part.ref(), use.payload(), use.canon());
        if (shims.find(kind).isPresent()) {
          yield lowerer.shim(kind);
        }
        boolean isRead =
            use.canon() == CanonDefinition.Kind.STREAM_READ
                || use.canon() == CanonDefinition.Kind.FUTURE_READ;
        RequiredOptions options =
            isRead
                ? RequiredOptions.ofRead(use.convention(), use.payload().content())
                : RequiredOptions.ofWrite(use.convention(), use.payload().content());
        yield lowerer.copy(use.payload(), use.canon(), part, options, true);
      }
      case STREAM_CANCEL_READ, STREAM_CANCEL_WRITE, FUTURE_CANCEL_READ, FUTURE_CANCEL_WRITE ->
          assembly.canon(
              new CanonDefinition.CancelCopy(
                  use.canon(), lowerer.payloadType(use.payload()), use.convention().isAsync()));
      default ->
          assembly.canon(
              new CanonDefinition.OfType(use.canon(), lowerer.payloadType(use.payload())));
    };
  }

  /**
   * Declares the types of exported interfaces, which intrinsics may need; resources get their
   * destructors, by way of shims.
   */
  void declareExportedTypes() {
    for (ModulePart part : plan.parts()) {
      for (String export : part.metadata().exports()) {
        if (plan.world().exportNamed(export).orElseThrow() instanceof Item.InterfaceItem unit) {
          unit.unit().types().forEach(type -> declare(part, type));
        }
      }
    }
  }

  private void declare(ModulePart part, io.witbindgen.wit.model.TypeDefinition type) {
    if (type.body().kind() != TypeBody.Kind.RESOURCE) {
      assembly.exportTypes(type.owner()).index(type);
      return;
    }
    OptionalInt destructor =
        part.face()
            .exports()
            .destructor(type)
            .map(name -> lowerer.shim(new ShimKind.Destructor(part.ref(), name)))
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty());
    int index =
        assembly.type(
            type.name(),
            new io.witbindgen.component.model.TypeDefinition.Resource(
                CoreValueType.Numeric.I32, destructor));
    assembly.types().put(TypeRef.of(type), index);
  }
}
