package io.witbindgen.component.decode;

import static io.witbindgen.test.Wasm.all;
import static io.witbindgen.test.Wasm.bytes;
import static io.witbindgen.test.Wasm.component;
import static io.witbindgen.test.Wasm.name;
import static io.witbindgen.test.Wasm.section;
import static io.witbindgen.test.Wasm.unsigned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.core.CoreNames;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.Slice;
import io.witbindgen.test.SharedData;
import io.witbindgen.test.Wasm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Damaged and invented inputs: only the typed verdict may result, in a short time and without much
 * memory.
 */
@Timeout(120)
class HostileInputTest {
  private static final long SEED = 20_261_123;
  private static final int SMALL = 4_000;
  private static final int SAMPLES = 4_000;

  @TestFactory
  List<DynamicTest> damagedComponents() throws IOException {
    List<Path> inputs = new ArrayList<>();
    SharedData.components().stream()
        .filter(file -> file.toString().contains("seed-") || file.toString().contains("compose"))
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
      int length = small ? i : i < SMALL / 2 ? i : random.nextInt(whole.length);
      decode(Arrays.copyOf(whole, length), file + " cut at " + length);
    }
    int flips = small ? whole.length * 8 : SAMPLES;
    for (int i = 0; i < flips; i++) {
      int bit = small ? i : random.nextInt(i % 2 == 0 ? SMALL * 8 : whole.length * 8);
      whole[bit / 8] ^= (byte) (1 << bit % 8);
      decode(whole, file + " bit " + bit + " flipped, seed " + SEED);
      whole[bit / 8] ^= (byte) (1 << bit % 8);
    }
  }

  private static void decode(byte[] input, String what) {
    try {
      readModules(ComponentDecoder.decode(input));
    } catch (MalformedComponentException e) {
      assertThat(e.offset()).as(what).isBetween(0, input.length);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(what, e);
    }
  }

  private static void readModules(DecodedComponent component) {
    for (Definition.CoreModule module : component.definitions(Definition.CoreModule.class)) {
      CoreModuleDecoder.decode(module.bytes());
      CoreModuleDecoder.names(module.bytes());
      CoreModuleDecoder.producers(module.bytes());
    }
    component
        .definitions(Definition.Component.class)
        .forEach(nested -> readModules(nested.component()));
  }

  @Test
  void countsThatPromiseTooMuch() {
    for (int section : new int[] {2, 3, 5, 6, 7, 8, 10, 11, 12}) {
      assertRefused(component(section(section, unsigned(0xffff_ffffL))), "unexpected end");
    }
    for (int type : new int[] {0x72, 0x71, 0x6f, 0x6e, 0x6d, 0x40, 0x41, 0x42}) {
      assertRefused(
          component(section(7, bytes(1, type), unsigned(0xffff_ffffL))), "unexpected end");
    }
  }

  @Test
  void nestingUpToTheLimit() {
    assertThat(decode(components(100)).definitions()).hasSize(1);
    assertRefused(components(101), "component nested deeper than 100");
    assertThat(decode(component(section(7, bytes(1), types(99)))).definitions()).hasSize(1);
    assertRefused(component(section(7, bytes(1), types(100))), "type nested deeper than 100");
  }

  @Test
  void typesNestedInComponentsCountToo() {
    byte[] inner = component(section(7, bytes(1), types(50)));
    for (int i = 0; i < 50; i++) {
      inner = component(section(4, inner));
    }
    byte[] tooDeep = inner;
    assertRefused(tooDeep, "nested deeper than 100");
  }

  @Test
  void nestingFarBeyondTheLimit() {
    // 10^5 prefixes of instance types, each declaring the next.
    byte[] prefixes = new byte[300_000];
    for (int i = 0; i < prefixes.length; i += 3) {
      prefixes[i] = 0x42;
      prefixes[i + 1] = 1;
      prefixes[i + 2] = 1;
    }
    int[] codes = new int[prefixes.length];
    Arrays.setAll(codes, i -> prefixes[i]);
    assertRefused(component(section(7, bytes(1), bytes(codes))), "nested deeper than 100");
  }

  @Test
  void repeatedSections() {
    byte[][] sections = new byte[100_000][];
    Arrays.fill(sections, section(7, bytes(1, 0x73)));
    assertThat(decode(component(sections)).definitions()).hasSize(100_000);
  }

  @Test
  void aMillionPrimitivesShareTheirObjects() {
    int[] types = new int[1_000_000];
    Arrays.fill(types, 0x73);
    List<Definition> found =
        decode(component(section(7, unsigned(types.length), bytes(types)))).definitions();
    assertThat(found).hasSize(types.length);
    assertThat(((Definition.Type) found.get(0)).type())
        .isSameAs(((Definition.Type) found.get(999_999)).type());
  }

  @Test
  void indicesChosenToCollideInAHashTable() {
    int count = 30_000;
    byte[][] names = new byte[count + 1][];
    names[0] = unsigned(count);
    for (int i = 0; i < count; i++) {
      names[i + 1] = all(unsigned((long) i * count * 2), bytes(0));
    }
    byte[] section = section(0, name("name"), section(1, all(names)));
    CoreNames found = CoreModuleDecoder.names(Slice.of(Wasm.module(section)));
    assertThat(found.functions()).hasSize(count);
  }

  private static byte[] components(int depth) {
    byte[] result = component();
    for (int i = 0; i < depth; i++) {
      result = component(section(4, result));
    }
    return result;
  }

  private static byte[] types(int depth) {
    byte[] result = bytes(0x42, 0);
    for (int i = 0; i < depth; i++) {
      result = all(bytes(0x42, 1, 1), result);
    }
    return result;
  }

  private static DecodedComponent decode(byte[] input) {
    return ComponentDecoder.decode(input);
  }

  private static void assertRefused(byte[] input, String message) {
    assertThatThrownBy(() -> decode(input))
        .isInstanceOf(MalformedComponentException.class)
        .hasMessageContaining(message);
  }
}
