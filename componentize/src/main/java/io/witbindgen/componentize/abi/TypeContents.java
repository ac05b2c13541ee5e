package io.witbindgen.componentize.abi;

import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is somewhere in a type: strings, or anything whose elements are in memory. */
final class TypeContents {
  private final Set<TypeDefinition> seen = new HashSet<>();
  private boolean strings;
  private boolean pointers;

  private TypeContents() {}

  static TypeContents of(Collection<Type> types) {
    TypeContents contents = new TypeContents();
    contents.addAll(types);
    return contents;
  }

  boolean hasStrings() {
    return strings;
  }

  /** Whether there are lists or maps. */
  boolean hasPointers() {
    return pointers;
  }

  private void addAll(Collection<Type> types) {
    types.forEach(this::add);
  }

  private void add(Type type) {
    switch (type.kind()) {
      case PRIMITIVE -> strings |= type == Type.Primitive.STRING;
      case NAMED -> add(((Type.Named) type).definition());
      case LIST -> {
        pointers = true;
        add(((Type.ListType) type).element());
      }
      case MAP -> {
        pointers = true;
        add(((Type.MapType) type).key());
        add(((Type.MapType) type).value());
      }
      case FIXED_LENGTH_LIST -> add(((Type.FixedLengthList) type).element());
      case OPTION -> add(((Type.OptionType) type).value());
      case RESULT -> {
        ((Type.ResultType) type).ok().ifPresent(this::add);
        ((Type.ResultType) type).error().ifPresent(this::add);
      }
      case TUPLE -> addAll(((Type.TupleType) type).elements());
      case OWN, BORROW, FUTURE, STREAM -> {}
    }
  }

  private void add(TypeDefinition definition) {
    if (seen.add(definition)) {
      addAll(parts(definition.body()));
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
