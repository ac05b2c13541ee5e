package io.witbindgen.compose.encode;

import io.witbindgen.component.model.DefinedValueType;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import io.witbindgen.compose.types.Defined;
import io.witbindgen.compose.types.Defined.Part;
import io.witbindgen.compose.types.FunctionType;
import io.witbindgen.compose.types.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the definitions of types of values and of functions, whose parts have been written before.
 */
final class ValueTypeWriter {
  private ValueTypeWriter() {}

  static TypeDefinition function(FunctionType type, Function<ValueType, ValueTypeRef> part) {
    List<LabelledType> parameters = new ArrayList<>();
    for (FunctionType.Parameter parameter : type.parameters()) {
      parameters.add(new LabelledType(parameter.name(), part.apply(parameter.type())));
    }
    return new TypeDefinition.Function(type.async(), parameters, type.result().map(part));
  }

  static TypeDefinition handle(ValueType.Handle handle, int resource) {
    return new TypeDefinition.Value(
        handle.owned()
            ? new DefinedValueType.Own(resource)
            : new DefinedValueType.Borrow(resource));
  }

  /** A type that is neither a handle nor an alias. */
  static TypeDefinition value(ValueType type, Function<ValueType, ValueTypeRef> part) {
    return new TypeDefinition.Value(
        type instanceof ValueType.Primitive primitive
            ? new DefinedValueType.Primitive(primitive.type())
            : structure((Defined) type, part));
  }

  private static DefinedValueType structure(Defined type, Function<ValueType, ValueTypeRef> part) {
    List<Part> parts = type.parts();
    List<Optional<ValueTypeRef>> refs = new ArrayList<>();
    for (Part each : parts) {
      refs.add(each.type().map(part));
    }
    return switch (type.structure()) {
      case RECORD -> new DefinedValueType.RecordOf(fields(parts, refs));
      case VARIANT -> new DefinedValueType.VariantOf(cases(parts, refs));
      case ENUM -> new DefinedValueType.EnumOf(parts.stream().map(Part::label).toList());
      case FLAGS -> new DefinedValueType.FlagsOf(parts.stream().map(Part::label).toList());
      case TUPLE -> new DefinedValueType.TupleOf(refs.stream().map(Optional::orElseThrow).toList());
      case LIST -> new DefinedValueType.ListOf(refs.get(0).orElseThrow());
      case FIXED_LIST -> new DefinedValueType.FixedListOf(refs.get(0).orElseThrow(), type.length());
      case MAP -> new DefinedValueType.MapOf(refs.get(0).orElseThrow(), refs.get(1).orElseThrow());
      case OPTION -> new DefinedValueType.OptionOf(refs.get(0).orElseThrow());
      case RESULT -> new DefinedValueType.ResultOf(refs.get(0), refs.get(1));
      case STREAM -> new DefinedValueType.StreamOf(refs.get(0));
      case FUTURE -> new DefinedValueType.FutureOf(refs.get(0));
      case ALIAS -> throw new AssertionError("an alias is written as the type that it denotes");
    };
  }

  private static List<LabelledType> fields(List<Part> parts, List<Optional<ValueTypeRef>> refs) {
    List<LabelledType> fields = new ArrayList<>();
    for (Part part : parts) {
      fields.add(new LabelledType(part.label(), refs.get(fields.size()).orElseThrow()));
    }
    return fields;
  }

  private static List<DefinedValueType.Case> cases(
      List<Part> parts, List<Optional<ValueTypeRef>> refs) {
    List<DefinedValueType.Case> cases = new ArrayList<>();
    for (Part part : parts) {
      cases.add(new DefinedValueType.Case(part.label(), refs.get(cases.size())));
    }
    return cases;
  }
}
