package io.witbindgen.componentize.names;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExport;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.abi.CoreSignatures;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TargetWorld;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.Optional;
import java.util.Set;

/** Finds the meaning of each export of a core module, and checks that nothing is missing. */
final class ExportClassifier {
  private final Naming naming;
  private final TargetWorld world;
  private final Set<String> wanted;
  private final CoreModule module;
  private final ModuleExports exports = new ModuleExports();

  ExportClassifier(Naming naming, Set<String> wanted, CoreModule module) {
    this.naming = naming;
    this.world = naming.world();
    this.wanted = wanted;
    this.module = module;
  }

  /**
   * Everything that a module exports.
   *
   * @throws ComponentizeException if an export is missing, or has another type
   */
  ModuleExports classify() {
    for (CoreExport export : module.exports()) {
      try {
        use(export).ifPresent(use -> exports.add(export.name(), use));
      } catch (ComponentizeException e) {
        throw new ComponentizeException("export `" + export.name() + "`: " + e.getMessage(), e);
      }
    }
    checkMemories();
    checkCallbacks();
    checkComplete();
    return exports;
  }

  private Optional<ExportUse> use(CoreExport export) {
    Optional<CompositeType.Function> type = functionType(export);
    type.ifPresent(t -> exports.addFunction(export.name(), t));
    Optional<ExportUse> anyScheme =
        switch (export.name()) {
          case "canonical_abi_realloc" -> Optional.of(ExportUse.Special.REALLOC);
          case "cabi_import_realloc" -> Optional.of(ExportUse.Special.IMPORT_REALLOC);
          case "cabi_export_realloc" -> Optional.of(ExportUse.Special.EXPORT_REALLOC);
          case "cabi_realloc_adapter" -> Optional.of(ExportUse.Special.ADAPTER_REALLOC);
          default -> Optional.empty();
        };
    return anyScheme.or(
        () ->
            naming
                .export(export.name())
                .flatMap(parsed -> use(parsed.scheme(), parsed.name(), export.kind(), type)));
  }

  private Optional<CompositeType.Function> functionType(CoreExport export) {
    return module
        .typeOf(export)
        .filter(CoreExternType.Function.class::isInstance)
        .flatMap(type -> module.functionType(((CoreExternType.Function) type).type()));
  }

  private Optional<ExportUse> use(
      NameScheme scheme,
      String name,
      CoreExternType.Kind kind,
      Optional<CompositeType.Function> type) {
    return switch (kind) {
      case MEMORY ->
          scheme.isMemory(name) ? Optional.of(ExportUse.Special.MEMORY) : Optional.empty();
      case TABLE ->
          scheme.isIndirectFunctionTable(name)
              ? Optional.of(ExportUse.Special.INDIRECT_FUNCTION_TABLE)
              : Optional.empty();
      case GLOBAL, TAG -> Optional.empty();
      case FUNC -> type.flatMap(t -> function(scheme, name, t));
    };
  }

  private Optional<ExportUse> function(
      NameScheme scheme, String name, CompositeType.Function type) {
    Optional<ExportUse.Special> special = scheme.special(name);
    if (special.isPresent()) {
      SignatureCheck.check(name, typeOf(special.get()), type);
      return Optional.of(special.get());
    }
    return lifted(scheme, name, type)
        .or(() -> postReturn(scheme, name, type))
        .or(() -> callback(scheme, name, type))
        .or(() -> destructor(scheme, name, type));
  }

  private static CompositeType.Function typeOf(ExportUse.Special special) {
    return switch (special) {
      case INITIALIZE -> CoreSignatures.ofNumbers(0, 0);
      case TASK_HOOK -> CoreSignatures.ofNumbers(1, 0);
      case REALLOC,
          EXPORT_REALLOC,
          IMPORT_REALLOC,
          ADAPTER_REALLOC,
          MEMORY,
          INDIRECT_FUNCTION_TABLE ->
          CoreSignatures.ofNumbers(4, 1);
    };
  }

  private Optional<ExportUse> lifted(NameScheme scheme, String name, CompositeType.Function type) {
    NameScheme.MarkedName marked = scheme.exported(name);
    Optional<FunctionRef> function = scheme.export(marked.name(), world, wanted);
    function.ifPresent(
        f ->
            SignatureCheck.check(
                f.name(), CoreSignatures.of(marked.convention(), f.function().type()), type));
    return function.map(f -> new ExportUse.Lifted(f, marked.convention()));
  }

  private Optional<ExportUse> postReturn(
      NameScheme scheme, String name, CompositeType.Function type) {
    Optional<FunctionRef> function =
        scheme
            .postReturn(scheme.exported(name).name())
            .flatMap(of -> scheme.export(of, world, wanted));
    function.ifPresent(
        f ->
            SignatureCheck.check(
                name,
                CoreSignatures.postReturn(CoreSignatures.of(Convention.LIFT, f.function().type())),
                type));
    return function.map(ExportUse.PostReturn::new);
  }

  private Optional<ExportUse> callback(
      NameScheme scheme, String name, CompositeType.Function type) {
    Optional<FunctionRef> function =
        scheme.callback(name).flatMap(of -> scheme.export(of, world, wanted));
    function.ifPresent(f -> SignatureCheck.check(name, CoreSignatures.ofNumbers(3, 1), type));
    return function.map(ExportUse.Callback::new);
  }

  private Optional<ExportUse> destructor(
      NameScheme scheme, String name, CompositeType.Function type) {
    Optional<TypeDefinition> resource =
        scheme.destructor(scheme.exported(name).name(), world, wanted);
    resource.ifPresent(r -> SignatureCheck.check(name, CoreSignatures.ofNumbers(1, 0), type));
    return resource.map(ExportUse.Destructor::new);
  }

  private void checkMemories() {
    long memories =
        exports.uses().values().stream().filter(ExportUse.Special.MEMORY::equals).count();
    if (memories > 1) {
      throw new ComponentizeException("the module exports several memories");
    }
  }

  private void checkCallbacks() {
    exports
        .uses()
        .forEach(
            (name, use) -> {
              if (use instanceof ExportUse.Lifted lifted
                  && lifted.convention() == Convention.LIFT_ASYNC_CALLBACK
                  && !(exports.uses().get("[callback]" + name) instanceof ExportUse.Callback)) {
                throw new ComponentizeException(
                    "export `" + name + "` has no callback; export `[callback]" + name + "` too");
              }
            });
  }

  private void checkComplete() {
    for (String name : wanted) {
      Item item = world.exportNamed(name).orElseThrow();
      if (item instanceof Item.InterfaceItem unit) {
        unit.unit()
            .functions()
            .forEach(
                function ->
                    checkExported(
                        world.function(unit, function.plainName()).orElseThrow(),
                        "function `" + function.plainName() + "` of interface `" + name + "`"));
      } else {
        checkExported(
            world.function(Direction.EXPORT, name).orElseThrow(), "function `" + name + "`");
      }
    }
  }

  private void checkExported(FunctionRef function, String what) {
    if (exports.lifted(function).isEmpty()) {
      throw new ComponentizeException("the module does not export " + what);
    }
  }
}
