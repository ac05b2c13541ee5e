package io.witbindgen.bindgen;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentOptions;
import io.witbindgen.runtime.binding.WorldType;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.wit.model.World;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/** Checks whether compiled bindings take a component for one of their world. */
final class WorldChecks {
  private WorldChecks() {}

  static void check(Path file, List<GeneratedFile> generated, World world, Path classes)
      throws IOException {
    ComponentOptions options =
        ComponentOptions.DEFAULT
            .withMode(EngineMode.INTERPRETED)
            .withFeatures(EnumSet.allOf(Feature.class));
    Component component = Component.load(Files.readAllBytes(file), options);
    URL[] path = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, WorldChecks.class.getClassLoader())) {
      type(generated, world, loader).check(component);
    } catch (UnlinkableException e) {
      // Everything about async is there but the calls.
      assertThat(e.problems())
          .as(e.getMessage())
          .isNotEmpty()
          .allMatch(problem -> problem.endsWith(": async is not supported by this runtime yet"));
    }
  }

  private static WorldType type(List<GeneratedFile> generated, World world, ClassLoader loader) {
    GeneratedFile file =
        generated.stream()
            .filter(f -> f.content().contains("WorldType.builder(\"" + world.id() + "\")"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(world));
    try {
      String name = file.path().replace(".java", "").replace('/', '.');
      Field type = loader.loadClass(name).getDeclaredField("TYPE");
      type.setAccessible(true);
      return (WorldType) type.get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
