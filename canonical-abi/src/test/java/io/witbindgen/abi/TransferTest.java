package io.witbindgen.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.fused.Transfer;
import io.witbindgen.abi.fused.ValueShape;
import io.witbindgen.abi.transfer.FlatLifting;
import io.witbindgen.abi.transfer.FlatLowering;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.transfer.Loading;
import io.witbindgen.abi.transfer.Storing;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.ValueType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values from one memory to another, against the vectors of the executable reference. */
class TransferTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final int MEMORY = 65536;
  private static final int ROOMY = 1 << 22;

  @Test
  void transcode() throws IOException {
    int cases = 0;
    for (JsonNode vector : ConformanceTest.vectors("transcode", v -> true)) {
      ByteArrayMemory from = new ByteArrayMemory(MEMORY, 0xa5);
      long pointer = vector.get("src_ptr").asLong();
      byte[] bytes = HEX.parseHex(vector.get("src_bytes").asText());
      from.write(pointer, bytes, 0, bytes.length);
      ByteArrayMemory to = new ByteArrayMemory(MEMORY, 0xa5);
      BumpRealloc realloc = new BumpRealloc(vector.get("heap").asLong(), to);
      long[] lowered =
          transfer(
              ValueShape.of(List.of(ValueType.STRING), Flattening.MAX_FLAT_PARAMS),
              context(vector.get("from").asText(), from, new BumpRealloc(0)),
              context(vector.get("to").asText(), to, realloc),
              pointer,
              vector.get("src_units").asLong());
      assertThat(realloc.log).as("%s", vector).isEqualTo(log(vector.get("realloc")));
      assertThat(lowered)
          .as("%s", vector)
          .containsExactly(vector.get("dst_ptr").asLong(), vector.get("dst_units").asLong());
      byte[] expected = HEX.parseHex(vector.get("dst_bytes").asText());
      byte[] stored = new byte[expected.length];
      to.read(lowered[0], stored, 0, stored.length);
      assertThat(stored).as("%s", vector).isEqualTo(expected);
      cases++;
    }
    assertThat(cases).isEqualTo(1500);
  }

  @Test
  void values() throws IOException {
    int cases = 0;
    for (JsonNode vector :
        ConformanceTest.vectors(
            "values", v -> !VectorTypes.hasDuplicateKeys(v.get("type"), v.get("value")))) {
      ValueType type = VectorTypes.type(vector.get("type"));
      Object value = VectorTypes.value(vector.get("type"), vector.get("value"));
      JsonNode expected = vector.has("lifted") ? vector.get("lifted") : vector.get("value");
      Object lifted = VectorTypes.value(vector.get("type"), expected);
      LiftLowerContext source = roomy(vector.path("src").asText("utf8"));
      LiftLowerContext target = roomy(vector.path("enc").asText("utf8"));
      long pointer = source.allocate(type.alignment(), type.size());
      Storing.store(source, type, value, pointer);
      long[] moved = transfer(ValueShape.of(List.of(type), 0), source, target, pointer);
      assertThat(VectorTypes.same(Loading.load(target, type, moved[0]), lifted))
          .as("in memory: %s", vector)
          .isTrue();
      long[] flat = new long[(int) type.flatCount()];
      FlatLowering.lower(source, type, value, flat, 0);
      long[] copied = transfer(ValueShape.of(List.of(type), flat.length), source, target, flat);
      assertThat(VectorTypes.same(FlatLifting.lift(target, type, copied, 0), lifted))
          .as("flat: %s", vector)
          .isTrue();
      cases++;
    }
    assertThat(cases).isGreaterThan(3900);
  }

  @Test
  void lifts() throws IOException {
    int traps = 0;
    int values = 0;
    for (JsonNode vector : ConformanceTest.vectors("lifts", v -> true)) {
      ByteArrayMemory memory = new ByteArrayMemory(vector.get("mem_size").asInt(), 0);
      ConformanceTest.fill(memory, vector.get("mem"));
      LiftLowerContext source =
          context(vector.path("enc").asText("utf8"), memory, new BumpRealloc(0));
      ValueType type = VectorTypes.type(vector.get("type"));
      long[] flat =
          vector.has("flat")
              ? VectorTypes.coreValues(vector.get("flat"))
              : new long[] {vector.get("ptr").asLong()};
      ValueShape shape = ValueShape.of(List.of(type), vector.has("flat") ? flat.length : 0);
      if (vector.has("trap")) {
        TrapReason reason = reasonOfLifting(vector, source, type, flat);
        assertThatThrownBy(() -> Transfer.lift(shape, source, flat))
            .as("%s", vector)
            .isInstanceOfSatisfying(
                TrapException.class, e -> assertThat(e.reason()).isEqualTo(reason));
        traps++;
      } else {
        LiftLowerContext target = roomy("utf16");
        long[] copied = transfer(shape, source, target, flat);
        Object lifted =
            vector.has("flat")
                ? FlatLifting.lift(target, type, copied, 0)
                : Loading.load(target, type, copied[0]);
        Object expected = VectorTypes.value(vector.get("type"), vector.get("value"));
        assertThat(VectorTypes.same(lifted, expected)).as("%s", vector).isTrue();
        values++;
      }
    }
    assertThat(traps).isEqualTo(1854);
    assertThat(values).isEqualTo(1746);
  }

  /** A small memory whose lists all lie in the same place stands for far more than it is. */
  @Test
  void overlappingValuesAreBounded() {
    ByteArrayMemory memory = new ByteArrayMemory(MEMORY, 0);
    for (int i = 0; i < MEMORY / 8; i++) {
      memory.storeInt(8L * i + 4, MEMORY / 8);
    }
    ValueType type = ValueType.STRING;
    for (int depth = 0; depth < 4; depth++) {
      type = ValueType.list(type);
    }
    ValueShape shape = ValueShape.of(List.of(type), Flattening.MAX_FLAT_PARAMS);
    LiftLowerContext source = context("utf8", memory, new BumpRealloc(0));
    assertThatThrownBy(() -> Transfer.lift(shape, source, new long[] {0, MEMORY / 8}))
        .isInstanceOfSatisfying(
            TrapException.class, e -> assertThat(e.reason()).isEqualTo(TrapReason.LIMIT_EXCEEDED));
  }

  /** Lifting into Java makes the same checks in the same order. */
  private static TrapReason reasonOfLifting(
      JsonNode vector, LiftLowerContext cx, ValueType type, long[] flat) {
    try {
      if (vector.has("flat")) {
        FlatLifting.lift(cx, type, flat, 0);
      } else {
        cx.checkRange(flat[0], type.size(), type.alignment());
        Loading.load(cx, type, flat[0]);
      }
    } catch (TrapException e) {
      return e.reason();
    }
    throw new AssertionError("no trap: " + vector);
  }

  private static long[] transfer(
      ValueShape shape, LiftLowerContext source, LiftLowerContext target, long... flat) {
    return Transfer.lift(shape, source, flat).lower(target);
  }

  private static LiftLowerContext roomy(String encoding) {
    ByteArrayMemory memory = new ByteArrayMemory(ROOMY, 0xa5);
    return context(encoding, memory, new BumpRealloc(64, memory));
  }

  private static LiftLowerContext context(
      String encoding, LinearMemory memory, CoreFunction realloc) {
    return ConformanceTest.context(ConformanceTest.encoding(encoding), memory, realloc);
  }

  private static List<List<Long>> log(JsonNode realloc) {
    List<List<Long>> log = new ArrayList<>();
    for (JsonNode entry : realloc) {
      List<Long> call = new ArrayList<>();
      entry.forEach(n -> call.add(n.asLong()));
      log.add(call);
    }
    return log;
  }
}
