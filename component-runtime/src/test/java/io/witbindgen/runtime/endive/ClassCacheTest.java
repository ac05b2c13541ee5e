package io.witbindgen.runtime.endive;

import static io.witbindgen.runtime.endive.Modules.bytes;
import static io.witbindgen.runtime.endive.Modules.callInt;
import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.runtime.endive.emit.CompiledClasses;
import io.witbindgen.runtime.endive.emit.CompiledMachines;
import io.witbindgen.runtime.endive.emit.ModuleDigest;
import io.witbindgen.runtime.engine.ClassCache;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.engine.PreparedModule;
import io.witbindgen.runtime.engine.StorageLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {
  @TempDir private Path folder;

  @Test
  void whatIsKeptIsNotCompiledAgain() throws IOException {
    assertThat(sum(load(ClassCache.directory(folder), "simd"))).isEqualTo(22);
    List<Path> entries = entries();
    assertThat(entries).hasSize(1);
    byte[] entry = Files.readAllBytes(entries.get(0));
    Recording recording = new Recording(Optional.of(entry));
    PreparedModule again = load(recording, "simd");
    assertThat(sum(again)).isEqualTo(22);
    assertThat(machines(again).interpreted()).containsExactlyInAnyOrder(0, 1, 3, 6);
    assertThat(recording.saved).isEmpty();
  }

  @Test
  void aModuleWithoutInterpretedFunctionsIsKnownWithoutItsBodies() throws IOException {
    ClassCache cache = ClassCache.directory(folder);
    load(cache, "numerics");
    PreparedModule again = load(cache, "numerics");
    assertThat(((EndiveModule) again).wasm().codeSection().functionBodyCount())
        .isEqualTo(
            ((EndiveModule) load(ClassCache.NONE, "numerics"))
                .wasm()
                .codeSection()
                .functionBodyCount());
    assertThat(machines(again).interpreted()).isEmpty();
  }

  @Test
  void anEntryThatIsDamagedIsReplaced() {
    byte[] entry = entry("tables");
    List<byte[]> damaged = new ArrayList<>();
    damaged.add(new byte[0]);
    damaged.add(Arrays.copyOf(entry, 31));
    damaged.add(Arrays.copyOf(entry, entry.length / 2));
    damaged.add(Arrays.copyOf(entry, entry.length + 1));
    for (int at : new int[] {0, 32, 36, entry.length / 2, entry.length - 1}) {
      byte[] flipped = entry.clone();
      flipped[at] ^= 1;
      damaged.add(flipped);
    }
    for (byte[] each : damaged) {
      Recording recording = new Recording(Optional.of(each));
      assertThat(machines(load(recording, "tables")).interpreted()).isEmpty();
      assertThat(recording.saved.values()).singleElement().isEqualTo(entry);
    }
  }

  @Test
  void classesThatTheVirtualMachineRefusesAreReplaced() {
    byte[] nonsense = {1, 2, 3};
    String name = CompiledMachines.className(ModuleDigest.of(bytes("tables")));
    CompiledClasses wrong = new CompiledClasses(Map.of(name, nonsense), Set.of());
    Recording recording = new Recording(Optional.of(wrong.encode()));
    assertThat(machines(load(recording, "tables")).interpreted()).isEmpty();
    assertThat(recording.saved).hasSize(1);
  }

  @Test
  void manyMayWriteAtOnce() throws Exception {
    ClassCache cache = ClassCache.directory(folder);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Integer> use = () -> sum(load(cache, "simd"));
      for (Future<Integer> each : threads.invokeAll(List.of(use, use, use, use))) {
        assertThat(each.get()).isEqualTo(22);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(entries()).hasSize(1);
    assertThat(sum(load(cache, "simd"))).isEqualTo(22);
  }

  @Test
  void aDirectoryThatCannotBeUsedIsNotAnObstacle() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(sum(load(ClassCache.directory(file), "simd"))).isEqualTo(22);
  }

  @Test
  void theInterpreterUsesNoCache() throws IOException {
    EndiveEngine.create(EngineMode.INTERPRETED, ClassCache.directory(folder)).load(bytes("simd"));
    assertThat(entries()).isEmpty();
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static PreparedModule load(ClassCache cache, String name) {
    return EndiveEngine.create(EngineMode.COMPILED, cache).load(bytes(name));
  }

  private static CompiledMachines machines(PreparedModule module) {
    return (CompiledMachines) ((EndiveModule) module).machines();
  }

  private static int sum(PreparedModule module) {
    return callInt(module.instantiate(List.of(), StorageLimits.NONE), "mixed", 5);
  }

  /** The entry that a module's classes make. */
  private static byte[] entry(String module) {
    Recording recording = new Recording(Optional.empty());
    load(recording, module);
    return recording.saved.values().iterator().next();
  }

  /** A cache that has one entry for whatever it is asked, and remembers what it was given. */
  private static final class Recording implements ClassCache {
    private final Optional<byte[]> entry;
    private final Map<String, byte[]> saved = new HashMap<>();

    Recording(Optional<byte[]> entry) {
      this.entry = entry;
    }

    @Override
    public Optional<byte[]> load(String key) {
      return entry;
    }

    @Override
    public void save(String key, byte[] classes) {
      saved.put(key, classes);
    }
  }
}
