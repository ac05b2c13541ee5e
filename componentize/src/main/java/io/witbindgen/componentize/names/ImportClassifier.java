package io.witbindgen.componentize.names;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.abi.CoreSignatures;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TargetWorld;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the meaning of an import of a core module. */
final class ImportClassifier {
  private static final List<CanonDefinition.Kind> RESOURCE_INTRINSICS =
      List.of(
          CanonDefinition.Kind.RESOURCE_DROP,
          CanonDefinition.Kind.RESOURCE_NEW,
          CanonDefinition.Kind.RESOURCE_REP);

  private final Naming naming;
  private final TargetWorld world;
  private final CoreModule module;

  ImportClassifier(Naming naming, CoreModule module) {
    this.naming = naming;
    this.world = naming.world();
    this.module = module;
  }

  /**
   * The meaning of an import.
   *
   * @throws ComponentizeException if the name has no meaning, or the import has another type
   */
  ImportUse classify(CoreImport declared) {
    try {
      return use(declared);
    } catch (ComponentizeException e) {
      throw new ComponentizeException(
          "import `" + declared.module() + "` `" + declared.name() + "`: " + e.getMessage(), e);
    }
  }

  private ImportUse use(CoreImport declared) {
    if (declared.module().equals("env")
        && declared.name().equals("memory")
        && declared.type() instanceof CoreExternType.Memory memory) {
      return new ImportUse.MainMemory(memory);
    }
    if (declared.module().equals("__main_module__")) {
      return new ImportUse.MainExport(declared.name(), declared.type().kind());
    }
    if (!(declared.type() instanceof CoreExternType.Function function)) {
      throw new ComponentizeException(
          "only a function can have this name, not a "
              + declared.type().kind().name().toLowerCase(Locale.ROOT));
    }
    CompositeType.Function type =
        module
            .functionType(function.type())
            .orElseThrow(() -> new ComponentizeException("its type is not a function type"));
    if (naming.adapters().contains(declared.module())) {
      return new ImportUse.AdapterFunction(declared.module(), declared.name(), type);
    }
    Naming.Parsed parsed = naming.importModule(declared.module());
    return of(parsed.scheme(), parsed.name(), declared.name(), type);
  }

  private ImportUse of(NameScheme scheme, String module, String name, CompositeType.Function type) {
    if (module.equals(scheme.importRoot())) {
      return root(scheme, name, type);
    }
    if (module.equals("env")) {
      Optional<ImportUse> found = scheme.environment(name, type);
      if (found.isPresent()) {
        return found.get();
      }
    }
    if (NameScheme.afterPrefix(scheme.exportedPrefix(), module)
        .filter(scheme.importRoot()::equals)
        .isPresent()) {
      Optional<ImportUse> found =
          intrinsic(scheme, place(Optional.empty(), Direction.EXPORT), name, type);
      if (found.isPresent()) {
        return found.get();
      }
    }
    String unit =
        NameScheme.afterPrefix(scheme.importPrefix(), module)
            .orElseThrow(
                () -> new ComponentizeException("nothing is known by the name `" + module + "`"));
    Optional<String> exported = NameScheme.afterPrefix(scheme.exportedPrefix(), unit);
    if (exported.isPresent()) {
      Item.InterfaceItem item = scheme.unit(exported.get(), world.exports());
      return intrinsic(scheme, place(Optional.of(item), Direction.EXPORT), name, type)
          .orElseThrow(() -> unknown(item, name));
    }
    return imported(scheme, scheme.unit(unit, world.imports()), name, type);
  }

  private ImportUse imported(
      NameScheme scheme, Item.InterfaceItem item, String name, CompositeType.Function type) {
    NameScheme.MarkedName marked = scheme.imported(name);
    Optional<FunctionRef> function = world.function(item, marked.name());
    if (function.isPresent()) {
      return lowered(function.get(), marked, type);
    }
    return intrinsic(scheme, place(Optional.of(item), Direction.IMPORT), name, type)
        .orElseThrow(() -> unknown(item, name));
  }

  private static ComponentizeException unknown(Item.InterfaceItem item, String name) {
    return new ComponentizeException(
        "interface `"
            + item.name()
            + "` has no function, and no intrinsic, `"
            + name
            + "`"
            + NameScheme.suggestion(
                name, item.unit().functions().stream().map(Function::plainName).toList()));
  }

  private static ImportUse lowered(
      FunctionRef function, NameScheme.MarkedName marked, CompositeType.Function type) {
    CompositeType.Function signature =
        CoreSignatures.of(marked.convention(), function.function().type());
    SignatureCheck.check(function.name(), signature, type);
    return new ImportUse.Lowered(function, marked.convention());
  }

  private ImportUse root(NameScheme scheme, String name, CompositeType.Function type) {
    Optional<ImportUse> builtin = scheme.rootIntrinsic(name).map(found -> check(found, name, type));
    if (builtin.isPresent()) {
      return builtin.get();
    }
    NameScheme.MarkedName marked = scheme.imported(name);
    Optional<FunctionRef> function = world.function(Direction.IMPORT, marked.name());
    if (function.isPresent()) {
      return lowered(function.get(), marked, type);
    }
    return intrinsic(scheme, place(Optional.empty(), Direction.IMPORT), name, type)
        .orElseThrow(
            () ->
                new ComponentizeException(
                    "the world imports no function `"
                        + marked.name()
                        + "` of its own"
                        + NameScheme.suggestion(
                            marked.name(),
                            world.imports().stream()
                                .filter(Item.FunctionItem.class::isInstance)
                                .map(Item::name)
                                .toList())));
  }

  private static ImportUse check(
      NameScheme.Intrinsic intrinsic, String name, CompositeType.Function type) {
    SignatureCheck.check(name, intrinsic.type(), type);
    return intrinsic.use();
  }

  private NameScheme.Place place(Optional<Item.InterfaceItem> unit, Direction direction) {
    return new NameScheme.Place(world, unit, direction);
  }

  private Optional<ImportUse> intrinsic(
      NameScheme scheme, NameScheme.Place place, String name, CompositeType.Function type) {
    return ofResource(scheme, place, name, type)
        .or(() -> exportIntrinsic(scheme, place, name, type))
        .or(() -> scheme.payload(place, name).map(found -> check(found, name, type)));
  }

  /** An imported resource can only be dropped. */
  private Optional<ImportUse> ofResource(
      NameScheme scheme, NameScheme.Place place, String name, CompositeType.Function type) {
    boolean isImported = place.direction() == Direction.IMPORT;
    for (CanonDefinition.Kind kind : RESOURCE_INTRINSICS) {
      Optional<TypeDefinition> resource =
          isImported && kind != CanonDefinition.Kind.RESOURCE_DROP
              ? Optional.empty()
              : scheme.resource(kind, name).flatMap(r -> resource(place.unit(), r));
      if (resource.isPresent()) {
        int results = kind == CanonDefinition.Kind.RESOURCE_DROP ? 0 : 1;
        SignatureCheck.check(name, CoreSignatures.ofNumbers(1, results), type);
        return Optional.of(
            isImported
                ? new ImportUse.DropImported(place.unit(), resource.get())
                : new ImportUse.ExportedResource(kind, resource.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<ImportUse> exportIntrinsic(
      NameScheme scheme, NameScheme.Place place, String name, CompositeType.Function type) {
    if (place.direction() == Direction.IMPORT) {
      return Optional.empty();
    }
    Optional<String> returning = scheme.taskReturn(name);
    if (returning.isPresent()) {
      return Optional.of(
          new ImportUse.TaskReturn(
              place
                  .unit()
                  .map(u -> world.function(u, returning.get()))
                  .orElseGet(() -> world.function(Direction.EXPORT, returning.get()))
                  .orElseThrow(
                      () ->
                          new ComponentizeException(
                              "no function `" + returning.get() + "` is exported"))));
    }
    return scheme.exportIntrinsic(name).map(found -> check(found, name, type));
  }

  private Optional<TypeDefinition> resource(Optional<Item.InterfaceItem> unit, String name) {
    if (unit.isPresent()) {
      return NameScheme.resourceOf(unit.get(), name);
    }
    return world
        .importNamed(name)
        .flatMap(
            item ->
                item instanceof Item.TypeItem type
                        && type.type().body().kind() == TypeBody.Kind.RESOURCE
                    ? Optional.of(type.type())
                    : Optional.empty());
  }
}
