package io.witbindgen.component.validate;

import static io.witbindgen.test.Wasm.all;
import static io.witbindgen.test.Wasm.bytes;
import static io.witbindgen.test.Wasm.component;
import static io.witbindgen.test.Wasm.extern;
import static io.witbindgen.test.Wasm.section;
import static io.witbindgen.test.Wasm.unsigned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.test.SharedData;
import io.witbindgen.test.Wasm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Damaged and invented inputs: only the typed verdicts may result, in a short time. */
@Timeout(120)
class HostileInputTest {
  private static final long SEED = 20_261_123;
  private static final int SMALL = 2_000;
  private static final int SAMPLES = 1_000;
  private static final ValidationOptions ALL = ValidationOptions.DEFAULT.with(Feature.values());

  @TestFactory
  List<DynamicTest> damagedComponents() throws IOException {
    List<Path> inputs = new ArrayList<>();
    SharedData.components().stream()
        .filter(file -> file.toString().contains("seed-") || file.toString().contains("compose"))
        .filter(file -> file.toFile().length() < 200_000)
        .forEach(inputs::add);
    List<Path> conformance = SharedData.files("conformance/wast", ".wasm");
    for (int i = 0; i < conformance.size(); i += 25) {
      inputs.add(conformance.get(i));
    }
    return inputs.stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> damage(file)))
        .toList();
  }

  private static void damage(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    boolean small = whole.length <= SMALL;
    Random random = new Random(SEED);
    for (int i = 0; i < Math.min(whole.length, SMALL); i++) {
      int length = small ? i : random.nextInt(whole.length);
      validate(Arrays.copyOf(whole, length), file + " cut at " + length);
    }
    int flips = small ? whole.length * 8 : SAMPLES;
    for (int i = 0; i < flips; i++) {
      int bit = small ? i : random.nextInt(whole.length * 8);
      whole[bit / 8] ^= (byte) (1 << bit % 8);
      validate(whole, file + " bit " + bit + " flipped, seed " + SEED);
      whole[bit / 8] ^= (byte) (1 << bit % 8);
    }
  }

  private static void validate(byte[] input, String what) {
    try {
      ComponentValidator.validate(ComponentDecoder.decode(input), ALL);
    } catch (MalformedComponentException e) {
      assertThat(e.offset()).as(what).isBetween(0, input.length);
    } catch (InvalidComponentException e) {
      assertThat(e.offset()).as(what).isBetween(0, input.length);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(what, e);
    }
  }

  /** Each type mentions the one before it twice: the tree doubles with every line. */
  @Test
  void doublingTuples() {
    refused(
        ValidationRule.TYPE_SIZE, types(60, i -> all(bytes(0x6f, 2), i == 0 ? u8u8() : twice(i))));
  }

  @Test
  void doublingFunctions() {
    byte[][] items = new byte[19][];
    for (int i = 0; i < 18; i++) {
      items[i] = all(bytes(0x6f, 2), i == 0 ? u8u8() : twice(i));
    }
    byte[] params = all(bytes(2, 1, 'a'), unsigned(17), bytes(1, 'b'), unsigned(17));
    items[18] = all(bytes(0x40), params, bytes(1, 0));
    refused(ValidationRule.TYPE_SIZE, component(section(7, Wasm.vector(items))));
  }

  /** An instance type that exports two of the one before it, which exports two of ... */
  @Test
  void doublingInstances() {
    refused(ValidationRule.TYPE_SIZE, types(60, HostileInputTest::instanceOfTwo));
  }

  /** Instance types nested so deep that walking them would overflow the stack. */
  @Test
  void nestedInstanceTypes() {
    refused(
        ValidationRule.TYPE_DEPTH,
        types(
            50_000,
            i ->
                i == 0
                    ? bytes(0x42, 0)
                    : all(
                        bytes(0x42, 2),
                        all(bytes(0x02, 0x03, 0x02, 1), unsigned(i - 1)),
                        all(bytes(0x04), extern("a"), bytes(0x05, 0)))));
  }

  /** The same with instances that contain each other. */
  @Test
  void nestedInstances() {
    byte[][] items = new byte[50_000][];
    for (int i = 0; i < items.length; i++) {
      items[i] = i == 0 ? bytes(1, 0) : all(bytes(1, 1), extern("a"), bytes(0x05), unsigned(i - 1));
    }
    refused(ValidationRule.TYPE_DEPTH, component(section(5, Wasm.vector(items))));
  }

  private static byte[] instanceOfTwo(int i) {
    if (i == 0) {
      return bytes(0x42, 0);
    }
    return all(
        bytes(0x42, 3),
        all(bytes(0x02, 0x03, 0x02, 1), unsigned(i - 1)),
        all(bytes(0x04), extern("a"), bytes(0x05, 0)),
        all(bytes(0x04), extern("b"), bytes(0x05, 0)));
  }

  @Test
  void deepLists() {
    refused(
        ValidationRule.TYPE_DEPTH,
        types(500, i -> i == 0 ? bytes(0x7d) : all(bytes(0x70), index(i - 1))));
  }

  /** The same large structures, built twice, are compared by number. */
  @Test
  void manyComparisonsOfLargeTypes() {
    byte[][] items = new byte[32][];
    for (int i = 0; i < 16; i++) {
      items[2 * i] =
          all(bytes(0x6f, 2), i == 0 ? u8u8() : all(unsigned(2 * i - 2), unsigned(2 * i - 2)));
      items[2 * i + 1] =
          all(bytes(0x6f, 2), i == 0 ? u8u8() : all(unsigned(2 * i - 1), unsigned(2 * i - 1)));
    }
    byte[] imports =
        Wasm.vector(
            IntStream.range(0, 2)
                .mapToObj(i -> all(extern("t" + i), bytes(0x03, 0x00), unsigned(30 + i)))
                .toArray(byte[][]::new));
    byte[] input = component(section(7, Wasm.vector(items)), section(10, imports));
    assertThat(ComponentValidator.validate(ComponentDecoder.decode(input)).imports()).hasSize(2);
  }

  /** Each instance of a component with a resource has other types: a few bytes make many. */
  @Test
  void manyInstancesOfALargeComponent() {
    byte[] exports =
        Wasm.vector(
            IntStream.range(0, 2_000)
                .mapToObj(i -> all(extern("e" + i), bytes(0x03, 1, 0)))
                .toArray(byte[][]::new));
    byte[] large =
        component(
            section(10, bytes(1), extern("r"), bytes(0x03, 0x01)),
            section(7, bytes(1, 0x69, 0)),
            section(11, exports));
    byte[][] instances = new byte[2_000][];
    Arrays.fill(instances, all(bytes(0, 0, 1, 1, 'r', 0x03, 0)));
    refused(
        ValidationRule.TYPE_SIZE,
        component(
            section(4, large),
            section(7, bytes(1, 0x3f, 0x7f, 0)),
            section(5, Wasm.vector(instances))));
  }

  @Test
  void nestedComponents() {
    byte[] inner = component();
    for (int i = 0; i < 90; i++) {
      inner = component(section(4, inner));
    }
    byte[] input = inner;
    assertThat(ComponentValidator.validate(ComponentDecoder.decode(input)).components()).hasSize(1);
  }

  @Test
  void outerAliasBeyondAllScopes() {
    refused(
        ValidationRule.OUTER_ALIAS,
        component(section(6, bytes(1, 0x03, 0x02), unsigned(0xffff_ffffL), unsigned(0))));
  }

  /** A type index where a type code could stand: signed. */
  private static byte[] index(int index) {
    return bytes((index & 0x7f) | 0x80, index >> 7);
  }

  private static byte[] u8u8() {
    return bytes(0x7d, 0x7d);
  }

  private static byte[] twice(int i) {
    return all(unsigned(i - 1), unsigned(i - 1));
  }

  private static byte[] types(int count, IntFunction<byte[]> type) {
    return component(
        section(7, Wasm.vector(IntStream.range(0, count).mapToObj(type).toArray(byte[][]::new))));
  }

  private static void refused(ValidationRule rule, byte[] input) {
    assertThatThrownBy(() -> ComponentValidator.validate(ComponentDecoder.decode(input), ALL))
        .isInstanceOfSatisfying(
            InvalidComponentException.class, e -> assertThat(e.rule()).isEqualTo(rule));
  }
}
