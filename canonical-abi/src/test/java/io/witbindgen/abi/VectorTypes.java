package io.witbindgen.abi;

import com.fasterxml.jackson.databind.JsonNode;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.abi.transfer.CanonicalOptions;
import io.witbindgen.abi.transfer.FlatLowering;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.transfer.Lists;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.abi.value.Result;
import io.witbindgen.abi.value.Unit;
import io.witbindgen.abi.value.ValueEquality;
import io.witbindgen.abi.value.VariantValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the types and values of the conformance vectors. */
final class VectorTypes {
  private static final Map<String, ValueType> PRIMITIVES =
      Map.ofEntries(
          Map.entry("bool", ValueType.BOOL),
          Map.entry("s8", ValueType.S8),
          Map.entry("u8", ValueType.U8),
          Map.entry("s16", ValueType.S16),
          Map.entry("u16", ValueType.U16),
          Map.entry("s32", ValueType.S32),
          Map.entry("u32", ValueType.U32),
          Map.entry("s64", ValueType.S64),
          Map.entry("u64", ValueType.U64),
          Map.entry("f32", ValueType.F32),
          Map.entry("f64", ValueType.F64),
          Map.entry("char", ValueType.CHAR),
          Map.entry("string", ValueType.STRING));

  private VectorTypes() {}

  static ValueType type(JsonNode t) {
    String kind = t.get("kind").asText();
    return switch (kind) {
      case "list" ->
          t.has("length")
              ? ValueType.list(type(t.get("element")), t.get("length").asLong())
              : ValueType.list(type(t.get("element")));
      case "record" -> {
        List<ValueType.Field> fields = new ArrayList<>();
        t.get("fields")
            .forEach(f -> fields.add(ValueType.field(f.get(0).asText(), type(f.get(1)))));
        yield ValueType.record(fields);
      }
      case "tuple" -> {
        List<ValueType> types = new ArrayList<>();
        t.get("types").forEach(p -> types.add(type(p)));
        yield ValueType.tuple(types);
      }
      case "variant" -> {
        List<ValueType.Case> cases = new ArrayList<>();
        t.get("cases")
            .forEach(c -> cases.add(new ValueType.Case(c.get(0).asText(), optional(c.get(1)))));
        yield ValueType.variant(cases);
      }
      case "enum" -> ValueType.enumeration(labels(t));
      case "flags" -> ValueType.flags(labels(t));
      case "option" -> ValueType.option(type(t.get("type")));
      case "result" ->
          ValueType.result(optional(t.get("ok")).orElse(null), optional(t.get("err")).orElse(null));
      case "map" -> ValueType.map(type(t.get("key")), type(t.get("value")));
      default -> java.util.Objects.requireNonNull(PRIMITIVES.get(kind), kind);
    };
  }

  static FunctionType functionType(JsonNode f) {
    List<FunctionType.Parameter> params = new ArrayList<>();
    f.get("params").forEach(p -> params.add(FunctionType.param(p.get(0).asText(), type(p.get(1)))));
    return new FunctionType(false, params, optional(f.get("result")));
  }

  static CoreFunctionType coreFunctionType(JsonNode f) {
    return new CoreFunctionType(coreTypes(f.get("params")), coreTypes(f.get("results")));
  }

  static List<CoreType> coreTypes(JsonNode names) {
    List<CoreType> types = new ArrayList<>();
    names.forEach(n -> types.add(CoreType.valueOf(n.asText().toUpperCase(Locale.ROOT))));
    return types;
  }

  static long[] coreValues(JsonNode values) {
    long[] bits = new long[values.size()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = new BigInteger(values.get(i).get(1).asText()).longValue();
    }
    return bits;
  }

  /** A value in the dynamic Java mapping. */
  static Object value(JsonNode t, JsonNode v) {
    return switch (t.get("kind").asText()) {
      case "bool" -> v.asBoolean();
      case "s8" -> Byte.valueOf(v.asText());
      case "s16" -> Short.valueOf(v.asText());
      case "s32", "u8", "u16" -> Integer.valueOf(v.asText());
      case "s64", "u32" -> Long.valueOf(v.asText());
      case "u64" -> Long.parseUnsignedLong(v.asText());
      case "f32" -> Float.intBitsToFloat(Integer.parseUnsignedInt(v.asText(), 16));
      case "f64" -> Double.longBitsToDouble(Long.parseUnsignedLong(v.asText(), 16));
      case "char" -> v.asInt();
      case "string" -> v.asText();
      case "list" -> list(t.get("element"), v);
      case "record" -> {
        Map<String, Object> record = new LinkedHashMap<>();
        for (int i = 0; i < v.size(); i++) {
          record.put(
              v.get(i).get(0).asText(), value(t.get("fields").get(i).get(1), v.get(i).get(1)));
        }
        yield record;
      }
      case "tuple" -> {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < v.size(); i++) {
          parts.add(value(t.get("types").get(i), v.get(i)));
        }
        yield parts;
      }
      case "variant" -> variant(t, v);
      case "enum" -> v.asText();
      case "flags" -> {
        Set<String> set = new LinkedHashSet<>();
        v.forEach(l -> set.add(l.asText()));
        yield set;
      }
      case "option" ->
          v.isNull() ? Optional.empty() : Optional.of(value(t.get("type"), v.get("some")));
      case "result" ->
          v.has("ok")
              ? Result.ok(payload(t.get("ok"), v.get("ok")))
              : Result.err(payload(t.get("err"), v.get("err")));
      case "map" -> {
        Map<Object, Object> map = new LinkedHashMap<>();
        v.forEach(e -> map.put(value(t.get("key"), e.get(0)), value(t.get("value"), e.get(1))));
        yield map;
      }
      default -> throw new AssertionError(t);
    };
  }

  /**
   * Whether two values of the dynamic mapping are the same, arrays by content wherever they are.
   */
  static boolean same(Object a, Object b) {
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      return same(List.copyOf(x.keySet()), List.copyOf(y.keySet()))
          && same(List.copyOf(x.values()), List.copyOf(y.values()));
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      boolean same = x.size() == y.size();
      for (int i = 0; same && i < x.size(); i++) {
        same = same(x.get(i), y.get(i));
      }
      return same;
    }
    if (a instanceof Optional<?> x && b instanceof Optional<?> y) {
      return x.isPresent() == y.isPresent() && (x.isEmpty() || same(x.get(), y.get()));
    }
    if (a instanceof VariantValue x && b instanceof VariantValue y) {
      return x.name().equals(y.name()) && same(x.payload(), y.payload());
    }
    if (a instanceof Result.Ok<?, ?> x && b instanceof Result.Ok<?, ?> y) {
      return same(x.value(), y.value());
    }
    if (a instanceof Result.Err<?, ?> x && b instanceof Result.Err<?, ?> y) {
      return same(x.error(), y.error());
    }
    return ValueEquality.equal(a, b);
  }

  /** Whether a map anywhere in the value has a key twice, which a Java map cannot hold. */
  static boolean hasDuplicateKeys(JsonNode t, JsonNode v) {
    if (t.path("kind").asText().equals("map")) {
      Set<JsonNode> keys = new HashSet<>();
      for (JsonNode entry : v) {
        if (!keys.add(entry.get(0)) || hasDuplicateKeys(t.get("value"), entry.get(1))) {
          return true;
        }
      }
      return false;
    }
    List<JsonNode[]> parts = new ArrayList<>();
    switch (t.path("kind").asText()) {
      case "list" -> v.forEach(e -> parts.add(new JsonNode[] {t.get("element"), e}));
      case "record" -> {
        for (int i = 0; i < v.size(); i++) {
          parts.add(new JsonNode[] {t.get("fields").get(i).get(1), v.get(i).get(1)});
        }
      }
      case "tuple" -> {
        for (int i = 0; i < v.size(); i++) {
          parts.add(new JsonNode[] {t.get("types").get(i), v.get(i)});
        }
      }
      case "option" -> parts.add(new JsonNode[] {t.get("type"), v.path("some")});
      case "result" -> {
        parts.add(new JsonNode[] {t.get("ok"), v.path("ok")});
        parts.add(new JsonNode[] {t.get("err"), v.path("err")});
      }
      case "variant" ->
          t.get("cases")
              .forEach(
                  c -> {
                    if (c.get(0).equals(v.path("case"))) {
                      parts.add(new JsonNode[] {c.get(1), v.path("value")});
                    }
                  });
      default -> {
        // A scalar has no parts.
      }
    }
    return parts.stream().anyMatch(p -> hasDuplicateKeys(p[0], p[1]));
  }

  private static Object variant(JsonNode t, JsonNode v) {
    for (JsonNode c : t.get("cases")) {
      if (c.get(0).asText().equals(v.get("case").asText())) {
        return new VariantValue(
            c.get(0).asText(),
            c.get(1).isNull() ? Optional.empty() : Optional.of(value(c.get(1), v.get("value"))));
      }
    }
    throw new AssertionError(v);
  }

  private static Object list(JsonNode element, JsonNode v) {
    ValueType type = type(element);
    if (v.isTextual()) {
      return HexFormat.of().parseHex(v.asText());
    }
    List<Object> values = new ArrayList<>();
    v.forEach(e -> values.add(value(element, e)));
    if (!Lists.isArrayElement(type)) {
      return values;
    }
    long[] flat = new long[values.size()];
    for (int i = 0; i < flat.length; i++) {
      long[] one = new long[1];
      LiftLowerContext none =
          new LiftLowerContext(CanonicalOptions.NONE, new InstanceState("none", null), 0);
      FlatLowering.lower(none, type, values.get(i), one, 0);
      flat[i] = one[0];
    }
    return Lists.arrayFromFlat(type.kind(), flat, 0, flat.length);
  }

  private static Object payload(JsonNode type, JsonNode v) {
    return type.isNull() ? Unit.UNIT : value(type, v);
  }

  private static Optional<ValueType> optional(JsonNode t) {
    return t.isNull() ? Optional.empty() : Optional.of(type(t));
  }

  private static List<String> labels(JsonNode t) {
    List<String> labels = new ArrayList<>();
    t.get("labels").forEach(l -> labels.add(l.asText()));
    return labels;
  }
}
