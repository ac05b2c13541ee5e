package io.witbindgen.compose.types;

import io.witbindgen.abi.type.ValueType.AggregateType;
import io.witbindgen.abi.type.ValueType.AsyncType;
import io.witbindgen.abi.type.ValueType.CasesType;
import io.witbindgen.abi.type.ValueType.EnumType;
import io.witbindgen.abi.type.ValueType.FixedListType;
import io.witbindgen.abi.type.ValueType.FlagsType;
import io.witbindgen.abi.type.ValueType.HandleType;
import io.witbindgen.abi.type.ValueType.ListType;
import io.witbindgen.abi.type.ValueType.MapType;
import io.witbindgen.abi.type.ValueType.RecordType;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.types.ComponentType;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.types.TypeOrigins;
import io.witbindgen.compose.types.Defined.Part;
import io.witbindgen.compose.types.Defined.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Converts the types of one validated component into types of compositions.
 *
 * <p>Validation makes a new object for each import and export of a type, and knows for which other
 * object it was made. This tells which interface introduced a type and which ones only have a name
 * for it: the latter use it.
 */
public final class ComponentTypes {
  /** The scope and name where a type object got its first name. */
  private record Owner(Type scope, String name) {}

  private final TypeOrigins origins;
  private final IdentityHashMap<Object, Type> known = new IdentityHashMap<>();
  private final Map<io.witbindgen.abi.type.ResourceType, Resource> resources = new HashMap<>();
  private final IdentityHashMap<Object, Owner> owners = new IdentityHashMap<>();

  private ComponentTypes(TypeOrigins origins) {
    this.origins = origins;
  }

  /**
   * The type of a component.
   *
   * @param origins the type objects for which others were introduced
   */
  public static WorldType of(ComponentType type, TypeOrigins origins) {
    ComponentTypes types = new ComponentTypes(origins);
    WorldType world = new WorldType(Optional.empty());
    type.imports()
        .forEach(
            (name, extern) -> {
              types.use(extern).ifPresent(use -> world.origin(name, use));
              world.importOf(name, types.item(name, extern.type()));
            });
    type.exports().forEach((name, extern) -> world.export(name, types.item(name, extern.type())));
    return world;
  }

  private Item item(String name, ItemType type) {
    return switch (type.kind()) {
      case CORE_MODULE -> Item.of(module(((ItemType.CoreModule) type).type()));
      case FUNCTION -> Item.of(function(((ItemType.Function) type).type()));
      case VALUE -> Item.of(value(((ItemType.Value) type).type()));
      case TYPE -> Item.definition(type(name, ((ItemType.Type) type).type()));
      case COMPONENT -> Item.of(component(interfaceId(name), ((ItemType.Component) type).type()));
      case INSTANCE -> Item.of(instance(interfaceId(name), ((ItemType.Instance) type).type()));
    };
  }

  private static Optional<String> interfaceId(String name) {
    return name.indexOf(':') < 0 ? Optional.empty() : Optional.of(name);
  }

  private ModuleType module(io.witbindgen.component.types.CoreModuleType type) {
    return (ModuleType) known.computeIfAbsent(type, key -> ModuleType.of(type));
  }

  private Type type(String name, DefinedType type) {
    return switch (type.kind()) {
      case VALUE -> value(((DefinedType.OfValues) type).type());
      case FUNCTION -> function(((DefinedType.OfFunctions) type).type());
      case COMPONENT -> component(Optional.empty(), ((DefinedType.OfComponents) type).type());
      case INSTANCE -> instance(Optional.empty(), ((DefinedType.OfInstances) type).type());
      case RESOURCE -> resource(name, (DefinedType.OfResources) type);
    };
  }

  private InterfaceType instance(Optional<String> id, InstanceType type) {
    Type done = known.get(type);
    if (done != null) {
      return (InterfaceType) done;
    }
    InterfaceType result = new InterfaceType(id);
    type.exports()
        .forEach(
            (name, extern) -> {
              Item item = item(name, extern.type());
              named(result, name, extern).ifPresent(use -> result.use(name, use));
              result.export(name, inSameScope(item, extern, result));
            });
    known.put(type, result);
    return result;
  }

  /** A resource whose source is in the interface itself does not come from another one. */
  private Item inSameScope(Item item, Extern extern, InterfaceType scope) {
    if (extern.type() instanceof ItemType.Type type
        && item.type() instanceof Resource resource
        && resource.source().isPresent()
        && resource.owner().filter(scope::equals).isPresent()) {
      Resource local = Resource.alias(resource.name(), resource.source().get(), Optional.empty());
      known.put(type.type(), local);
      return Item.definition(local);
    }
    return item;
  }

  private WorldType component(Optional<String> id, ComponentType type) {
    Type done = known.get(type);
    if (done != null) {
      return (WorldType) done;
    }
    WorldType result = new WorldType(id);
    type.imports()
        .forEach(
            (name, extern) -> {
              Item item = item(name, extern.type());
              named(result, name, extern).ifPresent(use -> result.use(name, use));
              result.importOf(name, item);
            });
    type.exports().forEach((name, extern) -> result.export(name, item(name, extern.type())));
    known.put(type, result);
    return result;
  }

  /**
   * Notes that a scope has a name for a type; returns the origin of the type if it is another
   * scope.
   */
  private Optional<Use> named(Type scope, String name, Extern extern) {
    if (!(extern.type() instanceof ItemType.Type type)) {
      return Optional.empty();
    }
    Object introduced = key(type.type());
    if (owner(introduced).isEmpty()) {
      owners.put(introduced, new Owner(scope, name));
      return Optional.empty();
    }
    return use(extern).filter(use -> !use.owner().equals(scope));
  }

  /** The interface that a type comes from, if an interface had a name for it before. */
  private Optional<Use> use(Extern extern) {
    if (!(extern.type() instanceof ItemType.Type type)) {
      return Optional.empty();
    }
    return owner(key(type.type()))
        .flatMap(
            owner ->
                owner.scope() instanceof InterfaceType other
                    ? Optional.of(new Use(other, owner.name()))
                    : Optional.empty());
  }

  private static Object key(DefinedType type) {
    return type instanceof DefinedType.OfValues values ? values.type() : type;
  }

  /** The first scope with a name for a type, or for the type that it is an alias of. */
  private Optional<Owner> owner(Object type) {
    Optional<?> next = Optional.of(type);
    while (next.isPresent()) {
      Owner owner = owners.get(next.get());
      if (owner != null) {
        return Optional.of(owner);
      }
      next = origin(next.get());
    }
    return Optional.empty();
  }

  private Optional<?> origin(Object type) {
    if (type instanceof DefinedType.OfResources resource) {
      return origins.origin(resource);
    }
    return type instanceof io.witbindgen.abi.type.ValueType value
        ? origins.origin(value)
        : Optional.empty();
  }

  private Resource resource(String name, DefinedType.OfResources type) {
    Type done = known.get(type);
    if (done != null) {
      return (Resource) done;
    }
    Resource first = resources.get(type.type());
    Resource result;
    if (first == null) {
      result = Resource.of(name);
      resources.put(type.type(), result);
    } else {
      Optional<InterfaceType> owner =
          owner(type)
              .map(Owner::scope)
              .filter(InterfaceType.class::isInstance)
              .map(InterfaceType.class::cast);
      result = Resource.alias(name, first, owner);
    }
    known.put(type, result);
    return result;
  }

  private FunctionType function(io.witbindgen.abi.type.FunctionType type) {
    Type done = known.get(type);
    if (done != null) {
      return (FunctionType) done;
    }
    FunctionType result =
        new FunctionType(
            type.async(),
            type.params().stream()
                .map(param -> new FunctionType.Parameter(param.name(), value(param.type())))
                .toList(),
            type.result().map(this::value));
    known.put(type, result);
    return result;
  }

  private ValueType value(io.witbindgen.abi.type.ValueType type) {
    Type done = known.get(type);
    if (done == null) {
      done = convert(type);
      known.put(type, done);
    }
    return (ValueType) done;
  }

  private ValueType convert(io.witbindgen.abi.type.ValueType type) {
    return switch (type.kind()) {
      case BOOL -> primitive(PrimitiveType.BOOL, type);
      case S8 -> primitive(PrimitiveType.S8, type);
      case U8 -> primitive(PrimitiveType.U8, type);
      case S16 -> primitive(PrimitiveType.S16, type);
      case U16 -> primitive(PrimitiveType.U16, type);
      case S32 -> primitive(PrimitiveType.S32, type);
      case U32 -> primitive(PrimitiveType.U32, type);
      case S64 -> primitive(PrimitiveType.S64, type);
      case U64 -> primitive(PrimitiveType.U64, type);
      case F32 -> primitive(PrimitiveType.F32, type);
      case F64 -> primitive(PrimitiveType.F64, type);
      case CHAR -> primitive(PrimitiveType.CHAR, type);
      case STRING -> primitive(PrimitiveType.STRING, type);
      case ERROR_CONTEXT -> primitive(PrimitiveType.ERROR_CONTEXT, type);
      case OWN, BORROW -> handle((HandleType) type);
      case LIST -> Defined.of(Structure.LIST, element(((ListType) type).element()));
      case FIXED_LIST -> {
        FixedListType list = (FixedListType) type;
        yield Defined.fixedList(value(list.element()), list.length());
      }
      case MAP -> {
        MapType map = (MapType) type;
        yield Defined.of(
            Structure.MAP,
            List.of(new Part("key", value(map.key())), new Part("value", value(map.value()))));
      }
      case RECORD ->
          Defined.of(
              Structure.RECORD,
              ((RecordType) type)
                  .fields().stream().map(f -> new Part(f.name(), value(f.type()))).toList());
      case TUPLE -> Defined.of(Structure.TUPLE, elements(((AggregateType) type).types()));
      case FLAGS -> Defined.of(Structure.FLAGS, labels(((FlagsType) type).labels()));
      case ENUM -> Defined.of(Structure.ENUM, labels(((EnumType) type).labels()));
      case VARIANT -> Defined.of(Structure.VARIANT, cases((CasesType) type));
      case OPTION ->
          Defined.of(
              Structure.OPTION,
              element(((io.witbindgen.abi.type.ValueType.OptionType) type).some()));
      case RESULT -> {
        io.witbindgen.abi.type.ValueType.ResultType result =
            (io.witbindgen.abi.type.ValueType.ResultType) type;
        yield Defined.of(
            Structure.RESULT,
            List.of(
                new Part("ok", result.ok().map(this::value)),
                new Part("error", result.error().map(this::value))));
      }
      case STREAM -> Defined.of(Structure.STREAM, payload((AsyncType) type));
      case FUTURE -> Defined.of(Structure.FUTURE, payload((AsyncType) type));
    };
  }

  /** A primitive type with a name is an alias, which is a type of its own. */
  private ValueType primitive(PrimitiveType primitive, io.witbindgen.abi.type.ValueType type) {
    ValueType.Primitive plain = new ValueType.Primitive(primitive);
    return origins.origin(type).isPresent() ? Defined.alias(plain) : plain;
  }

  private ValueType handle(HandleType type) {
    boolean owned = type.kind() == io.witbindgen.abi.type.ValueType.Kind.OWN;
    DefinedType.OfResources entry = origins.resource(type).orElseThrow();
    Type resource = known.get(entry);
    return new ValueType.Handle(
        owned,
        resource != null
            ? (Resource) resource
            : resources.computeIfAbsent(type.resource(), key -> Resource.of(key.name())));
  }

  private List<Part> element(io.witbindgen.abi.type.ValueType type) {
    return List.of(new Part("element", value(type)));
  }

  private List<Part> payload(AsyncType type) {
    return List.of(new Part("element", type.element().map(this::value)));
  }

  private List<Part> elements(List<io.witbindgen.abi.type.ValueType> types) {
    List<Part> parts = new ArrayList<>();
    for (io.witbindgen.abi.type.ValueType type : types) {
      parts.add(new Part(Integer.toString(parts.size()), value(type)));
    }
    return parts;
  }

  private static List<Part> labels(List<String> labels) {
    return labels.stream().map(label -> new Part(label, Optional.empty())).toList();
  }

  private List<Part> cases(CasesType type) {
    List<Part> parts = new ArrayList<>();
    for (Optional<io.witbindgen.abi.type.ValueType> payload : type.payloads()) {
      parts.add(new Part(type.caseName(parts.size()), payload.map(this::value)));
    }
    return parts;
  }
}
