package io.witbindgen.componentize.world;

import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.List;
import java.util.stream.Stream;

/** The parts of WIT types. */
public final class TypeParts {
  private TypeParts() {}

  /** The types that a type consists of; none for a name or a handle. */
  public static List<Type> of(Type type) {
    return switch (type.kind()) {
      case PRIMITIVE, NAMED, OWN, BORROW -> List.of();
      case LIST -> List.of(((Type.ListType) type).element());
      case FIXED_LENGTH_LIST -> List.of(((Type.FixedLengthList) type).element());
      case MAP -> List.of(((Type.MapType) type).key(), ((Type.MapType) type).value());
      case OPTION -> List.of(((Type.OptionType) type).value());
      case RESULT -> {
        Type.ResultType result = (Type.ResultType) type;
        yield Stream.concat(result.ok().stream(), result.error().stream()).toList();
      }
      case TUPLE -> ((Type.TupleType) type).elements();
      case FUTURE -> ((Type.FutureType) type).payload().stream().toList();
      case STREAM -> ((Type.StreamType) type).element().stream().toList();
    };
  }

  /** The types that a definition consists of. */
  public static List<Type> of(TypeBody body) {
    return switch (body.kind()) {
      case RECORD ->
          ((TypeBody.RecordType) body).fields().stream().map(TypeBody.Field::type).toList();
      case VARIANT ->
          ((TypeBody.VariantType) body)
              .cases().stream().flatMap(each -> each.payload().stream()).toList();
      case ENUM, FLAGS, RESOURCE -> List.of();
      case ALIAS -> List.of(((TypeBody.Alias) body).target());
      case USE -> List.of(new Type.Named(((TypeBody.Use) body).target()));
    };
  }

  /** The definitions that a definition mentions, also inside types without a name. */
  public static Stream<TypeDefinition> definitions(TypeBody body) {
    return of(body).stream().flatMap(TypeParts::definitions);
  }

  /** The definitions that a type mentions, also inside types without a name. */
  public static Stream<TypeDefinition> definitions(Type type) {
    return switch (type.kind()) {
      case NAMED -> Stream.of(((Type.Named) type).definition());
      case OWN -> Stream.of(((Type.Own) type).resource());
      case BORROW -> Stream.of(((Type.Borrow) type).resource());
      case PRIMITIVE, LIST, FIXED_LENGTH_LIST, MAP, OPTION, RESULT, TUPLE, FUTURE, STREAM ->
          of(type).stream().flatMap(TypeParts::definitions);
    };
  }
}
