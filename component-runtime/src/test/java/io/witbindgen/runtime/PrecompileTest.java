package io.witbindgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.runtime.engine.ClassCache;
import io.witbindgen.test.Resources;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Components that are compiled when a program is built. */
class PrecompileTest {
  private static final String PREFIX = "META-INF/wit-bindgen";

  @TempDir Path classes;

  @Test
  void whatWasCompiledBeforehandRunsWithoutTheCompiler() throws IOException {
    byte[] guest = guest("nested");
    Component.precompile(guest, directory());
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
      Recording recording = new Recording(ClassCache.resources(loader, PREFIX));
      Component component =
          Component.load(guest, ComponentOptions.DEFAULT.withClassCache(recording));
      try (ComponentInstance instance = component.instantiate(Imports.none())) {
        assertThat(instance.function("twice").call("ab")).isEqualTo("abab");
      }
      assertThat(recording.found).isNotEmpty();
      assertThat(recording.missed).isEmpty();
      assertThat(recording.saved).isEmpty();
    }
  }

  @Test
  void whatWasNotIsCompiledAndForgotten() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
      Recording recording = new Recording(ClassCache.resources(loader, PREFIX));
      Component.load(guest("nested"), ComponentOptions.DEFAULT.withClassCache(recording));
      assertThat(recording.missed).isNotEmpty().containsAll(recording.saved);
      assertThat(recording.saved).isNotEmpty();
    }
    assertThat(classes).isEmptyDirectory();
  }

  @Test
  void whatIsNoComponentIsRefused() {
    assertThatThrownBy(() -> Component.precompile(new byte[] {1, 2, 3}, directory()))
        .isInstanceOf(MalformedComponentException.class);
    assertThat(classes).isEmptyDirectory();
  }

  private ComponentOptions directory() {
    return ComponentOptions.DEFAULT.withClassCache(ClassCache.directory(classes.resolve(PREFIX)));
  }

  private static byte[] guest(String name) {
    return Resources.bytes(PrecompileTest.class, "/guests/" + name + ".wasm");
  }

  /** Remembers what another cache was asked and given. */
  private static final class Recording implements ClassCache {
    private final ClassCache behind;
    private final List<String> found = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private final List<String> saved = new ArrayList<>();

    Recording(ClassCache behind) {
      this.behind = behind;
    }

    @Override
    public Optional<byte[]> load(String key) {
      Optional<byte[]> entry = behind.load(key);
      (entry.isPresent() ? found : missed).add(key);
      return entry;
    }

    @Override
    public void save(String key, byte[] entry) {
      saved.add(key);
      behind.save(key, entry);
    }
  }
}
