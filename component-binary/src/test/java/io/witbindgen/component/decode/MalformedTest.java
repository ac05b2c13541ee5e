package io.witbindgen.component.decode;

import static io.witbindgen.test.Wasm.all;
import static io.witbindgen.test.Wasm.bytes;
import static io.witbindgen.test.Wasm.component;
import static io.witbindgen.test.Wasm.extern;
import static io.witbindgen.test.Wasm.module;
import static io.witbindgen.test.Wasm.name;
import static io.witbindgen.test.Wasm.one;
import static io.witbindgen.test.Wasm.section;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.component.MalformedComponentException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bytes that are not a component, and what is said about them. They have no text: the messages name
 * what is wrong, and {@code one(7, …)} is a section of that number with one item.
 */
class MalformedTest {
  static Stream<Arguments> sections() {
    return Stream.of(
        row(bytes(0x0d, 0x00), "invalid section 0x0d at 0x8"),
        row(bytes(0x07, 0x02, 0x00), "unexpected end of the component at 0xb"),
        row(bytes(0x07), "unexpected end of the component at 0x9"),
        row(section(7, bytes(1)), "type 0: unexpected end of the type section at 0xb"),
        row(
            section(7, bytes(1, 0x73, 0x73)),
            "unexpected bytes after the end of the type section at 0xc"),
        row(
            section(7, bytes(0xff, 0xff, 0xff, 0xff, 0x0f, 0x73)),
            "type 1: unexpected end of the type section at 0x10"),
        row(section(0, bytes(5, 1)), "custom 0: unexpected end of the custom section at 0xc"),
        row(section(0, bytes(1, 0xff)), "custom 0: name is not valid UTF-8 at 0xb"),
        row(
            section(2, bytes(1, 2)),
            "core instance 0: invalid core instance expression 0x02 at 0xb"),
        row(
            one(2, bytes(0, 0, 1), name("i"), bytes(0, 0)),
            "core instance 0 -> argument 0: invalid sort of an instantiation argument 0x00 at 0x10"),
        row(one(5, bytes(2)), "instance 0: invalid instance expression 0x02 at 0xb"),
        row(one(6, bytes(3, 3)), "alias 0: invalid alias target 0x03 at 0xc"),
        row(one(6, bytes(6, 0)), "alias 0: invalid sort 0x06 at 0xb"),
        row(one(6, bytes(0, 5)), "alias 0: invalid core sort 0x05 at 0xc"),
        row(one(6, bytes(5, 2, 0, 0)), "alias 0: an outer alias cannot be of sort instance at 0xb"),
        row(section(9, bytes(0, 0, 0xe9, 0x07)), "start 0: more than 1000 results at 0xc"),
        row(one(10, bytes(3)), "import 0: invalid form of name 0x03 at 0xb"),
        row(
            one(10, bytes(2), name("n"), bytes(1, 3)),
            "import 0 -> attribute 0: invalid attribute of a name 0x03 at 0xf"),
        row(one(10, extern("n"), bytes(6)), "import 0: invalid extern type 0x06 at 0xe"),
        row(one(10, extern("n"), bytes(0, 0)), "import 0: invalid core extern type 0x00 at 0xf"),
        row(one(10, extern("n"), bytes(2, 2)), "import 0: invalid value bound 0x02 at 0xf"),
        row(one(10, extern("n"), bytes(3, 2)), "import 0: invalid type bound 0x02 at 0xf"),
        row(one(11, extern("n"), bytes(1, 0, 2)), "export 0: invalid optional type 0x02 at 0x10"),
        row(one(12, bytes(0x73, 9)), "value 0: unexpected end of the value section at 0xd"));
  }

  static Stream<Arguments> types() {
    return Stream.of(
        row(one(7, bytes(0x5c)), "type 0: invalid type 0x5c at 0xb"),
        row(
            one(7, bytes(0x72, 1), name("f"), bytes(0x62)),
            "type 0 -> field 0: invalid value type 0x62 at 0xf"),
        row(
            one(7, bytes(0x71, 1), name("c"), bytes(0, 1)),
            "type 0 -> case 0: invalid end of a case 0x01 at 0x10"),
        row(one(7, bytes(0x6a, 2)), "type 0: invalid optional type 0x02 at 0xc"),
        row(one(7, bytes(0x40, 0, 2)), "type 0: invalid form of result 0x02 at 0xd"),
        row(one(7, bytes(0x40, 0, 1, 1)), "type 0: invalid number of results 0x01 at 0xe"),
        row(one(7, bytes(0x3f, 0x01)), "type 0: invalid core value type 0x01 at 0xc"),
        row(one(7, bytes(0x41, 1, 5)), "type 0 -> declarator 0: invalid declarator 0x05 at 0xd"),
        row(one(7, bytes(0x42, 1, 3)), "type 0 -> declarator 0: invalid declarator 0x03 at 0xd"),
        row(one(3, bytes(0x00, 0x60)), "core type 0: invalid non-final subtype 0x60 at 0xc"),
        row(one(3, bytes(0x61)), "core type 0: invalid core type 0x61 at 0xb"),
        row(
            one(3, bytes(0x50, 1, 4)),
            "core type 0 -> declarator 0: invalid core module declarator 0x04 at 0xd"),
        row(
            one(3, bytes(0x50, 1, 2, 0)),
            "core type 0 -> declarator 0: invalid sort of a core outer alias 0x00 at 0xe"),
        row(
            one(3, bytes(0x50, 1, 3, 0, 3, 0x7f, 4)),
            "core type 0 -> declarator 0: invalid mutability 0x04 at 0x11"),
        row(
            one(3, bytes(0x50, 1, 3, 0, 2, 0x10)),
            "core type 0 -> declarator 0: invalid limits 0x10 at 0x10"),
        row(one(8, bytes(7)), "canon 0: invalid opcode 0x07 at 0xb"),
        row(one(8, bytes(0, 1)), "canon 0: invalid sort of a lifted item 0x01 at 0xc"),
        row(one(8, bytes(1, 1)), "canon 0: invalid sort of a lowered item 0x01 at 0xc"),
        row(one(8, bytes(0x1c, 1, 10)), "canon 0 -> option 0: invalid option 0x0a at 0xd"),
        row(one(8, bytes(0x0c, 2)), "canon 0: invalid cancellable 0x02 at 0xc"));
  }

  static Stream<Arguments> nested() {
    byte[] two = section(7, bytes(2, 0x73, 0x5c));
    return Stream.of(
        row(
            all(section(4, component()), section(4, component(two))),
            "component 1 -> type 1: invalid type 0x5c at 0x20"),
        row(
            section(4, component(section(4, component(two)))),
            "component 0 -> component 0 -> type 1: invalid type 0x5c at 0x20"),
        row(
            section(4, module()),
            "component 0: this is a core module, not a component (`embed` and `new` make one from it)"
                + " at 0xa"),
        row(
            section(1, component()),
            "core module 0: this is a component, where a core module is expected at 0xa"),
        row(
            section(1, module(bytes(3, 1, 0), bytes(1, 1, 0))),
            "core module 0: core section 1 is out of order at 0x15"),
        row(section(1, module(bytes(14, 0))), "core module 0: invalid core section 0x0e at 0x12"),
        row(
            section(1, module(bytes(1, 9))),
            "core module 0: unexpected end of the core module section at 0x14"));
  }

  @ParameterizedTest
  @MethodSource({"sections", "types", "nested"})
  void malformed(byte[] sections, String message) {
    assertRefused(component(sections), message);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "(component)       | this is WebAssembly text, not a binary; assemble it first, with `wasm-tools parse`",
        "  (module)        | this is WebAssembly text, not a binary; assemble it first, with `wasm-tools parse`",
        "package a:b;      | this is text (WIT?), not a component; bindings are generated from WIT as it is",
        "// example        | this is text (WIT?), not a component; bindings are generated from WIT as it is",
        "PK                | not a WebAssembly binary: it must start with 00 61 73 6d"
      })
  void otherFiles(String text, String reason) {
    assertRefused((text + "      ").getBytes(StandardCharsets.UTF_8), reason + " at 0x0");
  }

  @Test
  void otherBinaries() {
    assertRefused(new byte[0], "the input is empty, not a component at 0x0");
    assertRefused(
        module(),
        "this is a core module, not a component (`embed` and `new` make one from it) at 0x0");
    assertRefused(
        preamble(0x0c, 0x00, 0x01, 0x00),
        "unsupported component version 0xc: only 0xd can be read; rebuild it with current tools"
            + " at 0x0");
    assertRefused(
        preamble(0x0d, 0x00, 0x02, 0x00),
        "unknown layer 2: neither a core module (0) nor a component (1) at 0x0");
    assertRefused(preamble(0x0d), "unexpected end of the component at 0x5");
  }

  private static byte[] preamble(int... version) {
    return all(bytes(0x00, 0x61, 0x73, 0x6d), bytes(version));
  }

  private static Arguments row(byte[] sections, String message) {
    return Arguments.of(sections, message);
  }

  private static void assertRefused(byte[] input, String message) {
    assertThatThrownBy(() -> ComponentDecoder.decode(input))
        .isInstanceOf(MalformedComponentException.class)
        .hasMessage(message);
  }
}
