package io.witbindgen.componentize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.encode.CoreModuleBuilder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.build.NewComponent;
import io.witbindgen.componentize.input.ComponentizeOptions;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WorldSelection;
import io.witbindgen.wit.model.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Damaged modules: only the typed verdicts come out, and soon. */
class HostileInputTest {
  private static final List<Class<? extends RuntimeException>> VERDICTS =
      List.of(
          ComponentizeException.class,
          MalformedComponentException.class,
          InvalidComponentException.class,
          InexpressibleException.class);

  @Test
  void damagedModulesAndAdapters() throws IOException {
    Path cases = SharedData.path("conformance/wit-component/components");
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(4),
        () -> {
          for (String name :
              List.of(
                  "adapt-inject-stack-with-reallocing-adapter",
                  "import-and-export-resource",
                  "async-streams-and-futures",
                  "cm32-names")) {
            damage(cases.resolve(name));
          }
        });
  }

  /** As long as a text likes; what goes along such a chain recurses. */
  @Test
  void longChainsOfInterfacesAndTypes() {
    StringBuilder uses = new StringBuilder("package a:b;\ninterface i0 { type t = u32; }\n");
    StringBuilder aliases = new StringBuilder("package a:b;\ninterface i {\n type t0 = string;\n");
    int last = 3000;
    for (int i = 1; i <= last; i++) {
      uses.append("interface i%d { use i%d.{t}; f: func(t: t); }\n".formatted(i, i - 1));
      aliases.append("  type t%d = t%d;\n".formatted(i, i - 1));
    }
    uses.append("world w { export i" + last + "; }");
    aliases.append("  f: func(t: t" + last + ");\n}\nworld w { import i; }");
    for (StringBuilder text : List.of(uses, aliases)) {
      World world = WorldSelection.select(Wit.parse("text.wit", text.toString()).resolution());
      CoreModuleBuilder module = new CoreModuleBuilder();
      module.custom("component-type", WitEncoding.metadata(world, StringEncoding.UTF8));
      List<ModuleSource> sources = List.of(new ModuleSource.Main(Slice.of(module.build())));
      assertThatThrownBy(() -> NewComponent.of(sources, ComponentizeOptions.DEFAULT))
          .isInstanceOf(ComponentizeException.class)
          .hasMessageContaining("chain of more than 500");
    }
  }

  private static void damage(Path directory) throws IOException {
    List<byte[]> modules = new ArrayList<>();
    modules.add(Files.readAllBytes(directory.resolve("module.embedded.wasm")));
    Path adapter = directory.resolve("adapt-old.embedded.wasm");
    if (Files.exists(adapter)) {
      modules.add(Files.readAllBytes(adapter));
    }
    Random random = new Random(1);
    for (int which = 0; which < modules.size(); which++) {
      byte[] whole = modules.get(which);
      for (int i = 0; i < 400; i++) {
        byte[] damaged =
            i < 100 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        if (i >= 100) {
          damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        List<byte[]> all = new ArrayList<>(modules);
        all.set(which, damaged);
        expectVerdict(all, directory + " " + which + " " + i);
      }
    }
  }

  private static void expectVerdict(List<byte[]> modules, String what) {
    List<ModuleSource> sources = new ArrayList<>();
    sources.add(new ModuleSource.Main(Slice.of(modules.get(0))));
    if (modules.size() > 1) {
      sources.add(new ModuleSource.Adapter("old", Slice.of(modules.get(1))));
    }
    try {
      assertThat(NewComponent.of(sources, ComponentizeOptions.DEFAULT)).isNotEmpty();
    } catch (RuntimeException e) {
      assertThat(VERDICTS).as(() -> what + ": " + e).contains(e.getClass());
    }
  }
}
