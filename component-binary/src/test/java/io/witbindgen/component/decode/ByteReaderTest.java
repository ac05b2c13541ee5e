package io.witbindgen.component.decode;

import static io.witbindgen.test.Wasm.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.model.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteReaderTest {
  @ParameterizedTest
  @CsvSource({
    "00, 0",
    "7f, 127",
    "80 01, 128",
    "80 00, 0",
    "81 80 80 80 00, 1",
    "ff ff ff ff 0f, 4294967295"
  })
  void unsignedIntegers(String hex, long value) {
    assertThat(reader(hex).unsigned(32)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "ff ff ff ff 1f, integer too large for u32 at 0x0",
    "80 80 80 80 70, integer too large for u32 at 0x0",
    "80 80 80 80 80 00, integer representation too long at 0x0",
    "80 80, unexpected end of the test at 0x2",
    "'', unexpected end of the test at 0x0"
  })
  void badUnsignedIntegers(String hex, String message) {
    assertThatThrownBy(() -> reader(hex).unsigned(32))
        .isInstanceOf(MalformedComponentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "33, 00, 0",
    "33, 7f, -1",
    "33, 40, -64",
    "33, ff ff ff ff 0f, 4294967295",
    "33, 80 80 80 80 70, -4294967296",
    "32, 80 80 80 80 78, -2147483648",
    "32, ff ff ff ff 07, 2147483647",
    "64, 80 80 80 80 80 80 80 80 80 7f, -9223372036854775808",
    "64, ff ff ff ff ff ff ff ff ff 00, 9223372036854775807",
    "33, ff ff ff ff 7f, -1"
  })
  void signedIntegers(int bits, String hex, long value) {
    assertThat(reader(hex).signed(bits)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "33, 80 80 80 80 10, integer too large for s33",
    "33, 80 80 80 80 60, integer too large for s33",
    "33, 80 80 80 80 80 00, integer representation too long",
    "32, 80 80 80 80 08, integer too large for s32",
    "64, 80 80 80 80 80 80 80 80 80 01, integer too large for s64",
    "64, 80 80 80 80 80 80 80 80 80 80 00, integer representation too long"
  })
  void badSignedIntegers(int bits, String hex, String reason) {
    assertThatThrownBy(() -> reader(hex).signed(bits))
        .isInstanceOf(MalformedComponentException.class)
        .hasMessage(reason + " at 0x0");
  }

  @Test
  void unsigned64() {
    assertThat(reader("ff ff ff ff ff ff ff ff ff 01").unsigned(64)).isEqualTo(-1);
    assertThatThrownBy(() -> reader("ff ff ff ff ff ff ff ff ff 02").unsigned(64))
        .hasMessageContaining("too large for u64");
  }

  @ParameterizedTest
  @CsvSource({
    "01 61, a",
    "00, ''",
    "03 e2 82 ac, €",
    "04 f0 9f 98 80, 😀",
    "02 00 7f, '\u0000\u007f'"
  })
  void names(String hex, String name) {
    assertThat(reader(hex).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "01 ff, 0x1", // no such byte
    "03 61 80 61, 0x2", // continuation alone
    "02 c0 80, 0x1", // overlong
    "03 ed a0 80, 0x1", // surrogate
    "04 f4 90 80 80, 0x1", // beyond the last code point
    "03 61 e2 82, 0x2" // cut short
  })
  void badNames(String hex, String offset) {
    assertThatThrownBy(() -> reader(hex).name()).hasMessage("name is not valid UTF-8 at " + offset);
  }

  @Test
  void aNameLongerThanItsRegion() {
    assertThatThrownBy(() -> reader("ff ff ff ff 0f 61").name())
        .hasMessage("unexpected end of the test at 0x6");
  }

  private static ByteReader reader(String hex) {
    int[] codes =
        hex.isEmpty()
            ? new int[0]
            : java.util.Arrays.stream(hex.split(" "))
                .mapToInt(x -> Integer.parseInt(x, 16))
                .toArray();
    return ByteReader.of(Slice.of(bytes(codes)), "the test");
  }
}
