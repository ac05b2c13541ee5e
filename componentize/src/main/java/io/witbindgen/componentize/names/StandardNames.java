package io.witbindgen.componentize.names;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TargetWorld;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names of {@code cm32p2}, whose prefix is removed already (BuildTargets.md). */
final class StandardNames implements NameScheme {
  /** The prefix of all names of the scheme. */
  static final String PREFIX = "cm32p2";

  private record Member(Item.InterfaceItem item, String name) {}

  @Override
  public String importRoot() {
    return "";
  }

  @Override
  public String importPrefix() {
    return "|";
  }

  @Override
  public String exportedPrefix() {
    return "_ex_";
  }

  @Override
  public boolean isMemory(String name) {
    return name.equals("_memory");
  }

  @Override
  public boolean isIndirectFunctionTable(String name) {
    return false;
  }

  @Override
  public Optional<ExportUse.Special> special(String name) {
    return switch (name) {
      case "_realloc" -> Optional.of(ExportUse.Special.REALLOC);
      case "_initialize" -> Optional.of(ExportUse.Special.INITIALIZE);
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<String> resource(CanonDefinition.Kind canon, String name) {
    return switch (canon) {
      case RESOURCE_DROP -> NameScheme.beforeSuffix("_drop", name);
      case RESOURCE_NEW -> NameScheme.beforeSuffix("_new", name);
      case RESOURCE_REP -> NameScheme.beforeSuffix("_rep", name);
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<String> taskReturn(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<Intrinsic> rootIntrinsic(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<Intrinsic> exportIntrinsic(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<Intrinsic> payload(Place place, String name) {
    return Optional.empty();
  }

  @Override
  public MarkedName imported(String name) {
    return new MarkedName(Convention.LOWER, name);
  }

  @Override
  public MarkedName exported(String name) {
    return new MarkedName(Convention.LIFT, name);
  }

  @Override
  public Item.InterfaceItem unit(String module, Collection<Item> items) {
    for (Item item : items) {
      if (item instanceof Item.InterfaceItem unit && name(unit).equals(module)) {
        return unit;
      }
    }
    List<String> names =
        items.stream()
            .filter(Item.InterfaceItem.class::isInstance)
            .map(item -> name((Item.InterfaceItem) item))
            .toList();
    throw new ComponentizeException(
        "the module needs an interface `"
            + module
            + "`, which its world lacks"
            + NameScheme.suggestion(module, names));
  }

  private static String name(Item.InterfaceItem item) {
    return item.isPlain()
        ? item.name()
        : item.id().map(ScopeId.InterfaceId::track).orElseGet(item::name);
  }

  @Override
  public Optional<String> postReturn(String name) {
    return NameScheme.beforeSuffix("_post", name);
  }

  @Override
  public Optional<String> callback(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<FunctionRef> export(String name, TargetWorld world, Set<String> exports) {
    Optional<String> own = NameScheme.afterPrefix("||", name);
    if (own.isPresent()) {
      return own.filter(exports::contains).flatMap(n -> world.function(Direction.EXPORT, n));
    }
    return member(name, world, exports).flatMap(m -> world.function(m.item(), m.name()));
  }

  @Override
  public Optional<TypeDefinition> destructor(String name, TargetWorld world, Set<String> exports) {
    return NameScheme.beforeSuffix("_dtor", name)
        .flatMap(member -> member(member, world, exports))
        .flatMap(m -> NameScheme.resourceOf(m.item(), m.name()));
  }

  private static Optional<Member> member(String name, TargetWorld world, Set<String> exports) {
    for (String export : exports) {
      if (world.exportNamed(export).orElseThrow() instanceof Item.InterfaceItem unit) {
        Optional<String> found = NameScheme.afterPrefix("|" + name(unit) + "|", name);
        if (found.isPresent()) {
          return Optional.of(new Member(unit, found.get()));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<ImportUse> environment(String name, CompositeType.Function type) {
    return Optional.empty();
  }
}
