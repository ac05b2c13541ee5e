package io.witbindgen.componentize.abi;

import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** WIT types as core values (CanonicalABI.md, {@code flatten_type}), as long as they are few. */
final class FlatTypes {
  private static final int FLAGS_PER_VALUE = 32;

  /** No function passes more values than this directly. */
  private static final int MOST = 16;

  /** What is too much, known by being this object. */
  private static final List<CoreValueType> TOO_MANY =
      Collections.unmodifiableList(new ArrayList<>());

  private final Map<TypeDefinition, List<CoreValueType>> definitions = new HashMap<>();

  private FlatTypes() {}

  /** The core values of several types; empty if they are more than the limit, at most 16. */
  static Optional<List<CoreValueType>> of(List<Type> types, int limit) {
    FlatTypes flattening = new FlatTypes();
    List<CoreValueType> flat = flattening.all(types);
    return isTooMany(flat) || flat.size() > limit ? Optional.empty() : Optional.of(flat);
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isTooMany(List<CoreValueType> flat) {
    return flat == TOO_MANY;
  }

  private List<CoreValueType> all(List<Type> types) {
    List<CoreValueType> flat = new ArrayList<>();
    for (Type type : types) {
      List<CoreValueType> own = of(type);
      if (isTooMany(own) || flat.size() + own.size() > MOST) {
        return TOO_MANY;
      }
      flat.addAll(own);
    }
    return flat;
  }

  private List<CoreValueType> of(Type type) {
    return switch (type.kind()) {
      case PRIMITIVE -> primitive((Type.Primitive) type);
      case NAMED -> named(((Type.Named) type).definition());
      case LIST, MAP -> some(Numeric.I32, Numeric.I32);
      case FIXED_LENGTH_LIST -> fixedLength((Type.FixedLengthList) type);
      case OPTION -> variant(List.of(Optional.of(((Type.OptionType) type).value())));
      case RESULT -> {
        Type.ResultType result = (Type.ResultType) type;
        yield variant(List.of(result.ok(), result.error()));
      }
      case TUPLE -> all(((Type.TupleType) type).elements());
      case OWN, BORROW, FUTURE, STREAM -> some(Numeric.I32);
    };
  }

  private static List<CoreValueType> some(CoreValueType... types) {
    return new ArrayList<>(List.of(types));
  }

  private static List<CoreValueType> primitive(Type.Primitive type) {
    return switch (type) {
      case BOOL, S8, U8, S16, U16, S32, U32, CHAR, ERROR_CONTEXT -> some(Numeric.I32);
      case S64, U64 -> some(Numeric.I64);
      case F32 -> some(Numeric.F32);
      case F64 -> some(Numeric.F64);
      case STRING -> some(Numeric.I32, Numeric.I32);
    };
  }

  private List<CoreValueType> named(TypeDefinition definition) {
    List<CoreValueType> known = definitions.get(definition);
    if (known == null) {
      known = body(definition.body());
      definitions.put(definition, known);
    }
    return known;
  }

  private List<CoreValueType> body(TypeBody body) {
    return switch (body.kind()) {
      case RECORD ->
          all(((TypeBody.RecordType) body).fields().stream().map(TypeBody.Field::type).toList());
      case VARIANT ->
          variant(
              ((TypeBody.VariantType) body).cases().stream().map(TypeBody.Case::payload).toList());
      case ENUM, RESOURCE -> some(Numeric.I32);
      case FLAGS -> flags(((TypeBody.FlagsType) body).flags().size());
      case ALIAS -> of(((TypeBody.Alias) body).target());
      case USE -> named(((TypeBody.Use) body).target());
    };
  }

  private static List<CoreValueType> flags(int count) {
    int values = (count + FLAGS_PER_VALUE - 1) / FLAGS_PER_VALUE;
    return values > MOST ? TOO_MANY : Collections.nCopies(values, Numeric.I32);
  }

  private List<CoreValueType> fixedLength(Type.FixedLengthList list) {
    List<CoreValueType> element = of(list.element());
    if (isTooMany(element) || element.size() * list.length() > MOST) {
      return TOO_MANY;
    }
    List<CoreValueType> flat = new ArrayList<>();
    for (long i = 0; i < list.length() && !element.isEmpty(); i++) {
      flat.addAll(element);
    }
    return flat;
  }

  private List<CoreValueType> variant(List<Optional<Type>> payloads) {
    List<CoreValueType> flat = some(Numeric.I32);
    for (Optional<Type> payload : payloads) {
      List<CoreValueType> own = payload.map(this::of).orElseGet(ArrayList::new);
      if (isTooMany(own) || own.size() + 1 > MOST) {
        return TOO_MANY;
      }
      join(flat, own);
    }
    return flat;
  }

  private static void join(List<CoreValueType> flat, List<CoreValueType> payload) {
    for (int i = 0; i < payload.size(); i++) {
      if (i + 1 < flat.size()) {
        flat.set(i + 1, join(flat.get(i + 1), payload.get(i)));
      } else {
        flat.add(payload.get(i));
      }
    }
  }

  private static CoreValueType join(CoreValueType one, CoreValueType other) {
    if (one.equals(other)) {
      return one;
    }
    return isSmall(one) && isSmall(other) ? Numeric.I32 : Numeric.I64;
  }

  private static boolean isSmall(CoreValueType type) {
    return type == Numeric.I32 || type == Numeric.F32;
  }
}
