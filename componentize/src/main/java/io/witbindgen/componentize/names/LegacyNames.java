package io.witbindgen.componentize.names;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.basics.names.InterfaceName;
import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.abi.CoreSignatures;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TargetWorld;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names that bindings generators have used since before there was a standard. */
final class LegacyNames implements NameScheme {
  @Override
  public String importRoot() {
    return "$root";
  }

  @Override
  public String importPrefix() {
    return "";
  }

  @Override
  public String exportedPrefix() {
    return "[export]";
  }

  @Override
  public boolean isMemory(String name) {
    return name.equals("memory");
  }

  @Override
  public boolean isIndirectFunctionTable(String name) {
    return name.equals("__indirect_function_table");
  }

  @Override
  public Optional<ExportUse.Special> special(String name) {
    return switch (name) {
      case "cabi_realloc" -> Optional.of(ExportUse.Special.REALLOC);
      case "_initialize" -> Optional.of(ExportUse.Special.INITIALIZE);
      case "__wasm_task_hook" -> Optional.of(ExportUse.Special.TASK_HOOK);
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<String> resource(CanonDefinition.Kind canon, String name) {
    return switch (canon) {
      case RESOURCE_DROP -> NameScheme.afterPrefix("[resource-drop]", name);
      case RESOURCE_NEW -> NameScheme.afterPrefix("[resource-new]", name);
      case RESOURCE_REP -> NameScheme.afterPrefix("[resource-rep]", name);
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<String> taskReturn(String name) {
    return NameScheme.afterPrefix("[task-return]", name);
  }

  @Override
  public Optional<Intrinsic> rootIntrinsic(String name) {
    return LegacyIntrinsics.root(name);
  }

  @Override
  public Optional<Intrinsic> exportIntrinsic(String name) {
    return name.equals("[task-cancel]")
        ? Optional.of(
            new Intrinsic(
                new ImportUse.Builtin(new CanonDefinition.Plain(CanonDefinition.Kind.TASK_CANCEL)),
                CoreSignatures.ofNumbers(0, 0)))
        : Optional.empty();
  }

  @Override
  public Optional<Intrinsic> payload(Place place, String name) {
    return LegacyIntrinsics.payload(place, name);
  }

  @Override
  public MarkedName imported(String name) {
    return NameScheme.afterPrefix(LegacyIntrinsics.ASYNC, name)
        .map(rest -> new MarkedName(Convention.LOWER_ASYNC, rest))
        .orElse(new MarkedName(Convention.LOWER, name));
  }

  @Override
  public MarkedName exported(String name) {
    return NameScheme.afterPrefix("[async-lift]", name)
        .map(rest -> new MarkedName(Convention.LIFT_ASYNC_CALLBACK, rest))
        .or(
            () ->
                NameScheme.afterPrefix("[async-lift-stackful]", name)
                    .map(rest -> new MarkedName(Convention.LIFT_ASYNC_STACKFUL, rest)))
        .orElse(new MarkedName(Convention.LIFT, name));
  }

  @Override
  public Item.InterfaceItem unit(String module, Collection<Item> items) {
    List<Item.InterfaceItem> units =
        items.stream()
            .filter(Item.InterfaceItem.class::isInstance)
            .map(Item.InterfaceItem.class::cast)
            .toList();
    return called(module, units)
        .or(() -> interfaceId(module).flatMap(id -> named(id, units)))
        .orElseThrow(
            () ->
                new ComponentizeException(
                    "the module needs an interface `"
                        + module
                        + "`, which its world lacks; and there is no adapter of this name"
                        + NameScheme.suggestion(
                            module, units.stream().map(Item.InterfaceItem::name).toList())));
  }

  private static Optional<Item.InterfaceItem> called(
      String module, List<Item.InterfaceItem> units) {
    return units.stream().filter(unit -> unit.name().equals(module)).findFirst();
  }

  private static Optional<ScopeId.InterfaceId> interfaceId(String module) {
    return InterfaceName.parse(module)
        .flatMap(
            name ->
                name.version()
                    .flatMap(SemanticVersion::parse)
                    .map(version -> interfaceId(name, version)));
  }

  private static ScopeId.InterfaceId interfaceId(InterfaceName name, SemanticVersion version) {
    PackageName owner = new PackageName(name.namespaces(), name.packages(), Optional.of(version));
    return new ScopeId.InterfaceId(owner, name.label());
  }

  /** An interface of a compatible version. */
  private static Optional<Item.InterfaceItem> named(
      ScopeId.InterfaceId id, List<Item.InterfaceItem> units) {
    return units.stream()
        .filter(unit -> !unit.isPlain())
        .filter(unit -> unit.id().filter(i -> isCompatible(i, id)).isPresent())
        .findFirst();
  }

  private static boolean isCompatible(ScopeId.InterfaceId one, ScopeId.InterfaceId other) {
    return one.packageName().version().isPresent()
        && other.packageName().version().isPresent()
        && one.track().equals(other.track());
  }

  @Override
  public Optional<String> postReturn(String name) {
    return NameScheme.afterPrefix("cabi_post_", name);
  }

  @Override
  public Optional<String> callback(String name) {
    return NameScheme.afterPrefix("[callback][async-lift]", name);
  }

  @Override
  public Optional<FunctionRef> export(String name, TargetWorld world, Set<String> exports) {
    for (String export : exports) {
      Item item = world.exportNamed(export).orElseThrow();
      Optional<FunctionRef> found =
          item instanceof Item.InterfaceItem unit
              ? NameScheme.afterPrefix(export + "#", name).flatMap(n -> world.function(unit, n))
              : world.function(Direction.EXPORT, export).filter(f -> f.name().equals(name));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<TypeDefinition> destructor(String name, TargetWorld world, Set<String> exports) {
    for (String export : exports) {
      if (world.exportNamed(export).orElseThrow() instanceof Item.InterfaceItem unit) {
        Optional<TypeDefinition> found =
            NameScheme.afterPrefix(export + "#[dtor]", name)
                .flatMap(resource -> NameScheme.resourceOf(unit, resource));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<ImportUse> environment(String name, CompositeType.Function type) {
    return switch (name) {
      case "__wasm_get_stack_pointer" ->
          type.results().stream()
              .findFirst()
              .map(t -> context(CanonDefinition.Kind.CONTEXT_GET, t));
      case "__wasm_set_stack_pointer" ->
          type.params().stream().findFirst().map(t -> context(CanonDefinition.Kind.CONTEXT_SET, t));
      case "__wasm_get_tls_base" ->
          type.results().stream()
              .findFirst()
              .map(t -> threadLocalBase(CanonDefinition.Kind.CONTEXT_GET, t));
      case "__wasm_set_tls_base" ->
          type.params().stream()
              .findFirst()
              .map(t -> threadLocalBase(CanonDefinition.Kind.CONTEXT_SET, t));
      default -> Optional.empty();
    };
  }

  private static ImportUse context(CanonDefinition.Kind access, CoreValueType type) {
    return new ImportUse.Builtin(new CanonDefinition.Context(access, type, 0));
  }

  private static ImportUse threadLocalBase(CanonDefinition.Kind access, CoreValueType type) {
    return new ImportUse.ThreadLocalBase(access, type);
  }
}
