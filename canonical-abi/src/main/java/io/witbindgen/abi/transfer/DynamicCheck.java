package io.witbindgen.abi.transfer;

import io.witbindgen.abi.state.GuestResource;
import io.witbindgen.abi.state.ResourceCheck;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.abi.value.InvalidValueException;
import io.witbindgen.abi.value.Result;
import io.witbindgen.abi.value.Unit;
import io.witbindgen.abi.value.ValueCheck;
import io.witbindgen.abi.value.VariantValue;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a value in the dynamic Java mapping fits its type, before the guest is entered: the
 * Java class, ranges, labels, well-formed strings.
 */
public final class DynamicCheck {
  /** The guests' resources among the values so far: true if transferred, false if only lent. */
  private @Nullable IdentityHashMap<GuestResource, Boolean> resources;

  private DynamicCheck() {}

  /**
   * Checks the arguments of a call.
   *
   * @throws InvalidValueException naming the argument and the place inside it
   */
  public static void arguments(
      String function, FunctionType type, List<? extends @Nullable Object> arguments) {
    if (arguments.size() != type.params().size()) {
      throw new InvalidValueException(
          function
              + " takes "
              + type.params().size()
              + " arguments, not "
              + arguments.size()
              + ": "
              + type);
    }
    DynamicCheck check = new DynamicCheck();
    for (int i = 0; i < arguments.size(); i++) {
      try {
        check.value(type.params().get(i).type(), arguments.get(i));
      } catch (InvalidValueException e) {
        throw e.in(type.params().get(i).name()).calling(function);
      }
    }
  }

  /**
   * Checks one value.
   *
   * @throws InvalidValueException naming the place inside it
   */
  public static void check(ValueType type, @Nullable Object value) {
    new DynamicCheck().value(type, value);
  }

  private void value(ValueType type, @Nullable Object nullable) {
    Object value = ValueCheck.present(nullable);
    switch (type.kind()) {
      case BOOL -> of(Boolean.class, type, value);
      case S8 -> of(Byte.class, type, value);
      case S16 -> of(Short.class, type, value);
      case S32 -> of(Integer.class, type, value);
      case S64, U64 -> of(Long.class, type, value);
      case U8 -> ValueCheck.u8(of(Integer.class, type, value));
      case U16 -> ValueCheck.u16(of(Integer.class, type, value));
      case U32 -> ValueCheck.u32(of(Long.class, type, value));
      case F32 -> of(Float.class, type, value);
      case F64 -> of(Double.class, type, value);
      case CHAR -> ValueCheck.character(of(Integer.class, type, value));
      case STRING -> ValueCheck.string(of(String.class, type, value));
      case LIST -> list(type, ((ValueType.ListType) type).element(), value);
      case FIXED_LIST -> fixedList((ValueType.FixedListType) type, value);
      case MAP -> map((ValueType.MapType) type, value);
      case RECORD -> record((ValueType.RecordType) type, of(Map.class, type, value));
      case TUPLE -> tuple((ValueType.TupleType) type, of(List.class, type, value));
      case VARIANT -> variant((ValueType.VariantType) type, of(VariantValue.class, type, value));
      case ENUM -> label(((ValueType.EnumType) type).labels(), type, of(String.class, type, value));
      case FLAGS -> {
        for (Object label : of(Set.class, type, value)) {
          label(((ValueType.FlagsType) type).labels(), type, label);
        }
      }
      case OPTION -> {
        Optional<?> option = of(Optional.class, type, value);
        option.ifPresent(some -> value(((ValueType.OptionType) type).some(), some));
      }
      case RESULT -> {
        Result<?, ?> result = of(Result.class, type, value);
        ValueType.ResultType types = (ValueType.ResultType) type;
        payload(result.isOk() ? types.ok() : types.error(), type, Storing.casePayload(result));
      }
      case OWN, BORROW -> handle((ValueType.HandleType) type, value);
      case STREAM, FUTURE, ERROR_CONTEXT ->
          throw new InvalidValueException("values of type " + type + " are not supported yet");
    }
  }

  /** The same resource can be lent several times in one call, but transferred only once. */
  private void handle(ValueType.HandleType type, Object value) {
    boolean own = type.kind() == ValueType.Kind.OWN;
    if (own) {
      ResourceCheck.own(type.resource(), value);
    } else {
      ResourceCheck.borrow(type.resource(), value);
    }
    if (value instanceof GuestResource resource) {
      IdentityHashMap<GuestResource, Boolean> seen = resources;
      if (seen == null) {
        seen = new IdentityHashMap<>();
        resources = seen;
      }
      Boolean before = seen.put(resource, own);
      if (before != null && (own || before)) {
        throw new IllegalStateException(
            "this " + type.resource() + " is given away in the same call that uses it once more");
      }
    }
  }

  private static <T> T of(Class<T> javaClass, ValueType type, Object value) {
    if (!javaClass.isInstance(value)) {
      throw new InvalidValueException(
          "a " + value.getClass().getName() + ", where " + type + " is a " + javaClass.getName());
    }
    return javaClass.cast(value);
  }

  private void list(ValueType type, ValueType element, Object value) {
    if (Lists.isArrayElement(element)) {
      Class<?> expected = Lists.arrayComponent(element.kind()).arrayType();
      of(expected, type, value);
      if (element.kind() == ValueType.Kind.CHAR) {
        ValueCheck.characters((int[]) value);
      }
      ValueCheck.length(java.lang.reflect.Array.getLength(value), element.size());
      return;
    }
    List<?> list = of(List.class, type, value);
    ValueCheck.length(list.size(), element.size());
    int i = 0;
    for (Iterator<?> it = list.iterator(); it.hasNext(); i++) {
      try {
        value(element, it.next());
      } catch (InvalidValueException e) {
        throw e.at(i);
      }
    }
  }

  private void fixedList(ValueType.FixedListType type, Object value) {
    list(type, type.element(), value);
    int length =
        value instanceof List<?> list ? list.size() : java.lang.reflect.Array.getLength(value);
    ValueCheck.fixedLength(length, type.length());
  }

  private void map(ValueType.MapType type, Object value) {
    Map<?, ?> map = of(Map.class, type, value);
    ValueCheck.length(map.size(), type.entry().size());
    int i = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      try {
        value(type.key(), entry.getKey());
        value(type.value(), entry.getValue());
      } catch (InvalidValueException e) {
        throw e.at(i);
      }
      i++;
    }
  }

  private void record(ValueType.RecordType type, Map<?, ?> record) {
    for (ValueType.Field field : type.fields()) {
      try {
        value(field.type(), record.get(field.name()));
      } catch (InvalidValueException e) {
        throw e.in(field.name());
      }
    }
    if (record.size() != type.fields().size()) {
      List<String> names = type.fields().stream().map(ValueType.Field::name).toList();
      for (Object name : record.keySet()) {
        label(names, type, name);
      }
    }
  }

  private void tuple(ValueType.TupleType type, List<?> parts) {
    ValueCheck.fixedLength(parts.size(), type.types().size());
    for (int i = 0; i < parts.size(); i++) {
      try {
        value(type.types().get(i), parts.get(i));
      } catch (InvalidValueException e) {
        throw e.at(i);
      }
    }
  }

  private void variant(ValueType.VariantType type, VariantValue value) {
    label(type.cases().stream().map(ValueType.Case::name).toList(), type, value.name());
    Optional<ValueType> payload = type.cases().get(Storing.caseIndex(type, value)).type();
    if (payload.isEmpty() && value.payload().isPresent()) {
      throw new InvalidValueException("case " + value.name() + " holds no payload");
    }
    if (payload.isPresent()) {
      try {
        value(payload.get(), value.payload().orElse(null));
      } catch (InvalidValueException e) {
        throw e.in(value.name());
      }
    }
  }

  private void payload(Optional<ValueType> expected, ValueType type, Object value) {
    if (expected.isPresent()) {
      value(expected.get(), value);
    } else if (value != Unit.UNIT) {
      throw new InvalidValueException("an arm of " + type + " that has no payload holds Unit.UNIT");
    }
  }

  private void label(List<String> labels, ValueType type, @Nullable Object label) {
    if (!labels.contains(label)) {
      throw new InvalidValueException("`" + label + "` is not one of the labels of " + type);
    }
  }
}
