package io.witbindgen.component.validate.scope;

import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.model.DefinedValueType;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.model.ValueTypeRef;
import io.witbindgen.component.validate.names.NameSet;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.type.TypeTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes types of values from their definitions (Explainer, "Type Definitions"). */
public final class ValueTypes {
  private static final int MAX_FLAGS = 32;

  /** The types that keys of a map can have. */
  private static final Set<ValueType.Kind> KEYS =
      EnumSet.of(
          ValueType.Kind.BOOL,
          ValueType.Kind.S8,
          ValueType.Kind.U8,
          ValueType.Kind.S16,
          ValueType.Kind.U16,
          ValueType.Kind.S32,
          ValueType.Kind.U32,
          ValueType.Kind.S64,
          ValueType.Kind.U64,
          ValueType.Kind.CHAR,
          ValueType.Kind.STRING);

  private final DefinitionScope scope;
  private final TypeTable types;

  public ValueTypes(DefinitionScope scope) {
    this.scope = scope;
    this.types = scope.table();
  }

  public ValueType resolve(ValueTypeRef reference) {
    return switch (reference.kind()) {
      case PRIMITIVE -> primitive(((ValueTypeRef.Primitive) reference).type());
      case INDEX -> scope.indices().valueType(((ValueTypeRef.Index) reference).type());
    };
  }

  public Optional<ValueType> resolve(Optional<ValueTypeRef> reference) {
    return reference.map(this::resolve);
  }

  private @Nullable ValueType nullable(Optional<ValueTypeRef> reference) {
    return resolve(reference).orElse(null);
  }

  public ValueType define(DefinedValueType type) {
    return switch (type.kind()) {
      case PRIMITIVE -> primitive(((DefinedValueType.Primitive) type).type());
      case RECORD -> record((DefinedValueType.RecordOf) type);
      case VARIANT -> variant((DefinedValueType.VariantOf) type);
      case LIST -> {
        ValueType element = resolve(((DefinedValueType.ListOf) type).element());
        yield types.define(() -> ValueType.list(element));
      }
      case FIXED_LIST -> fixedList((DefinedValueType.FixedListOf) type);
      case TUPLE -> tuple((DefinedValueType.TupleOf) type);
      case FLAGS -> flags((DefinedValueType.FlagsOf) type);
      case ENUM -> {
        List<String> labels = ((DefinedValueType.EnumOf) type).labels();
        requireSome(labels, "an enum", "label");
        NameSet.checkLabels("enum label", labels);
        yield types.define(() -> ValueType.enumeration(labels));
      }
      case OPTION -> {
        ValueType some = resolve(((DefinedValueType.OptionOf) type).type());
        yield types.define(() -> ValueType.option(some));
      }
      case RESULT -> {
        ValueType ok = nullable(((DefinedValueType.ResultOf) type).ok());
        ValueType error = nullable(((DefinedValueType.ResultOf) type).error());
        yield types.define(() -> ValueType.result(ok, error));
      }
      case OWN ->
          types.handle(
              ValueType.Kind.OWN,
              scope.indices().resourceType(((DefinedValueType.Own) type).resource()));
      case BORROW ->
          types.handle(
              ValueType.Kind.BORROW,
              scope.indices().resourceType(((DefinedValueType.Borrow) type).resource()));
      case STREAM -> stream((DefinedValueType.StreamOf) type);
      case FUTURE -> future((DefinedValueType.FutureOf) type);
      case MAP -> map((DefinedValueType.MapOf) type);
    };
  }

  private ValueType primitive(PrimitiveType type) {
    return switch (type) {
      case BOOL -> ValueType.BOOL;
      case S8 -> ValueType.S8;
      case U8 -> ValueType.U8;
      case S16 -> ValueType.S16;
      case U16 -> ValueType.U16;
      case S32 -> ValueType.S32;
      case U32 -> ValueType.U32;
      case S64 -> ValueType.S64;
      case U64 -> ValueType.U64;
      case F32 -> ValueType.F32;
      case F64 -> ValueType.F64;
      case CHAR -> ValueType.CHAR;
      case STRING -> ValueType.STRING;
      case ERROR_CONTEXT -> {
        scope.run().require(Feature.ERROR_CONTEXT, "the type `error-context`");
        yield ValueType.ERROR_CONTEXT;
      }
    };
  }

  private static void requireSome(List<?> parts, String what, String part) {
    if (parts.isEmpty()) {
      throw new Breach(ValidationRule.EMPTY_TYPE, what + " needs at least one " + part);
    }
  }

  private ValueType record(DefinedValueType.RecordOf type) {
    requireSome(type.fields(), "a record", "field");
    NameSet.checkLabels("field", type.fields().stream().map(LabelledType::label).toList());
    List<ValueType.Field> fields =
        type.fields().stream()
            .map(field -> ValueType.field(field.label(), resolve(field.type())))
            .toList();
    return types.define(() -> ValueType.record(fields));
  }

  private ValueType variant(DefinedValueType.VariantOf type) {
    requireSome(type.cases(), "a variant", "case");
    NameSet.checkLabels("case", type.cases().stream().map(DefinedValueType.Case::label).toList());
    List<ValueType.Case> cases = new ArrayList<>();
    for (DefinedValueType.Case variantCase : type.cases()) {
      cases.add(new ValueType.Case(variantCase.label(), resolve(variantCase.type())));
    }
    return types.define(() -> ValueType.variant(cases));
  }

  private ValueType tuple(DefinedValueType.TupleOf type) {
    requireSome(type.elements(), "a tuple", "element");
    List<ValueType> elements = type.elements().stream().map(this::resolve).toList();
    return types.define(() -> ValueType.tuple(elements));
  }

  private ValueType flags(DefinedValueType.FlagsOf type) {
    requireSome(type.labels(), "a flags type", "label");
    if (type.labels().size() > MAX_FLAGS) {
      throw new Breach(
          ValidationRule.FLAGS_LIMIT,
          "flags with " + type.labels().size() + " labels; " + MAX_FLAGS + " are the most");
    }
    NameSet.checkLabels("flag", type.labels());
    return types.define(() -> ValueType.flags(type.labels()));
  }

  private ValueType fixedList(DefinedValueType.FixedListOf type) {
    scope.run().require(Feature.FIXED_LENGTH_LISTS, "a list of fixed length");
    if (type.length() == 0) {
      throw new Breach(
          ValidationRule.EMPTY_TYPE, "a list of fixed length needs at least one element");
    }
    long length = Integer.toUnsignedLong(type.length());
    if (length >= ValueType.MAX_ELEMENT_SIZE) {
      throw new Breach(
          ValidationRule.ELEMENT_SIZE,
          "a list of "
              + length
              + " elements; value types stay below "
              + ValueType.MAX_ELEMENT_SIZE
              + " bytes");
    }
    ValueType element = resolve(type.element());
    return types.define(() -> ValueType.list(element, length));
  }

  private ValueType stream(DefinedValueType.StreamOf type) {
    scope.run().require(Feature.ASYNC, "a stream");
    ValueType element = nullable(type.element());
    checkElement("a stream", element);
    if (element != null && element.kind() == ValueType.Kind.CHAR) {
      throw new Breach(ValidationRule.ELEMENT_TYPE, "`stream<char>` is not allowed yet");
    }
    return types.define(() -> ValueType.stream(element));
  }

  private ValueType future(DefinedValueType.FutureOf type) {
    scope.run().require(Feature.ASYNC, "a future");
    ValueType element = nullable(type.element());
    checkElement("a future", element);
    return types.define(() -> ValueType.future(element));
  }

  private void checkElement(String what, @Nullable ValueType element) {
    if (element != null && types.facts(element).borrows()) {
      throw new Breach(
          ValidationRule.BORROW, what + " cannot pass a borrowed handle, found `" + element + "`");
    }
  }

  private ValueType map(DefinedValueType.MapOf type) {
    scope.run().require(Feature.MAP, "a map");
    ValueType key = resolve(type.key());
    ValueType value = resolve(type.value());
    if (!KEYS.contains(key.kind())) {
      throw new Breach(
          ValidationRule.ELEMENT_TYPE,
          "the key of a map is a bool, an integer, a char or a string, found `" + key + "`");
    }
    return types.define(() -> ValueType.map(key, value));
  }
}
