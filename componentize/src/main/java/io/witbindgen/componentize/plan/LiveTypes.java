package io.witbindgen.componentize.plan;

import io.witbindgen.componentize.world.Item;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.FunctionKind;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Type definitions, and all they need, each behind those it needs itself. */
public final class LiveTypes {
  private final Set<TypeDefinition> found = new LinkedHashSet<>();

  /** Starts with none. */
  public LiveTypes() {}

  /** Those so far. */
  public Collection<TypeDefinition> all() {
    return List.copyOf(found);
  }

  /** Adds what an item needs. */
  public void add(Item item) {
    switch (item.kind()) {
      case INTERFACE -> {
        Item.InterfaceItem unit = (Item.InterfaceItem) item;
        unit.unit().types().forEach(this::add);
        unit.unit().functions().forEach(this::add);
      }
      case FUNCTION -> add(((Item.FunctionItem) item).function());
      case TYPE -> add(((Item.TypeItem) item).type());
    }
  }

  /** Adds what a function needs. */
  public void add(Function function) {
    if (function.kind() instanceof FunctionKind.Static owned) {
      add(owned.resource());
    }
    function.type().parameters().forEach(p -> add(p.type()));
    function.type().result().ifPresent(this::add);
  }

  /** Adds a definition. */
  public void add(TypeDefinition definition) {
    if (!found.contains(definition)) {
      parts(definition.body()).forEach(this::add);
      found.add(definition);
    }
  }

  /** Adds what a type needs. */
  public void add(Type type) {
    switch (type.kind()) {
      case PRIMITIVE -> {}
      case NAMED -> add(((Type.Named) type).definition());
      case LIST -> add(((Type.ListType) type).element());
      case FIXED_LENGTH_LIST -> add(((Type.FixedLengthList) type).element());
      case MAP -> add(((Type.MapType) type).value());
      case OPTION -> add(((Type.OptionType) type).value());
      case RESULT -> {
        ((Type.ResultType) type).ok().ifPresent(this::add);
        ((Type.ResultType) type).error().ifPresent(this::add);
      }
      case TUPLE -> ((Type.TupleType) type).elements().forEach(this::add);
      case OWN -> add(((Type.Own) type).resource());
      case BORROW -> add(((Type.Borrow) type).resource());
      case FUTURE -> ((Type.FutureType) type).payload().ifPresent(this::add);
      case STREAM -> ((Type.StreamType) type).element().ifPresent(this::add);
    }
  }

  private static List<Type> parts(TypeBody body) {
    return switch (body.kind()) {
      case RECORD ->
          ((TypeBody.RecordType) body).fields().stream().map(TypeBody.Field::type).toList();
      case VARIANT -> {
        List<Type> payloads = new ArrayList<>();
        ((TypeBody.VariantType) body).cases().forEach(c -> c.payload().ifPresent(payloads::add));
        yield payloads;
      }
      case ENUM, FLAGS, RESOURCE -> List.of();
      case ALIAS -> List.of(((TypeBody.Alias) body).target());
      case USE -> List.of(new Type.Named(((TypeBody.Use) body).target()));
    };
  }
}
