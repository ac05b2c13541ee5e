package io.witbindgen.runtime;

import io.witbindgen.abi.type.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random types, and random values of them as WAVE. */
final class RandomTypes {
  private static final List<ValueType> PRIMITIVES =
      List.of(
          ValueType.BOOL,
          ValueType.S8,
          ValueType.U8,
          ValueType.S16,
          ValueType.U16,
          ValueType.S32,
          ValueType.U32,
          ValueType.S64,
          ValueType.U64,
          ValueType.F32,
          ValueType.F64,
          ValueType.CHAR,
          ValueType.STRING);
  private static final List<ValueType> KEYS =
      List.of(ValueType.BOOL, ValueType.S8, ValueType.U32, ValueType.CHAR, ValueType.STRING);
  private static final List<String> FLOATS =
      List.of("0", "-0.0", "1.5", "-1e30", "inf", "-inf", "nan", "0.1");
  private static final List<String> CHARACTERS =
      List.of("a", "\\u{0}", "é", "ÿ", "Ā", "€", "\\u{d7ff}", "\\u{e000}", "🎉", "\\u{10ffff}");
  private static final int MOST_PARTS = 4;

  private final Random random;

  RandomTypes(long seed) {
    this.random = new Random(seed);
  }

  /** A type in which others are nested at most this deep. */
  ValueType type(int depth) {
    if (depth == 0) {
      return PRIMITIVES.get(random.nextInt(PRIMITIVES.size()));
    }
    return switch (random.nextInt(11)) {
      case 0 -> ValueType.list(type(depth - 1));
      case 1 -> ValueType.list(type(depth - 1), 1 + random.nextInt(MOST_PARTS));
      case 2 -> ValueType.map(KEYS.get(random.nextInt(KEYS.size())), type(depth - 1));
      case 3 ->
          ValueType.record(
              parts().mapToObj(i -> ValueType.field("f" + i, type(depth - 1))).toList());
      case 4 -> ValueType.tuple(parts().mapToObj(i -> type(depth - 1)).toList());
      case 5 ->
          ValueType.variant(
              parts()
                  .mapToObj(
                      i ->
                          random.nextBoolean()
                              ? ValueType.variantCase("c" + i)
                              : ValueType.variantCase("c" + i, type(depth - 1)))
                  .toList());
      case 6 -> ValueType.enumeration(labels(1 + random.nextInt(300)));
      case 7 -> ValueType.flags(labels(1 + random.nextInt(32)));
      case 8 -> ValueType.option(type(depth - 1));
      case 9 ->
          ValueType.result(
              random.nextBoolean() ? type(depth - 1) : null,
              random.nextBoolean() ? type(depth - 1) : null);
      default -> type(0);
    };
  }

  private IntStream parts() {
    return IntStream.rangeClosed(1, 1 + random.nextInt(MOST_PARTS));
  }

  private static List<String> labels(int count) {
    return IntStream.range(0, count).mapToObj(i -> "l" + i).toList();
  }

  /** A value as WAVE. */
  String value(ValueType type) {
    return switch (type.kind()) {
      case BOOL -> Boolean.toString(random.nextBoolean());
      case S8 -> Long.toString((byte) bits());
      case U8 -> Long.toString(bits() & 0xff);
      case S16 -> Long.toString((short) bits());
      case U16 -> Long.toString(bits() & 0xffff);
      case S32 -> Integer.toString((int) bits());
      case U32 -> Long.toString(bits() & 0xffff_ffffL);
      case S64 -> Long.toString(bits());
      case U64 -> Long.toUnsignedString(bits());
      case F32, F64 -> any(FLOATS);
      case CHAR -> "'" + any(CHARACTERS) + "'";
      case STRING -> "\"" + several(6, i -> any(CHARACTERS), "") + "\"";
      case LIST -> {
        ValueType element = ((ValueType.ListType) type).element();
        yield "[" + several(MOST_PARTS, i -> value(element), ", ") + "]";
      }
      case FIXED_LIST -> {
        ValueType.FixedListType list = (ValueType.FixedListType) type;
        yield joined(list.length(), i -> value(list.element()), "[", "]");
      }
      case MAP -> map((ValueType.MapType) type);
      case RECORD -> {
        List<ValueType.Field> fields = ((ValueType.RecordType) type).fields();
        yield joined(
            fields.size(),
            i -> fields.get(i).name() + ": " + value(fields.get(i).type()),
            "{",
            "}");
      }
      case TUPLE -> {
        List<ValueType> types = ((ValueType.TupleType) type).types();
        yield joined(types.size(), i -> value(types.get(i)), "(", ")");
      }
      case FLAGS -> {
        List<String> labels = new ArrayList<>(((ValueType.FlagsType) type).labels());
        labels.removeIf(label -> random.nextBoolean());
        yield "{" + String.join(", ", labels) + "}";
      }
      case ENUM -> any(((ValueType.EnumType) type).labels());
      case VARIANT -> {
        ValueType.Case chosen = any(((ValueType.VariantType) type).cases());
        yield chosen.name() + chosen.type().map(t -> "(" + value(t) + ")").orElse("");
      }
      case OPTION ->
          random.nextBoolean()
              ? "some(" + value(((ValueType.OptionType) type).some()) + ")"
              : "none";
      case RESULT -> {
        ValueType.ResultType result = (ValueType.ResultType) type;
        yield random.nextBoolean()
            ? "ok" + result.ok().map(t -> "(" + value(t) + ")").orElse("")
            : "err" + result.error().map(t -> "(" + value(t) + ")").orElse("");
      }
      case ERROR_CONTEXT, OWN, BORROW, STREAM, FUTURE ->
          throw new IllegalArgumentException("no value of " + type + " can be written down");
    };
  }

  /** Keys may come once only, as far as a map in Java goes; so there is at most one entry. */
  private String map(ValueType.MapType type) {
    return random.nextInt(3) == 0
        ? "[]"
        : "[(" + value(type.key()) + ", " + value(type.value()) + ")]";
  }

  private long bits() {
    return switch (random.nextInt(5)) {
      case 0 -> -1;
      case 1 -> 0;
      case 2 -> Long.MIN_VALUE;
      default -> random.nextLong();
    };
  }

  private String several(int most, java.util.function.IntFunction<String> part, String separator) {
    return IntStream.range(0, random.nextInt(most + 1))
        .mapToObj(part)
        .collect(Collectors.joining(separator));
  }

  private static String joined(
      int count, java.util.function.IntFunction<String> part, String open, String close) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(", ", open, close));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
