package io.witbindgen.wit.resolve;

import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Facts about definitions, computed once so that chains of references need not be followed again.
 */
final class TypeFacts {
  private final Set<TypeDefinition> resources = new HashSet<>();
  private final Set<TypeDefinition> borrowing = new HashSet<>();

  /** Adds a definition, after those it refers to. */
  void add(TypeDefinition definition) {
    if (isResource(definition.body())) {
      resources.add(definition);
    } else if (hasBorrow(definition.body())) {
      borrowing.add(definition);
    }
  }

  /** Whether the definition is a resource, directly or through aliases and uses. */
  boolean isResource(TypeDefinition definition) {
    return resources.contains(definition);
  }

  /** Whether a value of the type can hold a borrowed handle. */
  boolean hasBorrow(Type type) {
    return switch (type.kind()) {
      case PRIMITIVE, OWN -> false;
      case BORROW -> true;
      case NAMED -> borrowing.contains(((Type.Named) type).definition());
      case LIST -> hasBorrow(((Type.ListType) type).element());
      case FIXED_LENGTH_LIST -> hasBorrow(((Type.FixedLengthList) type).element());
      case MAP -> hasBorrow(((Type.MapType) type).value());
      case OPTION -> hasBorrow(((Type.OptionType) type).value());
      case RESULT ->
          hasBorrow(((Type.ResultType) type).ok()) || hasBorrow(((Type.ResultType) type).error());
      case TUPLE -> ((Type.TupleType) type).elements().stream().anyMatch(this::hasBorrow);
      case FUTURE -> hasBorrow(((Type.FutureType) type).payload());
      case STREAM -> hasBorrow(((Type.StreamType) type).element());
    };
  }

  private boolean hasBorrow(Optional<Type> type) {
    return type.filter(this::hasBorrow).isPresent();
  }

  private boolean isResource(TypeBody body) {
    return switch (body.kind()) {
      case RESOURCE -> true;
      case USE -> resources.contains(((TypeBody.Use) body).target());
      case ALIAS ->
          ((TypeBody.Alias) body).target() instanceof Type.Named named
              && resources.contains(named.definition());
      case RECORD, VARIANT, ENUM, FLAGS -> false;
    };
  }

  private boolean hasBorrow(TypeBody body) {
    return switch (body.kind()) {
      case RECORD ->
          ((TypeBody.RecordType) body).fields().stream().anyMatch(f -> hasBorrow(f.type()));
      case VARIANT ->
          ((TypeBody.VariantType) body).cases().stream().anyMatch(c -> hasBorrow(c.payload()));
      case ENUM, FLAGS, RESOURCE -> false;
      case ALIAS -> hasBorrow(((TypeBody.Alias) body).target());
      case USE -> borrowing.contains(((TypeBody.Use) body).target());
    };
  }
}
