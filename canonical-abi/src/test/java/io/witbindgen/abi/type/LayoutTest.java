package io.witbindgen.abi.type;

import static io.witbindgen.abi.type.ValueType.field;
import static io.witbindgen.abi.type.ValueType.variantCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.core.CoreFunctionType;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {
  private static final ValueType PAIR = ValueType.tuple(ValueType.U8, ValueType.U64);

  /** Type; alignment, size, flattened form. */
  static Stream<Arguments> layouts() {
    return Stream.of(
        row(ValueType.BOOL, 1, 1, "[i32]"),
        row(ValueType.CHAR, 4, 4, "[i32]"),
        row(ValueType.F32, 4, 4, "[f32]"),
        row(ValueType.STRING, 4, 8, "[i32, i32]"),
        row(ValueType.list(PAIR), 4, 8, "[i32, i32]"),
        row(ValueType.map(ValueType.CHAR, ValueType.U8), 4, 8, "[i32, i32]"),
        row(PAIR, 8, 16, "[i32, i64]"),
        row(ValueType.list(PAIR, 3), 8, 48, "[i32, i64, i32, i64, i32, i64]"),
        row(
            ValueType.record(field("a", ValueType.U8), field("b", ValueType.U16)),
            2,
            4,
            "[i32, i32]"),
        row(ValueType.option(ValueType.F64), 8, 16, "[i32, f64]"),
        row(ValueType.result(null, null), 1, 1, "[i32]"),
        row(ValueType.result(ValueType.F32, ValueType.U32), 4, 8, "[i32, i32]"),
        row(ValueType.result(ValueType.F32, ValueType.U64), 8, 16, "[i32, i64]"),
        row(
            ValueType.variant(
                variantCase("a"),
                variantCase("b", ValueType.STRING),
                variantCase("c", ValueType.F64)),
            8,
            16,
            "[i32, i64, i32]"),
        row(ValueType.flags(labels(8)), 1, 1, "[i32]"),
        row(ValueType.flags(labels(9)), 2, 2, "[i32]"),
        row(ValueType.flags(labels(32)), 4, 4, "[i32]"),
        row(ValueType.enumeration(labels(256)), 1, 1, "[i32]"),
        row(ValueType.enumeration(labels(257)), 2, 2, "[i32]"),
        row(ValueType.enumeration(labels(65_537)), 4, 4, "[i32]"));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void layout(ValueType type, int alignment, int size, String flat) {
    assertThat(type.alignment()).isEqualTo(alignment);
    assertThat(type.size()).isEqualTo(size);
    assertThat(new CoreFunctionType(Flattening.flatten(type), List.of()))
        .hasToString(flat + " -> []");
  }

  @Test
  void whatNoTypeMayBeIsRefused() {
    assertThatThrownBy(() -> ValueType.record()).hasMessage("a record or tuple without parts");
    assertThatThrownBy(() -> ValueType.variant()).hasMessage("a variant or enum without cases");
    assertThatThrownBy(() -> ValueType.flags(labels(33)))
        .hasMessage("flags with 33 labels; 32 are the most");
    assertThatThrownBy(() -> ValueType.list(ValueType.U8, 0))
        .hasMessage("a fixed-length list of length 0");
    assertThatThrownBy(() -> ValueType.list(ValueType.U64, 1 << 25))
        .hasMessageContaining("268435456 bytes");
  }

  @Test
  void aTypeThatDoublesAtEachLevelCostsAsMuchAsItHasLevels() {
    ValueType a = ValueType.list(ValueType.U8);
    ValueType b = ValueType.list(ValueType.U8);
    for (int level = 0; level < 24; level++) {
      a = ValueType.tuple(a, a);
      b = ValueType.tuple(b, b);
    }
    assertThat(a.size()).isEqualTo(8 << 24);
    assertThat(a.flatCount()).isEqualTo(2 << 24);
    assertThat(a.hashCode()).isEqualTo(b.hashCode());
    assertThat(a.toString()).hasSizeLessThan(2_000);
    ValueType doubled = a;
    assertThatThrownBy(() -> Flattening.flatten(doubled))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void typesAreEqualWhenTheyAreBuiltAlike() {
    ValueType one = ValueType.record(field("a", ValueType.list(ValueType.U8)));
    assertThat(one).isEqualTo(ValueType.record(field("a", ValueType.list(ValueType.U8))));
    assertThat(one).isNotEqualTo(ValueType.record(field("b", ValueType.list(ValueType.U8))));
    assertThat(ValueType.option(ValueType.U8)).isNotEqualTo(ValueType.option(ValueType.S8));
    ResourceType resource = new ResourceType("r");
    assertThat(ValueType.own(resource)).isEqualTo(ValueType.own(resource));
    assertThat(ValueType.own(resource)).isNotEqualTo(ValueType.own(new ResourceType("r")));
  }

  @Test
  void typesPrintAsWitWritesThem() {
    ValueType type =
        ValueType.result(
            ValueType.record(
                field("id", ValueType.STRING), field("n", ValueType.list(ValueType.U8, 4))),
            ValueType.variant(
                variantCase("io", ValueType.map(ValueType.U8, ValueType.CHAR)),
                variantCase("eof")));
    assertThat(type)
        .hasToString(
            "result<record { id: string, n: list<u8, 4> }, variant { io(map<u8, char>), eof }>");
    FunctionType function =
        FunctionType.of(FunctionType.param("a", ValueType.enumeration("x", "y")))
            .returning(ValueType.result(null, ValueType.stream(null)));
    assertThat(function).hasToString("func(a: enum { x, y }) -> result<_, stream>");
  }

  private static Arguments row(ValueType type, int alignment, int size, String flat) {
    return Arguments.of(type, alignment, size, flat);
  }

  private static List<String> labels(int count) {
    return count > 1000
        ? Collections.nCopies(count, "x")
        : IntStream.range(0, count).mapToObj(i -> "l" + i).toList();
  }
}
