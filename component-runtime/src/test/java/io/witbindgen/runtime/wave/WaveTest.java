package io.witbindgen.runtime.wave;

import static io.witbindgen.abi.type.FunctionType.param;
import static io.witbindgen.abi.type.ValueType.field;
import static io.witbindgen.abi.type.ValueType.variantCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WaveTest {
  private static final ValueType OPTIONAL = ValueType.option(ValueType.U8);
  private static final ValueType RECORD =
      ValueType.record(field("must-have", ValueType.U8), field("optional", OPTIONAL));
  private static final ValueType RESPONSE =
      ValueType.variant(
          variantCase("empty"),
          variantCase("body", ValueType.list(ValueType.U8)),
          variantCase("err", ValueType.STRING));
  private static final ValueType STATUS = ValueType.enumeration("ok", "not-found");
  private static final ValueType PERMS = ValueType.flags("read", "write", "exec");

  /** Type, text, the text that it is printed as. */
  static Stream<Arguments> values() {
    return Stream.of(
        row(ValueType.BOOL, " true // yes", "true"),
        row(ValueType.S8, "-128", "-128"),
        row(ValueType.U32, "4294967295", "4294967295"),
        row(ValueType.U64, "18446744073709551615", "18446744073709551615"),
        row(ValueType.S64, "-9223372036854775808", "-9223372036854775808"),
        row(ValueType.F64, "3.14", "3.14"),
        row(ValueType.F64, "6.022e+23", "6.022e23"),
        row(ValueType.F64, "1", "1"),
        row(ValueType.F32, "-inf", "-inf"),
        row(ValueType.F32, "nan", "nan"),
        row(ValueType.CHAR, "'x'", "'x'"),
        row(ValueType.CHAR, "'\\''", "'\\''"),
        row(ValueType.CHAR, "'\\u{1f30d}'", "'🌍'"),
        row(ValueType.STRING, "\"abc\\t123\\u{0}\"", "\"abc\\t123\\u{0}\""),
        row(ValueType.STRING, "\"\"", "\"\""),
        row(ValueType.STRING, "\"\"\"\nA single line\n\"\"\"", "\"A single line\""),
        row(ValueType.STRING, "\"\"\"\n    Two\n      lines\n  \"\"\"", "\"  Two\\n    lines\""),
        row(ValueType.STRING, "\"\"\"\n  \"\"\\\"\\r\n  \"\"\"", "\"\\\"\\\"\\\"\\r\""),
        row(ValueType.tuple(ValueType.STRING, ValueType.U8), "(\"abc\", 123,)", "(\"abc\", 123)"),
        row(ValueType.list(ValueType.CHAR), "['a', 'b',]", "['a', 'b']"),
        row(ValueType.list(ValueType.U8), "[0, 255]", "[0, 255]"),
        row(ValueType.list(ValueType.STRING), "[]", "[]"),
        row(ValueType.list(ValueType.U16, 2), "[1, 65535]", "[1, 65535]"),
        row(ValueType.map(ValueType.STRING, ValueType.U8), "[(\"a\", 1)]", "[(\"a\", 1)]"),
        row(RECORD, "{must-have: 123}", "{must-have: 123}"),
        row(RECORD, "{optional: none, %must-have: 123,}", "{must-have: 123}"),
        row(RECORD, "{must-have: 1, optional: 2}", "{must-have: 1, optional: some(2)}"),
        row(ValueType.record(field("optional", OPTIONAL)), "{:}", "{:}"),
        row(RESPONSE, "body([79, 75])", "body([79, 75])"),
        row(RESPONSE, "%err(\"oops\")", "%err(\"oops\")"),
        row(RESPONSE, "empty", "empty"),
        row(STATUS, "%ok", "%ok"),
        row(STATUS, "not-found", "not-found"),
        row(OPTIONAL, "123", "some(123)"),
        row(ValueType.option(OPTIONAL), "some(none)", "some(none)"),
        row(ValueType.result(ValueType.U8, null), "123", "ok(123)"),
        row(ValueType.result(null, ValueType.STRING), "err(\"oops\")", "err(\"oops\")"),
        row(ValueType.result(null, null), "ok", "ok"),
        row(PERMS, "{write, read,}", "{read, write}"),
        row(PERMS, "{}", "{}"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void parsesAndPrints(ValueType type, String text, String printed) {
    Object value = WaveParser.parse(type, text);
    assertThat(WavePrinter.print(type, value)).isEqualTo(printed);
    assertThat(WavePrinter.print(type, WaveParser.parse(type, printed))).isEqualTo(printed);
  }

  /** Type, text, message, column of the caret. */
  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(ValueType.U8, "256", "256 is not a u8 (0 to 255)", 0),
        refusal(ValueType.S8, "0x10", "`0x10` is not a s8; integers are written in base ten", 0),
        refusal(ValueType.U64, "-1", "-1 is not a u64 (0 to 18446744073709551615)", 0),
        refusal(ValueType.F64, "1.", "`1.` is not a number, nan, inf or -inf", 0),
        refusal(ValueType.BOOL, "yes", "expected true or false, found `yes`", 0),
        refusal(ValueType.STRING, "abc", "expected a string in double quotes, found `abc`", 0),
        refusal(ValueType.STRING, "\"abc", "a string that does not end", 0),
        refusal(
            ValueType.STRING,
            "\"a\\q\"",
            "an unknown escape; there are \\' \\\" \\\\ \\t \\n \\r \\u{…}",
            2),
        refusal(ValueType.CHAR, "'ab'", "a char is one character between single quotes", 0),
        refusal(
            ValueType.CHAR,
            "'\\u{d800}'",
            "\\u{…} holds the hexadecimal number of a Unicode scalar value",
            1),
        refusal(ValueType.list(ValueType.U8), "[1 2]", "expected `,` or `]`, found `2`", 3),
        refusal(ValueType.list(ValueType.U8), "[1, 2", "expected `,` or `]`, found the end", 5),
        refusal(ValueType.list(ValueType.U8, 2), "[1]", "1 elements, where the type has 2", 0),
        refusal(
            RECORD,
            "{must-have: 1, mist: 2}",
            "there is no field `mist`; there are [must-have, optional]",
            15),
        refusal(RECORD, "{optional: 1}", "field `must-have` is missing", 0),
        refusal(RECORD, "{must-have: 1, must-have: 2}", "field `must-have` is given twice", 15),
        refusal(STATUS, "ok", "`ok` is a keyword; the case is written %ok", 0),
        refusal(STATUS, "found", "there is no case `found`; there are [ok, not-found]", 0),
        refusal(
            PERMS,
            "{read, read}",
            "`read` is not a flag, or is given twice; there are [read, write, exec]",
            7),
        refusal(ValueType.option(OPTIONAL), "1", "expected some(…) or none, found `1`", 0),
        refusal(ValueType.U8, "1 1", "expected the end, found `1`", 2));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesWithACaret(ValueType type, String text, String message, int column) {
    assertThatThrownBy(() -> WaveParser.parse(type, text))
        .isInstanceOf(WaveException.class)
        .hasMessage(message + "\n  " + text + "\n  " + " ".repeat(column) + "^");
  }

  @Test
  void deepNestingIsRefused() {
    ValueType type = ValueType.U8;
    for (int i = 0; i < 150; i++) {
      type = ValueType.list(type);
    }
    ValueType deep = type;
    assertThatThrownBy(() -> WaveParser.parse(deep, "[".repeat(150)))
        .isInstanceOf(WaveException.class)
        .hasMessageStartingWith("values are nested more than 100 deep");
  }

  @Test
  void calls() {
    FunctionType function =
        FunctionType.of(param("a", ValueType.U8), param("b", OPTIONAL), param("c", OPTIONAL));
    WaveCall call = WaveCall.of(" my:pkg/iface#f (1, 2)");
    assertThat(call.name()).isEqualTo("my:pkg/iface#f");
    assertThat(call.arguments(function)).isEqualTo(List.of(1, Optional.of(2), Optional.empty()));
    assertThat(WaveCall.of("f()").arguments(FunctionType.of())).isEmpty();
    assertThatThrownBy(() -> WaveCall.of("f()").arguments(function))
        .hasMessageStartingWith("expected the argument `a: u8`\n  f()\n    ^");
    assertThatThrownBy(() -> WaveCall.of("f(1, 2, 3, 4)").arguments(function))
        .hasMessageStartingWith("expected `)`, found `4`");
    assertThatThrownBy(() -> WaveCall.of("f"))
        .hasMessageStartingWith("expected a function name and its arguments");
  }

  private static Arguments row(ValueType type, String text, String printed) {
    return Arguments.of(type, text, printed);
  }

  private static Arguments refusal(ValueType type, String text, String message, int column) {
    return Arguments.of(type, text, message, column);
  }
}
