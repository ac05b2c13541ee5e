package io.witbindgen.abi.transfer;

import static io.witbindgen.abi.type.FunctionType.param;
import static io.witbindgen.abi.type.ValueType.field;
import static io.witbindgen.abi.type.ValueType.variantCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.abi.value.InvalidValueException;
import io.witbindgen.abi.value.Result;
import io.witbindgen.abi.value.Unit;
import io.witbindgen.abi.value.ValueCheck;
import io.witbindgen.abi.value.VariantValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DynamicCheckTest {
  private static final ValueType ROW =
      ValueType.record(field("label", ValueType.STRING), field("n", ValueType.U8));
  private static final ValueType SHAPE =
      ValueType.variant(variantCase("circle", ValueType.U16), variantCase("none"));

  /** Type, value, message. */
  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(ValueType.U8, 256, "256 is not a u8 (0 to 255)"),
        Arguments.of(ValueType.U8, -1, "-1 is not a u8 (0 to 255)"),
        Arguments.of(ValueType.U16, 65536, "65536 is not a u16 (0 to 65535)"),
        Arguments.of(ValueType.U32, 1L << 32, "4294967296 is not a u32 (0 to 4294967295)"),
        Arguments.of(ValueType.U32, 7, "a java.lang.Integer, where u32 is a java.lang.Long"),
        Arguments.of(ValueType.CHAR, 0xd800, "0xd800 is not a Unicode scalar value"),
        Arguments.of(ValueType.CHAR, 0x110000, "0x110000 is not a Unicode scalar value"),
        Arguments.of(ValueType.STRING, "ab\udc00", "lone surrogate at 2"),
        Arguments.of(ValueType.STRING, null, "null, which no WIT type has"),
        Arguments.of(
            ValueType.list(ValueType.CHAR),
            new int[] {65, 0xdfff},
            "[1]: 0xdfff is not a Unicode scalar value"),
        Arguments.of(ValueType.list(ValueType.U32), new long[1], "a [J, where list<u32> is a [I"),
        Arguments.of(
            ValueType.list(ValueType.U8, 2), new byte[3], "3 elements, where the type has 2"),
        Arguments.of(
            ValueType.list(ROW),
            Arrays.asList(row("a", 1), null),
            "[1]: null, which no WIT type has"),
        Arguments.of(
            ValueType.list(ROW),
            List.of(row("a", 1), row("b", 300)),
            "[1].n: 300 is not a u8 (0 to 255)"),
        Arguments.of(ROW, Map.of("label", "a"), "n: null, which no WIT type has"),
        Arguments.of(
            ROW,
            Map.of("label", "a", "n", 1, "m", 2),
            "`m` is not one of the labels of record { label: string, n: u8 }"),
        Arguments.of(ValueType.tuple(ValueType.U8), List.of(), "0 elements, where the type has 1"),
        Arguments.of(
            SHAPE, VariantValue.of("circle", 70000), "circle: 70000 is not a u16 (0 to 65535)"),
        Arguments.of(SHAPE, VariantValue.of("none", 1), "case none holds no payload"),
        Arguments.of(
            SHAPE,
            VariantValue.of("square"),
            "`square` is not one of the labels of variant { circle(u16), none }"),
        Arguments.of(
            ValueType.flags("a"), Set.of("b"), "`b` is not one of the labels of flags { a }"),
        Arguments.of(
            ValueType.result(ValueType.U8, null),
            Result.err("x"),
            "an arm of result<u8> that has no payload holds Unit.UNIT"),
        Arguments.of(
            ValueType.map(ValueType.U8, ROW),
            Map.of(1, row("\ud800", 1)),
            "[0].label: lone surrogate at 0"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refuses(ValueType type, Object value, String message) {
    assertThatThrownBy(() -> DynamicCheck.check(type, value))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(message);
  }

  @Test
  void accepts() {
    DynamicCheck.check(ValueType.list(ROW), List.of(row("ä🎉", 255)));
    DynamicCheck.check(SHAPE, VariantValue.of("none"));
    DynamicCheck.check(
        ValueType.option(ValueType.option(ValueType.U8)), Optional.of(Optional.empty()));
    DynamicCheck.check(ValueType.result(null, ValueType.STRING), Result.ok(Unit.UNIT));
    assertThat(ValueCheck.loneSurrogate("🎉")).isNegative();
  }

  @Test
  void theMessageLeadsFromTheFunctionToThePlace() {
    ValueType data = ValueType.record(field("values", ValueType.list(ROW)));
    FunctionType process = FunctionType.of(param("data", data));
    Map<String, Object> argument =
        Map.of("values", List.of(row("a", 1), row("b", 2), row("c", 3), row("12345\ud800", 4)));
    assertThatThrownBy(() -> DynamicCheck.arguments("process", process, List.of(argument)))
        .hasMessage("process(data.values[3].label): lone surrogate at 5");
    assertThatThrownBy(() -> DynamicCheck.arguments("process", process, List.of()))
        .hasMessageStartingWith("process takes 1 arguments, not 0: func(data: record");
  }

  private static Map<String, Object> row(String label, int n) {
    return Map.of("label", label, "n", n);
  }
}
