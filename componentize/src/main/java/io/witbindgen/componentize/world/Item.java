package io.witbindgen.componentize.world;

import io.witbindgen.basics.Kinds;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.WorldItem;
import java.util.Optional;

/** One import or export of the world that a component is made for. */
public sealed interface Item {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The name of the component's import or export. */
  String name();

  /** The kinds of item. */
  enum Kind {
    INTERFACE(InterfaceItem.class),
    FUNCTION(FunctionItem.class),
    TYPE(TypeItem.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends Item> type;

    Kind(Class<? extends Item> type) {
      this.type = type;
    }
  }

  /**
   * An instance.
   *
   * @param unit the interface; no two items have the same one
   * @param id the id of the interface in its package; empty if it is not in a package
   * @param isPlain whether the item has a name of its own
   */
  record InterfaceItem(
      String name,
      Interface unit,
      Optional<ScopeId.InterfaceId> id,
      boolean isPlain,
      Optional<String> externalId)
      implements Item {
    /** The id of the interface that an instance with a plain name implements. */
    public Optional<String> implemented() {
      return isPlain ? id.map(ScopeId.InterfaceId::toString) : Optional.empty();
    }
  }

  /** A function. */
  record FunctionItem(Function function) implements Item {
    @Override
    public String name() {
      return function.plainName();
    }
  }

  /** A type of the world itself. */
  record TypeItem(TypeDefinition type) implements Item {
    @Override
    public String name() {
      return type.name();
    }
  }

  /** The item as it is in a world. */
  static Item of(WorldItem item) {
    return switch (item.kind()) {
      case NAMED_INTERFACE -> {
        Interface unit = ((WorldItem.NamedInterface) item).target();
        yield new InterfaceItem(item.name(), unit, idOf(unit), false, item.metadata().externalId());
      }
      case INLINE_INTERFACE -> {
        Interface unit = ((WorldItem.InlineInterface) item).target();
        yield new InterfaceItem(
            item.name(), unit, Optional.empty(), true, item.metadata().externalId());
      }
      case PLAIN_INTERFACE -> {
        Interface unit = ((WorldItem.PlainInterface) item).target();
        yield new InterfaceItem(item.name(), unit, idOf(unit), true, item.metadata().externalId());
      }
      case FUNCTION -> new FunctionItem(((WorldItem.FunctionItem) item).function());
      case TYPE -> new TypeItem(((WorldItem.TypeItem) item).type());
    };
  }

  private static Optional<ScopeId.InterfaceId> idOf(Interface unit) {
    return unit.id() instanceof ScopeId.InterfaceId id ? Optional.of(id) : Optional.empty();
  }
}
