package io.witbindgen.runtime.wave;

import io.witbindgen.abi.type.ValueType;
import io.witbindgen.abi.value.Result;
import io.witbindgen.abi.value.VariantValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Prints values as WAVE. */
public final class WavePrinter {
  static final Set<String> KEYWORDS =
      Set.of("true", "false", "inf", "nan", "some", "none", "ok", "err");

  private WavePrinter() {}

  /**
   * Prints a value on one line. Record fields that are {@code none} are left out.
   *
   * @param value a value of the type, in the dynamic mapping
   */
  public static String print(ValueType type, Object value) {
    return switch (type.kind()) {
      case BOOL, S8, U8, S16, U16, S32, U32, S64 -> value.toString();
      case U64 -> Long.toUnsignedString((Long) value);
      case F32, F64 -> number(value.toString());
      case CHAR -> "'" + escaped(Character.toString((Integer) value), '\'') + "'";
      case STRING -> "\"" + escaped((String) value, '"') + "\"";
      case LIST -> list(((ValueType.ListType) type).element(), value);
      case FIXED_LIST -> list(((ValueType.FixedListType) type).element(), value);
      case MAP -> map((ValueType.MapType) type, (Map<?, ?>) value);
      case TUPLE -> tuple((ValueType.TupleType) type, (List<?>) value);
      case RECORD -> record((ValueType.RecordType) type, (Map<?, ?>) value);
      case FLAGS -> flags((ValueType.FlagsType) type, (Set<?>) value);
      case ENUM -> caseLabel((String) value);
      case VARIANT -> variant((ValueType.VariantType) type, (VariantValue) value);
      case OPTION ->
          ((Optional<?>) value)
              .map(some -> "some(" + print(((ValueType.OptionType) type).some(), some) + ")")
              .orElse("none");
      case RESULT -> result((ValueType.ResultType) type, (Result<?, ?>) value);
      case ERROR_CONTEXT, OWN, BORROW, STREAM, FUTURE -> "<" + type + ">";
    };
  }

  private static String number(String java) {
    return switch (java) {
      case "NaN" -> "nan";
      case "Infinity" -> "inf";
      case "-Infinity" -> "-inf";
      default ->
          (java.endsWith(".0") ? java.substring(0, java.length() - 2) : java).replace("E", "e");
    };
  }

  private static String escaped(String text, char quote) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\\' -> out.append("\\\\");
                default -> {
                  if (c == quote) {
                    out.append('\\').append(quote);
                  } else if (Character.isISOControl(c)) {
                    out.append("\\u{").append(Integer.toHexString(c)).append('}');
                  } else {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.toString();
  }

  private static String list(ValueType element, Object value) {
    List<String> parts =
        WaveLists.values(element, value).stream().map(v -> print(element, v)).toList();
    return "[" + String.join(", ", parts) + "]";
  }

  private static String map(ValueType.MapType type, Map<?, ?> map) {
    List<String> parts = new ArrayList<>();
    map.forEach(
        (key, value) ->
            parts.add("(" + print(type.key(), key) + ", " + print(type.value(), value) + ")"));
    return "[" + String.join(", ", parts) + "]";
  }

  private static String tuple(ValueType.TupleType type, List<?> values) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      parts.add(print(type.types().get(i), values.get(i)));
    }
    return "(" + String.join(", ", parts) + ")";
  }

  private static String record(ValueType.RecordType type, Map<?, ?> record) {
    List<String> parts = new ArrayList<>();
    for (ValueType.Field field : type.fields()) {
      Object value = record.get(field.name());
      if (value != null && !value.equals(Optional.empty())) {
        parts.add(field.name() + ": " + print(field.type(), value));
      }
    }
    return parts.isEmpty() ? "{:}" : "{" + String.join(", ", parts) + "}";
  }

  private static String flags(ValueType.FlagsType type, Set<?> flags) {
    return "{" + String.join(", ", type.labels().stream().filter(flags::contains).toList()) + "}";
  }

  private static String variant(ValueType.VariantType type, VariantValue value) {
    String label = caseLabel(value.name());
    return type.cases().stream()
        .filter(c -> c.name().equals(value.name()))
        .findFirst()
        .flatMap(ValueType.Case::type)
        .map(payload -> label + "(" + print(payload, value.payload().orElseThrow()) + ")")
        .orElse(label);
  }

  private static String result(ValueType.ResultType type, Result<?, ?> result) {
    if (result instanceof Result.Ok<?, ?> ok) {
      return type.ok().map(payload -> "ok(" + print(payload, ok.value()) + ")").orElse("ok");
    }
    Object error = ((Result.Err<?, ?>) result).error();
    return type.error().map(payload -> "err(" + print(payload, error) + ")").orElse("err");
  }

  private static String caseLabel(String label) {
    return KEYWORDS.contains(label) ? "%" + label : label;
  }
}
