package io.witbindgen.abi.type;

import static io.witbindgen.abi.type.FunctionType.param;
import static io.witbindgen.abi.type.ValueType.field;
import static io.witbindgen.abi.type.ValueType.variantCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeMismatchTest {
  private static final ValueType U8 = ValueType.U8;
  private static final ValueType STRING = ValueType.STRING;

  /** Expected parameter type, found parameter type, message behind the parameter's name. */
  static Stream<Arguments> mismatches() {
    return Stream.of(
        Arguments.of(U8, STRING, "expected u8, found string"),
        Arguments.of(
            ValueType.list(U8), ValueType.list(STRING), "element: expected u8, found string"),
        Arguments.of(
            ValueType.record(field("a", U8)),
            ValueType.record(field("a", ValueType.option(U8))),
            "field `a`: expected u8, found option<u8>"),
        Arguments.of(
            ValueType.record(field("a", U8)),
            ValueType.record(field("b", U8)),
            "expected the fields [a], found [b]"),
        Arguments.of(
            ValueType.tuple(U8, U8),
            ValueType.tuple(U8, STRING),
            "part 1: expected u8, found string"),
        Arguments.of(
            ValueType.variant(variantCase("a"), variantCase("b", U8)),
            ValueType.variant(variantCase("a"), variantCase("b")),
            "case `b`: expected u8, found no type"),
        Arguments.of(
            ValueType.enumeration("a", "b"),
            ValueType.enumeration("a", "c"),
            "case 1: expected `b`, found `c`"),
        Arguments.of(
            ValueType.flags("a"), ValueType.flags("b"), "expected flags { a }, found flags { b }"),
        Arguments.of(
            ValueType.result(U8, STRING),
            ValueType.result(U8, null),
            "case `error`: expected string, found no type"),
        Arguments.of(
            ValueType.borrow(new ResourceType("r")),
            ValueType.borrow(new ResourceType("s")),
            "expected borrow<r>, found borrow<s>"));
  }

  @ParameterizedTest
  @MethodSource("mismatches")
  void saysWhere(ValueType expected, ValueType found, String message) {
    FunctionType wanted = FunctionType.of(param("p", STRING), param("q", expected));
    FunctionType offered = FunctionType.of(param("p", STRING), param("q", found));
    assertThat(TypeMismatch.between(wanted, offered)).contains("parameter `q`: " + message);
    assertThat(TypeMismatch.between(wanted, wanted)).isEmpty();
  }

  @Test
  void functionsDifferInMoreThanTheirTypes() {
    FunctionType none = FunctionType.of();
    FunctionType one = FunctionType.of(param("a", U8));
    assertThat(TypeMismatch.between(none, one))
        .contains("expected 0 parameters in func(), found 1 in func(a: u8)");
    assertThat(TypeMismatch.between(one, FunctionType.of(param("b", U8))))
        .contains("parameter 1: expected the name `a`, found `b`");
    assertThat(TypeMismatch.between(one, one.returning(STRING)))
        .contains("result: expected no type, found string");
    assertThat(TypeMismatch.between(none, new FunctionType(true, List.of(), Optional.empty())))
        .contains("expected a synchronous function, found an async function");
  }

  @Test
  void resourcesOfEachSideAreTheSameByName() {
    FunctionType one =
        FunctionType.of(param("r", ValueType.list(ValueType.own(new ResourceType("r")))));
    FunctionType other =
        FunctionType.of(param("r", ValueType.list(ValueType.own(new ResourceType("r")))));
    assertThat(TypeMismatch.between(one, other)).isEmpty();
  }
}
