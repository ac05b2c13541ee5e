package io.witbindgen.component.validate.type;

import io.witbindgen.abi.type.ValueType;
import io.witbindgen.abi.type.ValueType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Uniform access to the parts of types of values, for all kinds. */
final class TypeParts {
  private TypeParts() {}

  /** The types that a type refers to, in order. */
  static List<ValueType> parts(ValueType type) {
    return switch (type.kind()) {
      case LIST -> List.of(((ValueType.ListType) type).element());
      case FIXED_LIST -> List.of(((ValueType.FixedListType) type).element());
      case MAP -> List.of(((ValueType.MapType) type).key(), ((ValueType.MapType) type).value());
      case RECORD, TUPLE -> ((ValueType.AggregateType) type).types();
      case VARIANT, OPTION, RESULT ->
          ((ValueType.CasesType) type).payloads().stream().flatMap(Optional::stream).toList();
      case STREAM, FUTURE -> ((ValueType.AsyncType) type).element().stream().toList();
      case BOOL,
          S8,
          U8,
          S16,
          U16,
          S32,
          U32,
          S64,
          U64,
          F32,
          F64,
          CHAR,
          STRING,
          ERROR_CONTEXT,
          FLAGS,
          ENUM,
          OWN,
          BORROW ->
          List.of();
    };
  }

  /** The labels that distinguish a type from others of its kind with the same parts. */
  static List<Object> labels(ValueType type) {
    return switch (type.kind()) {
      case RECORD ->
          List.copyOf(
              ((ValueType.RecordType) type).fields().stream().map(ValueType.Field::name).toList());
      case VARIANT -> caseLabels((ValueType.VariantType) type);
      case ENUM -> List.copyOf(((ValueType.EnumType) type).labels());
      case FLAGS -> List.copyOf(((ValueType.FlagsType) type).labels());
      case FIXED_LIST -> List.of(((ValueType.FixedListType) type).length());
      case RESULT ->
          List.of(
              ((ValueType.ResultType) type).ok().isPresent(),
              ((ValueType.ResultType) type).error().isPresent());
      case OWN, BORROW -> List.of(((ValueType.HandleType) type).resource());
      case BOOL,
          S8,
          U8,
          S16,
          U16,
          S32,
          U32,
          S64,
          U64,
          F32,
          F64,
          CHAR,
          STRING,
          ERROR_CONTEXT,
          LIST,
          MAP,
          TUPLE,
          OPTION,
          STREAM,
          FUTURE ->
          List.of();
    };
  }

  private static List<Object> caseLabels(ValueType.VariantType type) {
    List<Object> labels = new ArrayList<>();
    for (ValueType.Case variantCase : type.cases()) {
      labels.add(variantCase.name());
      labels.add(variantCase.type().isPresent());
    }
    return labels;
  }

  /** Whether values of the type are represented by a pointer into memory. */
  static boolean isPointer(ValueType type) {
    return type.kind() == Kind.STRING || type.kind() == Kind.LIST || type.kind() == Kind.MAP;
  }

  /** Whether such a type needs a name in source languages (Explainer, "External Visibility"). */
  static boolean needsName(ValueType type) {
    return switch (type.kind()) {
      case RECORD, VARIANT, ENUM, FLAGS -> true;
      case BOOL,
          S8,
          U8,
          S16,
          U16,
          S32,
          U32,
          S64,
          U64,
          F32,
          F64,
          CHAR,
          STRING,
          ERROR_CONTEXT,
          LIST,
          FIXED_LIST,
          MAP,
          TUPLE,
          OPTION,
          RESULT,
          OWN,
          BORROW,
          STREAM,
          FUTURE ->
          false;
    };
  }

  /** A new type of the same shape whose parts are replaced; handles and primitives stay. */
  static ValueType rebuild(ValueType type, UnaryOperator<ValueType> part) {
    return switch (type.kind()) {
      case LIST -> ValueType.list(part.apply(((ValueType.ListType) type).element()));
      case FIXED_LIST -> {
        ValueType.FixedListType list = (ValueType.FixedListType) type;
        yield ValueType.list(part.apply(list.element()), list.length());
      }
      case MAP -> {
        ValueType.MapType map = (ValueType.MapType) type;
        yield ValueType.map(part.apply(map.key()), part.apply(map.value()));
      }
      case RECORD ->
          ValueType.record(
              ((ValueType.RecordType) type)
                  .fields().stream()
                      .map(field -> ValueType.field(field.name(), part.apply(field.type())))
                      .toList());
      case TUPLE ->
          ValueType.tuple(((ValueType.TupleType) type).types().stream().map(part).toList());
      case VARIANT -> {
        List<ValueType.Case> cases = new ArrayList<>();
        for (ValueType.Case old : ((ValueType.VariantType) type).cases()) {
          cases.add(new ValueType.Case(old.name(), old.type().map(part)));
        }
        yield ValueType.variant(cases);
      }
      case OPTION -> ValueType.option(part.apply(((ValueType.OptionType) type).some()));
      case RESULT -> {
        ValueType.ResultType result = (ValueType.ResultType) type;
        yield ValueType.result(nullable(result.ok(), part), nullable(result.error(), part));
      }
      case STREAM -> ValueType.stream(nullable(((ValueType.AsyncType) type).element(), part));
      case FUTURE -> ValueType.future(nullable(((ValueType.AsyncType) type).element(), part));
      case ENUM -> ValueType.enumeration(((ValueType.EnumType) type).labels());
      case FLAGS -> ValueType.flags(((ValueType.FlagsType) type).labels());
      case BOOL,
          S8,
          U8,
          S16,
          U16,
          S32,
          U32,
          S64,
          U64,
          F32,
          F64,
          CHAR,
          STRING,
          ERROR_CONTEXT,
          OWN,
          BORROW ->
          type;
    };
  }

  private static @Nullable ValueType nullable(
      Optional<ValueType> type, UnaryOperator<ValueType> part) {
    return type.map(part).orElse(null);
  }
}
