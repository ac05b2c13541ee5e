package io.witbindgen.compose.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.compose.graph.ComponentPackage;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorldFitTest {
  private static WorldType world(String version) throws IOException {
    byte[] component =
        Files.readAllBytes(
            SharedData.path("conformance/wac/types/dummy_wasi_http@" + version + ".wasm"));
    return ComponentPackage.decode("wasi:http", Optional.empty(), component).world();
  }

  @Test
  void aComponentForAnOlderVersionFitsANewerWorld() throws IOException {
    WorldType older = world("0.2.0");
    WorldType newer = world("0.2.3");
    assertThat(new WorldFit(newer).check(older)).isEmpty();
    assertThat(new WorldFit(older).check(newer)).isNotEmpty();
  }
}
