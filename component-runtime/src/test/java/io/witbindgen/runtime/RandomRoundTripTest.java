package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.wave.WaveParser;
import io.witbindgen.runtime.wave.WavePrinter;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random values of random types come back from guests as they were. */
class RandomRoundTripTest {
  private static final int TYPES = 100;
  private static final int VALUES = 100;
  private static final int DEPTH = 3;
  private static final ComponentOptions OPTIONS =
      ComponentOptions.DEFAULT.withFeatures(EnumSet.of(Feature.MAP, Feature.FIXED_LENGTH_LISTS));

  @Test
  void throughAGuestThatEchoes() {
    for (StringEncoding encoding : StringEncoding.values()) {
      long seed = encoding.name().hashCode();
      RandomTypes random = new RandomTypes(seed);
      List<ValueType> types = types(random);
      Component echo = Component.load(EchoComponents.answering(encoding, types), OPTIONS);
      try (ComponentInstance instance = echo.instantiate(Imports.none())) {
        check(instance, types, random, seed + " " + encoding);
      }
    }
  }

  @Test
  void throughTwoGuestsOfDifferentEncodings() {
    for (StringEncoding outer : StringEncoding.values()) {
      for (StringEncoding inner : StringEncoding.values()) {
        if (inner != outer) {
          through(outer, inner);
        }
      }
    }
  }

  private static void through(StringEncoding outer, StringEncoding inner) {
    long seed = (outer + " over " + inner).hashCode();
    RandomTypes random = new RandomTypes(seed);
    List<ValueType> types = types(random);
    Component answering = Component.load(EchoComponents.answering(inner, types), OPTIONS);
    Component asking = Component.load(EchoComponents.asking(outer, types), OPTIONS);
    try (ComponentInstance answers = answering.instantiate(Imports.none())) {
      Imports.Builder imports = Imports.builder();
      for (int i = 0; i < types.size(); i++) {
        imports.function("echo-" + i, answers.function("echo-" + i));
      }
      try (ComponentInstance asks = asking.instantiate(imports.build())) {
        check(asks, types, random, seed + " " + outer + " over " + inner);
      }
    }
  }

  private static List<ValueType> types(RandomTypes random) {
    return IntStream.range(0, TYPES).mapToObj(i -> random.type(i % (DEPTH + 1))).toList();
  }

  private static void check(
      ComponentInstance instance, List<ValueType> types, RandomTypes random, String what) {
    for (int i = 0; i < types.size(); i++) {
      GuestFunction echo = instance.function("echo-" + i);
      ValueType list = ValueType.list(types.get(i));
      for (int v = 0; v < VALUES; v++) {
        String text = random.value(list);
        Object value = WaveParser.parse(list, text);
        Object back = echo.call(value);
        assertThat(WavePrinter.print(list, back))
            .as("seed %s, type %d: %s, %s", what, i, list, text)
            .isEqualTo(WavePrinter.print(list, value));
      }
    }
  }
}
