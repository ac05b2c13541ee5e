package io.witbindgen.component.validate.type;

import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.validate.rule.Breach;
import java.util.List;
import java.util.Optional;

/**
 * The layout of values in a 64-bit memory, which is the larger of the two (spec section "Element
 * Size"): types must need less than 2^28 bytes there.
 */
record WideLayout(long size, int alignment) {
  private static final WideLayout POINTER_AND_LENGTH = new WideLayout(16, 8);

  WideLayout {
    if (size >= ValueType.MAX_ELEMENT_SIZE) {
      throw new Breach(
          ValidationRule.ELEMENT_SIZE,
          "a type of "
              + size
              + " bytes in a 64-bit memory; value types stay below "
              + ValueType.MAX_ELEMENT_SIZE);
    }
  }

  static WideLayout of(ValueType type, TypeTable types) {
    return switch (type.kind()) {
      case STRING, LIST, MAP -> POINTER_AND_LENGTH;
      case FIXED_LIST -> {
        ValueType.FixedListType list = (ValueType.FixedListType) type;
        TypeFacts element = types.facts(list.element());
        yield new WideLayout(element.bytes() * list.length(), element.alignment());
      }
      case RECORD, TUPLE -> sequence(((ValueType.AggregateType) type).types(), types);
      case VARIANT, ENUM, OPTION, RESULT -> cases((ValueType.CasesType) type, types);
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
          ERROR_CONTEXT,
          FLAGS,
          OWN,
          BORROW,
          STREAM,
          FUTURE ->
          new WideLayout(type.size(), type.alignment());
    };
  }

  private static WideLayout sequence(List<ValueType> parts, TypeTable types) {
    long size = 0;
    int alignment = 1;
    for (ValueType part : parts) {
      TypeFacts facts = types.facts(part);
      size = align(size, facts.alignment()) + facts.bytes();
      alignment = Math.max(alignment, facts.alignment());
    }
    return new WideLayout(align(size, alignment), alignment);
  }

  private static WideLayout cases(ValueType.CasesType type, TypeTable types) {
    long payload = 0;
    int alignment = 1;
    for (Optional<ValueType> part : type.payloads()) {
      if (part.isPresent()) {
        TypeFacts facts = types.facts(part.get());
        payload = Math.max(payload, facts.bytes());
        alignment = Math.max(alignment, facts.alignment());
      }
    }
    int whole = Math.max(alignment, type.discriminantSize());
    return new WideLayout(align(align(type.discriminantSize(), alignment) + payload, whole), whole);
  }

  private static long align(long size, int alignment) {
    return (size + alignment - 1) & -alignment;
  }
}
