package io.witbindgen.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.abi.transfer.CanonicalOptions;
import io.witbindgen.abi.transfer.DynamicCheck;
import io.witbindgen.abi.transfer.FlatLifting;
import io.witbindgen.abi.transfer.FlatLowering;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.transfer.Loading;
import io.witbindgen.abi.transfer.Storing;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.test.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * The vectors made with the specification's executable reference: layouts, stores, lifts of
 * arbitrary memory and core signatures. They lie beside the project; where they do not, this says
 * so and is skipped.
 */
class ConformanceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void layout() throws IOException {
    int cases = 0;
    for (JsonNode vector : vectors("layout", v -> true)) {
      ValueType type = VectorTypes.type(vector.get("type"));
      assertThat(type.alignment())
          .as("alignment of %s", vector)
          .isEqualTo(vector.get("align").asInt());
      assertThat(type.size()).as("size of %s", vector).isEqualTo(vector.get("size").asInt());
      assertThat(Flattening.flatten(type))
          .as("%s", vector)
          .isEqualTo(VectorTypes.coreTypes(vector.get("flat")));
      assertThat(type.flatCount()).isEqualTo(vector.get("flat").size());
      cases++;
    }
    assertThat(cases).isEqualTo(1500);
  }

  @Test
  void functions() throws IOException {
    int cases = 0;
    for (JsonNode vector : vectors("functions", v -> true)) {
      FunctionType type = VectorTypes.functionType(vector);
      for (Flattening.Convention convention : Flattening.Convention.values()) {
        String key = convention.name().toLowerCase(java.util.Locale.ROOT);
        assertThat(Flattening.flattenFunction(type, convention))
            .as("%s of %s", key, vector)
            .isEqualTo(VectorTypes.coreFunctionType(vector.get(key)));
      }
      assertThat(Flattening.flattenTaskReturn(type.result()))
          .as("task.return of %s", vector)
          .isEqualTo(VectorTypes.coreFunctionType(vector.get("task_return")));
      cases++;
    }
    assertThat(cases).isEqualTo(500);
  }

  @Test
  void values() throws IOException {
    int stored = 0;
    for (JsonNode vector :
        vectors("values", v -> !VectorTypes.hasDuplicateKeys(v.get("type"), v.get("value")))) {
      ValueType type = VectorTypes.type(vector.get("type"));
      Object value = VectorTypes.value(vector.get("type"), vector.get("value"));
      DynamicCheck.check(type, value);
      JsonNode expected = vector.has("lifted") ? vector.get("lifted") : vector.get("value");
      Object lifted = VectorTypes.value(vector.get("type"), expected);
      store(vector, type, value, lifted);
      lower(vector, type, value, lifted);
      stored++;
    }
    assertThat(stored).isGreaterThan(3900);
  }

  @Test
  void lifts() throws IOException {
    int traps = 0;
    int values = 0;
    for (JsonNode vector : vectors("lifts", v -> true)) {
      if (vector.has("trap")) {
        assertThatThrownBy(() -> lift(vector)).as("%s", vector).isInstanceOf(TrapException.class);
        traps++;
      } else {
        Object expected = VectorTypes.value(vector.get("type"), vector.get("value"));
        assertThat(VectorTypes.same(lift(vector), expected)).as("%s", vector).isTrue();
        values++;
      }
    }
    assertThat(traps).isEqualTo(1854);
    assertThat(values).isEqualTo(1746);
  }

  private static void store(JsonNode vector, ValueType type, Object value, Object lifted) {
    JsonNode expected = vector.get("store");
    ByteArrayMemory memory = new ByteArrayMemory(65536, 0xa5);
    BumpRealloc realloc = new BumpRealloc(expected.path("heap").asLong());
    LiftLowerContext cx = context(vector, memory, realloc);
    long pointer = expected.get("ptr").asLong();
    Storing.store(cx, type, value, pointer);
    compare(vector, expected, memory, realloc);
    assertThat(VectorTypes.same(Loading.load(cx, type, pointer), lifted))
        .as("loaded: %s", vector)
        .isTrue();
  }

  private static void lower(JsonNode vector, ValueType type, Object value, Object lifted) {
    JsonNode expected = vector.get("flat");
    ByteArrayMemory memory = new ByteArrayMemory(65536, 0xa5);
    BumpRealloc realloc = new BumpRealloc(expected.path("heap").asLong());
    LiftLowerContext cx = context(vector, memory, realloc);
    long[] flat = new long[(int) type.flatCount()];
    FlatLowering.lower(cx, type, value, flat, 0);
    if (nativeSource(vector)) {
      assertThat(flat).as("%s", vector).isEqualTo(VectorTypes.coreValues(expected.get("core")));
    }
    compare(vector, expected, memory, realloc);
    assertThat(VectorTypes.same(FlatLifting.lift(cx, type, flat, 0), lifted))
        .as("lifted: %s", vector)
        .isTrue();
  }

  /**
   * Logs and images depend on where the reference's strings come from; ours come from the
   * destination's own encoding.
   */
  private static boolean nativeSource(JsonNode vector) {
    return !vector.has("enc") || vector.get("enc").equals(vector.get("src"));
  }

  private static void compare(
      JsonNode vector, JsonNode expected, ByteArrayMemory memory, BumpRealloc realloc) {
    if (!nativeSource(vector)) {
      return;
    }
    List<List<Long>> log = new ArrayList<>();
    for (JsonNode entry : expected.path("realloc")) {
      List<Long> call = new ArrayList<>();
      entry.forEach(n -> call.add(n.asLong()));
      log.add(call);
    }
    assertThat(realloc.log).as("%s", vector).isEqualTo(log);
    ByteArrayMemory image = new ByteArrayMemory(65536, 0xa5);
    fill(image, expected.path("image"));
    for (JsonNode range : expected.path("live")) {
      int start = range.get(0).asInt();
      int end = start + range.get(1).asInt();
      assertThat(java.util.Arrays.copyOfRange(memory.bytes, start, end))
          .as("%s", vector)
          .isEqualTo(java.util.Arrays.copyOfRange(image.bytes, start, end));
    }
  }

  private static Object lift(JsonNode vector) {
    ByteArrayMemory memory = new ByteArrayMemory(vector.get("mem_size").asInt(), 0);
    fill(memory, vector.get("mem"));
    LiftLowerContext cx = context(vector, memory, new BumpRealloc(0));
    ValueType type = VectorTypes.type(vector.get("type"));
    if (vector.has("flat")) {
      return FlatLifting.lift(cx, type, VectorTypes.coreValues(vector.get("flat")), 0);
    }
    long pointer = vector.get("ptr").asLong();
    cx.checkRange(pointer, type.size(), type.alignment());
    return Loading.load(cx, type, pointer);
  }

  static LiftLowerContext context(JsonNode vector, LinearMemory memory, CoreFunction realloc) {
    return context(encoding(vector.path("enc").asText("utf8")), memory, realloc);
  }

  static StringEncoding encoding(String name) {
    return switch (name) {
      case "utf16" -> StringEncoding.UTF16;
      case "latin1+utf16" -> StringEncoding.LATIN1_OR_UTF16;
      default -> StringEncoding.UTF8;
    };
  }

  static LiftLowerContext context(
      StringEncoding encoding, LinearMemory memory, CoreFunction realloc) {
    return new LiftLowerContext(
        new CanonicalOptions(encoding, memory, realloc, null),
        new InstanceState("vector", null),
        LiftLowerContext.DEFAULT_HOST_BYTES);
  }

  static void fill(ByteArrayMemory memory, JsonNode ranges) {
    for (JsonNode range : ranges) {
      byte[] bytes = HEX.parseHex(range.get(1).asText());
      System.arraycopy(bytes, 0, memory.bytes, range.get(0).asInt(), bytes.length);
    }
  }

  static List<JsonNode> vectors(String name, Predicate<JsonNode> filter) throws IOException {
    Path file = SharedData.path("conformance/abi/" + name + ".jsonl.gz");
    List<JsonNode> vectors = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode vector = JSON.readTree(line);
        if (filter.test(vector)) {
          vectors.add(vector);
        }
      }
    }
    return vectors;
  }
}
