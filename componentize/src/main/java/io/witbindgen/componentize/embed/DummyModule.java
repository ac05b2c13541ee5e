package io.witbindgen.componentize.embed;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.component.encode.CodeBuilder;
import io.witbindgen.component.encode.CoreModuleBuilder;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.abi.CoreSignatures;
import io.witbindgen.componentize.embed.CoreNames.ImportName;
import io.witbindgen.componentize.embed.CoreNames.ResourceIntrinsic;
import io.witbindgen.componentize.names.Futures;
import io.witbindgen.componentize.world.DependencyDepth;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TypeRef;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.World;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Makes a core module with every import and export that a module of a world can have. Its functions
 * trap when they are called, except those that clean up, which do nothing.
 */
public final class DummyModule {
  private final CoreModuleBuilder module = new CoreModuleBuilder();
  private final World world;
  private final ModuleStyle style;
  private final CoreNames names;

  private DummyModule(World world, ModuleStyle style) {
    this.world = world;
    this.style = style;
    this.names = style.names();
  }

  /**
   * The module, without the world in a custom section.
   *
   * @throws InvalidComponentException if no component can have such a world
   * @throws ComponentizeException if its types depend on each other in too long a chain
   */
  public static byte[] of(World world, ModuleStyle style) {
    DependencyDepth.check(world);
    Embedding.metadata(world, StringEncoding.UTF8);
    DummyModule dummy = new DummyModule(world, style);
    world.imports().forEach(item -> dummy.importOf(Item.of(item)));
    if (style.isAsync()) {
      dummy.tasks();
    }
    world.exports().forEach(item -> dummy.intrinsics(Item.of(item)));
    world.exports().forEach(item -> dummy.export(Item.of(item)));
    dummy.rest();
    return dummy.module.build();
  }

  private void importOf(Item item) {
    if (item instanceof Item.FunctionItem function) {
      imported(new FunctionRef(item, world.id(), function.function()));
    } else if (item instanceof Item.TypeItem type) {
      importedResource(Optional.empty(), type.type());
    } else if (item instanceof Item.InterfaceItem unit) {
      for (Function function : unit.unit().functions()) {
        imported(new FunctionRef(unit, unit.unit().id(), function));
      }
      unit.unit().types().forEach(type -> importedResource(Optional.of(unit), type));
    }
  }

  private void imported(FunctionRef function) {
    Convention convention = style.imports(function.function().type().async());
    CompositeType.Function signature = CoreSignatures.of(convention, function.function().type());
    importOf(names.imported(function.unit(), function.name(), convention), signature);
    if (convention.isAsync()) {
      payloads(function, "");
    }
  }

  private void importOf(ImportName name, CompositeType.Function type) {
    importOf(name.module(), name.name(), type.params(), type.results());
  }

  private void importOf(
      String moduleName,
      String name,
      List<? extends CoreValueType> params,
      List<? extends CoreValueType> results) {
    module.importOf(
        moduleName,
        name,
        new CoreExternType.Function(
            module.functionType(List.copyOf(params), List.copyOf(results))));
  }

  /** An import of numbers. */
  private void importOf(String moduleName, String name, int params, int results) {
    importOf(moduleName, name, numbers(params), numbers(results));
  }

  private static List<CoreValueType> numbers(int count) {
    return Collections.nCopies(count, Numeric.I32);
  }

  private void importedResource(Optional<Item.InterfaceItem> unit, TypeDefinition type) {
    if (type.body().kind() == TypeBody.Kind.RESOURCE) {
      ImportName name = names.resource(unit, type.name(), ResourceIntrinsic.DROP, Direction.IMPORT);
      importOf(name.module(), name.name(), 1, 0);
    }
  }

  /** The intrinsics that any module with asynchronous functions can import. */
  private void tasks() {
    String root = CoreNames.Legacy.ROOT;
    importOf(CoreNames.Legacy.EXPORTED + root, "[task-cancel]", 0, 0);
    importOf(root, "[backpressure-inc]", 0, 0);
    importOf(root, "[backpressure-dec]", 0, 0);
    importOf(root, "[waitable-set-new]", 0, 1);
    importOf(root, "[waitable-set-wait]", 2, 1);
    importOf(root, "[waitable-set-poll]", 2, 1);
    importOf(root, "[waitable-set-drop]", 1, 0);
    importOf(root, "[waitable-join]", 2, 0);
    importOf(root, "[thread-yield]", 0, 1);
    importOf(root, "[subtask-drop]", 1, 0);
    importOf(root, "[subtask-cancel]", 1, 1);
    importOf(root, "[context-get-0]", 0, 1);
    importOf(root, "[context-set-0]", 1, 0);
  }

  /** The intrinsics for each stream and future of a signature. */
  private void payloads(FunctionRef function, String modulePrefix) {
    String moduleName = modulePrefix + CoreNames.Legacy.module(function.unit());
    List<TypeRef> payloads = Futures.of(function);
    for (TypeRef payload : payloads) {
      boolean isStream = isStream(payload.type());
      int perTransfer = isStream ? 3 : 2;
      String suffix = "-" + payloads.indexOf(payload) + "]" + function.name();
      String before = isStream ? "[stream-" : "[future-";
      importOf(moduleName, before + "new" + suffix, List.of(), List.<CoreValueType>of(Numeric.I64));
      importOf(moduleName, before + "cancel-read" + suffix, 1, 1);
      importOf(moduleName, before + "cancel-write" + suffix, 1, 1);
      importOf(moduleName, before + "drop-readable" + suffix, 1, 0);
      importOf(moduleName, before + "drop-writable" + suffix, 1, 0);
      String async = CoreNames.Legacy.ASYNC_LOWER + before;
      importOf(moduleName, async + "read" + suffix, perTransfer, 1);
      importOf(moduleName, async + "write" + suffix, perTransfer, 1);
    }
  }

  private static boolean isStream(Type type) {
    return type instanceof Type.Named named
        ? isStream(((TypeBody.Alias) named.definition().body()).target())
        : type.kind() == Type.Kind.STREAM;
  }

  /** The intrinsics that a module imports for its exports. */
  private void intrinsics(Item item) {
    if (item instanceof Item.FunctionItem function) {
      intrinsics(new FunctionRef(item, world.id(), function.function()));
    } else if (item instanceof Item.InterfaceItem unit) {
      for (Function function : unit.unit().functions()) {
        intrinsics(new FunctionRef(unit, unit.unit().id(), function));
      }
      resources(unit)
          .forEach(
              type -> {
                resource(unit, type, ResourceIntrinsic.DROP, 0);
                resource(unit, type, ResourceIntrinsic.NEW, 1);
                resource(unit, type, ResourceIntrinsic.REP, 1);
              });
    }
  }

  private static List<TypeDefinition> resources(Item.InterfaceItem unit) {
    return unit.unit().types().stream()
        .filter(type -> type.body().kind() == TypeBody.Kind.RESOURCE)
        .toList();
  }

  private void resource(
      Item.InterfaceItem unit, TypeDefinition type, ResourceIntrinsic intrinsic, int results) {
    ImportName name = names.resource(Optional.of(unit), type.name(), intrinsic, Direction.EXPORT);
    importOf(name.module(), name.name(), 1, results);
  }

  private void intrinsics(FunctionRef function) {
    if (!style.isAsync()) {
      return;
    }
    importOf(
        new ImportName(
            CoreNames.Legacy.EXPORTED + CoreNames.Legacy.module(function.unit()),
            "[task-return]" + function.name()),
        CoreSignatures.taskReturn(function.function().type().result()));
    payloads(function, CoreNames.Legacy.EXPORTED);
  }

  private void export(Item item) {
    if (item instanceof Item.FunctionItem function) {
      export(new FunctionRef(item, world.id(), function.function()));
    } else if (item instanceof Item.InterfaceItem unit) {
      ScopeId scope = unit.unit().id();
      unit.unit().functions().forEach(each -> export(new FunctionRef(unit, scope, each)));
      for (TypeDefinition type : resources(unit)) {
        define(names.destructor(unit, type.name()), numbers(1), List.of(), new CodeBuilder());
      }
    }
  }

  private void export(FunctionRef function) {
    Convention convention = style.exports(function.function().type().async());
    CompositeType.Function signature = CoreSignatures.of(convention, function.function().type());
    String name = names.exported(function.unit(), function.name(), convention);
    define(name, signature.params(), signature.results(), new CodeBuilder().unreachable());
    switch (convention) {
      case LIFT ->
          define(
              names.postReturn(function.unit(), function.name()),
              signature.results(),
              List.of(),
              new CodeBuilder());
      case LIFT_ASYNC_CALLBACK ->
          define(
              CoreNames.Legacy.CALLBACK + name,
              numbers(3),
              numbers(1),
              new CodeBuilder().unreachable());
      case LIFT_ASYNC_STACKFUL, LOWER, LOWER_ASYNC -> {}
    }
  }

  private void define(
      String name, List<CoreValueType> params, List<CoreValueType> results, CodeBuilder code) {
    int index = module.function(module.functionType(params, results), code);
    module.export(name, CoreExternType.Kind.FUNC, index);
  }

  private void rest() {
    int memory =
        module.memory(
            new CoreExternType.Memory(
                new CoreExternType.Limits(false, false, 0, OptionalLong.empty()),
                OptionalInt.empty()));
    module.export(names.memory(), CoreExternType.Kind.MEMORY, memory);
    define(names.realloc(), numbers(4), numbers(1), new CodeBuilder().unreachable());
    define(names.initialize(), List.of(), List.of(), new CodeBuilder());
  }
}
