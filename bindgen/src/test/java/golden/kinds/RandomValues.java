package golden.kinds;

import io.witbindgen.abi.type.ValueType;
import io.witbindgen.abi.value.Result;
import io.witbindgen.abi.value.Unit;
import io.witbindgen.abi.value.VariantValue;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Random values of any type, in the dynamic mapping; the extremes of ranges come often. */
public final class RandomValues {
  private static final int MOST_ELEMENTS = 4;

  private final Random random;
  private final Supplier<Object> resources;

  RandomValues(long seed) {
    this(
        seed,
        () -> {
          throw new AssertionError("no resources");
        });
  }

  /** Values from a seed, with new resources for what owns one. */
  public RandomValues(long seed, Supplier<Object> resources) {
    this.random = new Random(seed);
    this.resources = resources;
  }

  public Object of(ValueType type) {
    return switch (type.kind()) {
      case BOOL -> random.nextBoolean();
      case S8 -> (byte) bits(8);
      case U8 -> (int) bits(8);
      case S16 -> (short) bits(16);
      case U16 -> (int) bits(16);
      case S32 -> (int) bits(32);
      case U32 -> bits(32);
      case S64, U64 -> bits(64);
      case F32 -> random.nextInt(5) == 0 ? Float.NaN : Float.valueOf(random.nextFloat() - 0.5f);
      case F64 -> random.nextInt(5) == 0 ? Double.NEGATIVE_INFINITY : random.nextGaussian();
      case CHAR -> character();
      case STRING -> string();
      case LIST -> list(((ValueType.ListType) type).element(), random.nextInt(MOST_ELEMENTS));
      case FIXED_LIST ->
          list(
              ((ValueType.FixedListType) type).element(),
              ((ValueType.FixedListType) type).length());
      case MAP -> {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(MOST_ELEMENTS); i > 0; i--) {
          map.put(of(((ValueType.MapType) type).key()), of(((ValueType.MapType) type).value()));
        }
        yield map;
      }
      case RECORD -> {
        Map<String, Object> record = new LinkedHashMap<>();
        ((ValueType.RecordType) type).fields().forEach(f -> record.put(f.name(), of(f.type())));
        yield record;
      }
      case TUPLE -> ((ValueType.TupleType) type).types().stream().map(this::of).toList();
      case FLAGS -> {
        Set<String> set = new LinkedHashSet<>(((ValueType.FlagsType) type).labels());
        set.removeIf(label -> random.nextBoolean());
        yield set;
      }
      case ENUM -> any(((ValueType.EnumType) type).labels());
      case VARIANT -> {
        ValueType.Case chosen = any(((ValueType.VariantType) type).cases());
        yield new VariantValue(chosen.name(), chosen.type().map(this::of));
      }
      case OPTION ->
          random.nextBoolean()
              ? Optional.of(of(((ValueType.OptionType) type).some()))
              : Optional.empty();
      case RESULT -> {
        ValueType.ResultType result = (ValueType.ResultType) type;
        yield random.nextBoolean()
            ? Result.ok(result.ok().map(this::of).orElse(Unit.UNIT))
            : Result.err(result.error().map(this::of).orElse(Unit.UNIT));
      }
      case OWN -> resources.get();
      default -> throw new AssertionError(type);
    };
  }

  private Object list(ValueType element, int length) {
    Class<?> component =
        switch (element.kind()) {
          case BOOL -> boolean.class;
          case S8, U8 -> byte.class;
          case S16, U16 -> short.class;
          case S32, U32, CHAR -> int.class;
          case S64, U64 -> long.class;
          case F32 -> float.class;
          case F64 -> double.class;
          default -> null;
        };
    if (component == null) {
      List<Object> list = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        list.add(of(element));
      }
      return list;
    }
    Object array = Array.newInstance(component, length);
    for (int i = 0; i < length; i++) {
      Object value = of(element);
      switch (element.kind()) {
        case U8 -> Array.setByte(array, i, ((Integer) value).byteValue());
        case U16 -> Array.setShort(array, i, ((Integer) value).shortValue());
        case U32 -> Array.setInt(array, i, ((Long) value).intValue());
        default -> Array.set(array, i, value);
      }
    }
    return array;
  }

  private long bits(int width) {
    long all = width == 64 ? -1 : (1L << width) - 1;
    return switch (random.nextInt(4)) {
      case 0 -> all;
      case 1 -> all >>> 1;
      case 2 -> 0;
      default -> random.nextLong() & all;
    };
  }

  private int character() {
    int[] some = {'a', 0, 0xe9, 0x20ac, 0xd7ff, 0xe000, 0x1f388, 0x10ffff};
    return some[random.nextInt(some.length)];
  }

  private String string() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.appendCodePoint(character());
    }
    return text.toString();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
