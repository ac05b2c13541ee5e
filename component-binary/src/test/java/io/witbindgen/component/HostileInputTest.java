package io.witbindgen.component;

import static io.witbindgen.test.Wasm.all;
import static io.witbindgen.test.Wasm.bytes;
import static io.witbindgen.test.Wasm.component;
import static io.witbindgen.test.Wasm.extern;
import static io.witbindgen.test.Wasm.name;
import static io.witbindgen.test.Wasm.section;
import static io.witbindgen.test.Wasm.unsigned;
import static io.witbindgen.test.Wasm.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.encode.ComponentEncoder;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.print.TreePrinter;
import io.witbindgen.component.print.WatPrinter;
import io.witbindgen.test.SharedData;
import io.witbindgen.test.Wasm;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Damaged and invented inputs through the whole module: decoding, encoding, validating, printing.
 * Only the typed verdicts result, and neither memory nor output grows faster than the input.
 */
@Timeout(240)
class HostileInputTest {
  private static final long SEED = 20_261_125;
  private static final int SMALL = 2_048;
  private static final int FILES = 150;

  /**
   * The allocation allowed for any input (validation walks types as trees, up to a fixed number of
   * nodes), and the additional allocation for each of its bytes.
   */
  private static final long BASE_MEMORY = 64_000_000;

  private static final long MEMORY_PER_BYTE = 2_000;
  private static final int BASE_TEXT = 200_000;
  private static final int TEXT_PER_BYTE = 250;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TestFactory
  List<DynamicTest> damagedComponents() throws IOException {
    List<Path> small = new ArrayList<>();
    for (Path file : SharedData.files("conformance", ".wasm")) {
      if (Files.size(file) <= SMALL && isComponent(file)) {
        small.add(file);
      }
    }
    Collections.shuffle(small, new Random(SEED));
    return small.stream()
        .limit(FILES)
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> damage(file)))
        .toList();
  }

  private static boolean isComponent(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return bytes.length >= 8 && bytes[4] == 0x0d && bytes[6] == 1;
  }

  private static void damage(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length <= whole.length; length++) {
      check(Arrays.copyOf(whole, length), file + " cut at " + length);
    }
    Random random = new Random(SEED);
    for (int i = 0; i < whole.length; i++) {
      int bit = random.nextInt(whole.length * 8);
      whole[bit / 8] ^= (byte) (1 << bit % 8);
      check(whole, file + " bit " + bit + " flipped, seed " + SEED);
      whole[bit / 8] ^= (byte) (1 << bit % 8);
    }
  }

  /** Runs an input through everything, and measures the cost. */
  private static void check(byte[] input, String what) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    long text = 0;
    try {
      DecodedComponent component = ComponentDecoder.decode(input);
      byte[] encoded = ComponentEncoder.encode(component);
      assertThat(encoded.length).as(what).isLessThanOrEqualTo(input.length);
      text = WatPrinter.print(component).length();
      text = Math.max(text, TreePrinter.print(input).length());
    } catch (MalformedComponentException e) {
      assertThat(e.offset()).as(what).isBetween(0, input.length);
    } catch (InvalidComponentException e) {
      assertThat(e.offset()).as(what).isBetween(0, input.length);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError(what, e);
    }
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).as(what).isLessThan(BASE_MEMORY + MEMORY_PER_BYTE * input.length);
    assertThat(text).as(what).isLessThan(BASE_TEXT + (long) TEXT_PER_BYTE * input.length);
  }

  @Test
  void countsThatPromiseTooMuch() {
    for (int section = 2; section <= 12; section++) {
      byte[] input = component(section(section, unsigned(0xffff_ffffL)));
      check(input, "section " + section);
      assertThatThrownBy(() -> ComponentDecoder.decode(input))
          .isInstanceOf(MalformedComponentException.class);
    }
  }

  @Test
  void overlongIntegers() {
    byte[][] integers = {
      bytes(0x80, 0x80, 0x80, 0x80, 0x80, 0x00),
      bytes(0xff, 0xff, 0xff, 0xff, 0x7f),
      bytes(0xff, 0xff, 0xff, 0xff, 0x1f)
    };
    for (byte[] integer : integers) {
      for (byte[] input :
          List.of(component(bytes(7), integer), component(section(7, integer, bytes(0x73))))) {
        check(input, "overlong integer");
        assertThatThrownBy(() -> ComponentDecoder.decode(input))
            .isInstanceOf(MalformedComponentException.class)
            .hasMessageContaining("integer");
      }
    }
  }

  /** Components nested 10^5 deep, each the only section of the one around it. */
  @Test
  void componentsNestedFarTooDeep() {
    int depth = 100_000;
    int header = Wasm.component().length + 1 + 5;
    byte[] input = new byte[depth * header];
    for (int i = 0; i < depth; i++) {
      int start = i * header;
      System.arraycopy(Wasm.component(), 0, input, start, 8);
      input[start + 8] = 4;
      int length = input.length - start - header;
      for (int shift = 0; shift < 5; shift++) {
        input[start + 9 + shift] =
            (byte) (((length >>> (7 * shift)) & 0x7f) | (shift < 4 ? 0x80 : 0));
      }
    }
    check(input, "nested components");
    assertThatThrownBy(() -> ComponentDecoder.decode(input))
        .isInstanceOf(MalformedComponentException.class)
        .hasMessageContaining("nested deeper than 100");
  }

  @Test
  void nestingUpToTheLimit() {
    byte[] inner = component();
    for (int i = 0; i < 100; i++) {
      inner = component(section(4, inner));
    }
    byte[] input = inner;
    check(input, "nested components");
    assertThat(ComponentEncoder.encode(ComponentDecoder.decode(input))).isEqualTo(input);
  }

  /** Tuples of two of the tuple before, all exported: the tree of the last has 2^17 leaves. */
  @Test
  void typesThatShareTheirParts() {
    int count = 17;
    byte[][] types = new byte[count][];
    byte[][] exports = new byte[count][];
    for (int i = 0; i < count; i++) {
      types[i] =
          all(bytes(0x6f, 2), i == 0 ? bytes(0x7d, 0x7d) : all(unsigned(i - 1), unsigned(i - 1)));
      exports[i] = all(extern("t" + i), bytes(0x03), unsigned(i), bytes(0));
    }
    check(component(section(7, vector(types)), section(11, vector(exports))), "doubling tuples");
  }

  /** Instances that export the one before twice: a small component with a huge tree. */
  @Test
  void instancesThatShareTheirParts() {
    int count = 16;
    byte[][] instances = new byte[count][];
    for (int i = 0; i < count; i++) {
      byte[] before = i == 0 ? bytes(0) : bytes(2);
      instances[i] =
          i == 0
              ? bytes(1, 0)
              : all(
                  bytes(1),
                  before,
                  all(extern("a"), bytes(5), unsigned(i - 1)),
                  all(extern("b"), bytes(5), unsigned(i - 1)));
    }
    byte[] input =
        component(
            section(5, vector(instances)),
            section(11, bytes(1), extern("i"), bytes(5), unsigned(count - 1), bytes(0)));
    check(input, "doubling instances");
    assertThat(TreePrinter.print(input)).contains("… (too much to list)");
  }

  /** A long debug name of something that is mentioned often. */
  @Test
  void longNamesAreNotRepeated() {
    String longName = "x".repeat(20_000);
    byte[][] types = new byte[20_000][];
    Arrays.fill(types, bytes(0x70, 0));
    types[0] = bytes(0x73);
    byte[] names = section(0, name("component-name"), section(1, bytes(3, 1, 0), name(longName)));
    byte[] input = component(section(7, vector(types)), names);
    check(input, "a long name");
    assertThat(WatPrinter.print(input)).contains("(@name \"" + longName + "\")");
  }

  /** Many items of the same name, and names that look like the identifiers made for them. */
  @Test
  void namesThatClash() {
    byte[][] clashes =
        IntStream.range(0, 100)
            .mapToObj(i -> all(unsigned(i), name(i % 2 == 0 ? "a" : "#type" + (i + 1) + " a")))
            .toArray(byte[][]::new);
    byte[][] types = new byte[100][];
    Arrays.fill(types, bytes(0x73));
    byte[] names = section(0, name("component-name"), section(1, bytes(3), vector(clashes)));
    byte[] input = component(section(7, vector(types)), names);
    check(input, "names that clash");
    List<String> identifiers =
        WatPrinter.print(input)
            .lines()
            .filter(line -> line.contains("(type "))
            .map(line -> line.replaceAll(".*\\(type (\\$(\"[^\"]*\"|\\S+)).*", "$1"))
            .toList();
    assertThat(identifiers).hasSize(100).doesNotHaveDuplicates();
  }

  /** Characters that a terminal would take for a command, or for text in another direction. */
  @Test
  void namesThatWouldConfuseATerminal() {
    byte[] names =
        section(0, name("component-name"), section(0, name("\u001b[2J\u202ea\u0007\n\"")));
    byte[] input = component(names);
    for (String text : List.of(WatPrinter.print(input), TreePrinter.print(input))) {
      assertThat(text).doesNotContain("\u001b", "\u202e", "\u0007").contains("\\u{1b}[2J\\u{202e}");
      assertThat(text.lines().toList()).hasSizeLessThan(3);
    }
  }

  /** Indices that nothing has, and modules that cannot be read. */
  @Test
  void whatIsNotValidIsPrinted() {
    byte[] input =
        component(
            section(6, bytes(1, 0x03, 0x02), unsigned(0xffff_ffffL), unsigned(7)),
            section(8, bytes(1, 0, 0), unsigned(0xffff_fffeL), bytes(0, 9)),
            section(1, Wasm.module(section(1, bytes(5)))));
    assertThat(WatPrinter.print(input))
        .contains("(alias outer 4294967295 7 (type (;0;)))")
        .contains("(canon lift (core func 4294967294))")
        .contains(";; cannot be read: ");
  }
}
