package io.witbindgen.runtime.wave;

import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.abi.value.Result;
import io.witbindgen.abi.value.Unit;
import io.witbindgen.abi.value.VariantValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Parses WAVE texts, guided by the expected type. */
public final class WaveParser {
  private static final int MAX_DEPTH = 100;
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern FLOAT =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final WaveScanner scanner;
  private int depth;

  WaveParser(WaveScanner scanner) {
    this.scanner = scanner;
  }

  /**
   * Parses one value.
   *
   * @return the value in the dynamic mapping
   * @throws WaveException if the text is not a value of the type
   */
  public static Object parse(ValueType type, String text) {
    WaveScanner scanner = new WaveScanner(text, 0);
    Object value = new WaveParser(scanner).value(type);
    if (!scanner.atEnd()) {
      throw scanner.error("expected the end, found " + scanner.found());
    }
    return value;
  }

  /** Reads the next value. */
  Object value(ValueType type) {
    if (++depth > MAX_DEPTH) {
      throw scanner.error("values are nested more than " + MAX_DEPTH + " deep");
    }
    Object value =
        switch (type.kind()) {
          case BOOL -> bool();
          case S8 -> (byte) integer(type, Byte.MIN_VALUE, Byte.MAX_VALUE);
          case U8 -> (int) integer(type, 0, 0xff);
          case S16 -> (short) integer(type, Short.MIN_VALUE, Short.MAX_VALUE);
          case U16 -> (int) integer(type, 0, 0xffff);
          case S32 -> (int) integer(type, Integer.MIN_VALUE, Integer.MAX_VALUE);
          case U32 -> integer(type, 0, U32.MAX);
          case S64 -> integer(type, Long.MIN_VALUE, Long.MAX_VALUE);
          case U64 -> unsigned(type);
          case F32 -> Float.parseFloat(floating());
          case F64 -> Double.parseDouble(floating());
          case CHAR -> scanner.character();
          case STRING -> scanner.string();
          case LIST ->
              WaveLists.list(
                  ((ValueType.ListType) type).element(),
                  list(((ValueType.ListType) type).element()));
          case FIXED_LIST -> fixedList((ValueType.FixedListType) type);
          case MAP -> map((ValueType.MapType) type);
          case TUPLE -> tuple((ValueType.TupleType) type);
          case RECORD -> record((ValueType.RecordType) type);
          case FLAGS -> flags((ValueType.FlagsType) type);
          case ENUM -> caseLabel(((ValueType.EnumType) type).labels());
          case VARIANT -> variant((ValueType.VariantType) type);
          case OPTION -> option((ValueType.OptionType) type);
          case RESULT -> result((ValueType.ResultType) type);
          case ERROR_CONTEXT, OWN, BORROW, STREAM, FUTURE ->
              throw scanner.error("a value of type " + type + " cannot be written down");
        };
    depth--;
    return value;
  }

  private boolean bool() {
    if (scanner.takeKeyword("true")) {
      return true;
    }
    if (scanner.takeKeyword("false")) {
      return false;
    }
    throw scanner.error("expected true or false, found " + scanner.found());
  }

  private BigInteger digits(ValueType type) {
    int at = scanner.position();
    String digits = scanner.number();
    if (!INTEGER.matcher(digits).matches()) {
      throw scanner.error(
          "`" + digits + "` is not a " + type + "; integers are written in base ten", at);
    }
    return new BigInteger(digits);
  }

  private long integer(ValueType type, long min, long max) {
    int at = scanner.position();
    BigInteger value = digits(type);
    if (value.compareTo(BigInteger.valueOf(min)) < 0
        || value.compareTo(BigInteger.valueOf(max)) > 0) {
      throw scanner.error(value + " is not a " + type + " (" + min + " to " + max + ")", at);
    }
    return value.longValue();
  }

  private long unsigned(ValueType type) {
    int at = scanner.position();
    BigInteger value = digits(type);
    if (value.signum() < 0 || value.bitLength() > Long.SIZE) {
      throw scanner.error(value + " is not a " + type + " (0 to 18446744073709551615)", at);
    }
    return value.longValue();
  }

  /** Reads the next number, in the form that Java parses. */
  private String floating() {
    int at = scanner.position();
    String digits = scanner.number();
    return switch (digits) {
      case "nan" -> "NaN";
      case "inf" -> "Infinity";
      case "-inf" -> "-Infinity";
      default -> {
        if (!FLOAT.matcher(digits).matches()) {
          throw scanner.error("`" + digits + "` is not a number, nan, inf or -inf", at);
        }
        yield digits;
      }
    };
  }

  private List<Object> list(ValueType element) {
    scanner.expect('[');
    List<Object> values = new ArrayList<>();
    while (!scanner.take(']')) {
      values.add(value(element));
      separator(']');
    }
    return values;
  }

  private Object fixedList(ValueType.FixedListType type) {
    int at = scanner.position();
    List<Object> values = list(type.element());
    if (values.size() != type.length()) {
      throw scanner.error(values.size() + " elements, where the type has " + type.length(), at);
    }
    return WaveLists.list(type.element(), values);
  }

  private Map<Object, Object> map(ValueType.MapType type) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Object entry : list(type.entry())) {
      map.put(((List<?>) entry).get(0), ((List<?>) entry).get(1));
    }
    return map;
  }

  private List<Object> tuple(ValueType.TupleType type) {
    scanner.expect('(');
    List<Object> parts = new ArrayList<>();
    for (ValueType part : type.types()) {
      if (scanner.at(')')) {
        throw scanner.error("a " + type + " has " + type.types().size() + " parts");
      }
      parts.add(value(part));
      separator(')');
    }
    scanner.expect(')');
    return parts;
  }

  private Map<String, Object> record(ValueType.RecordType type) {
    int start = scanner.position();
    Map<String, ValueType> types = new LinkedHashMap<>();
    type.fields().forEach(field -> types.put(field.name(), field.type()));
    Map<String, Object> given = new LinkedHashMap<>();
    scanner.expect('{');
    if (scanner.take(':')) {
      scanner.expect('}');
    } else {
      while (!scanner.take('}')) {
        int at = scanner.position();
        String name = scanner.label();
        ValueType fieldType = types.get(name);
        if (fieldType == null || given.containsKey(name)) {
          throw scanner.error(
              fieldType == null
                  ? "there is no field `" + name + "`; there are " + types.keySet()
                  : "field `" + name + "` is given twice",
              at);
        }
        scanner.expect(':');
        given.put(name, value(fieldType));
        separator('}');
      }
    }
    Map<String, Object> record = new LinkedHashMap<>();
    types.forEach(
        (name, fieldType) -> {
          Object value = given.get(name);
          if (value == null && fieldType.kind() != ValueType.Kind.OPTION) {
            throw scanner.error("field `" + name + "` is missing", start);
          }
          record.put(name, value == null ? Optional.empty() : value);
        });
    return record;
  }

  private Set<String> flags(ValueType.FlagsType type) {
    scanner.expect('{');
    Set<String> flags = new LinkedHashSet<>();
    while (!scanner.take('}')) {
      int at = scanner.position();
      String flag = scanner.label();
      if (!type.labels().contains(flag) || !flags.add(flag)) {
        throw scanner.error(
            "`" + flag + "` is not a flag, or is given twice; there are " + type.labels(), at);
      }
      separator('}');
    }
    return flags;
  }

  private String caseLabel(List<String> labels) {
    int at = scanner.position();
    String written = scanner.peekLabel();
    String label = scanner.label();
    if (WavePrinter.KEYWORDS.contains(written)) {
      throw scanner.error("`" + written + "` is a keyword; the case is written %" + written, at);
    }
    if (!labels.contains(label)) {
      throw scanner.error("there is no case `" + label + "`; there are " + labels, at);
    }
    return label;
  }

  private VariantValue variant(ValueType.VariantType type) {
    String label = caseLabel(type.cases().stream().map(ValueType.Case::name).toList());
    Optional<ValueType> payload =
        type.cases().stream()
            .filter(c -> c.name().equals(label))
            .findFirst()
            .flatMap(ValueType.Case::type);
    return new VariantValue(label, payload.map(this::payload));
  }

  private Optional<Object> option(ValueType.OptionType type) {
    if (scanner.takeKeyword("none")) {
      return Optional.empty();
    }
    if (scanner.takeKeyword("some")) {
      return Optional.of(payload(type.some()));
    }
    if (isFlat(type.some())) {
      return Optional.of(value(type.some()));
    }
    throw scanner.error("expected some(…) or none, found " + scanner.found());
  }

  private Result<Object, Object> result(ValueType.ResultType type) {
    if (scanner.takeKeyword("ok")) {
      return Result.ok(type.ok().map(this::payload).orElse(Unit.UNIT));
    }
    if (scanner.takeKeyword("err")) {
      return Result.err(type.error().map(this::payload).orElse(Unit.UNIT));
    }
    if (type.ok().isPresent() && isFlat(type.ok().get())) {
      return Result.ok(value(type.ok().get()));
    }
    throw scanner.error("expected ok or err, found " + scanner.found());
  }

  private Object payload(ValueType type) {
    scanner.expect('(');
    Object value = value(type);
    scanner.expect(')');
    return value;
  }

  private static boolean isFlat(ValueType payload) {
    return payload.kind() != ValueType.Kind.OPTION && payload.kind() != ValueType.Kind.RESULT;
  }

  /** Takes a comma, unless the end of the sequence is next. */
  private void separator(char end) {
    if (!scanner.take(',') && !scanner.at(end)) {
      throw scanner.error("expected `,` or `" + end + "`, found " + scanner.found());
    }
  }
}
