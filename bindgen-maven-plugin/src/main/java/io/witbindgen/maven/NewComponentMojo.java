package io.witbindgen.maven;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.bridge.decode.WitInput;
import io.witbindgen.componentize.build.ComponentInputs;
import io.witbindgen.componentize.build.NamedFile;
import io.witbindgen.componentize.build.NewComponent;
import io.witbindgen.componentize.embed.Embedding;
import io.witbindgen.componentize.input.ComponentizeOptions;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.ParseResult;
import io.witbindgen.wit.WorldSelection;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import io.witbindgen.wit.model.World;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a component from a core module. The world is the one that the module's own metadata states,
 * or is given by {@code wit} and {@code world}.
 */
@Mojo(name = "new-component", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class NewComponentMojo extends ComponentMojo {
  /** The core module. */
  @Parameter(property = "witbindgen.core", required = true)
  private @Nullable File core;

  /** The component to write. */
  @Parameter(
      property = "witbindgen.output",
      defaultValue = "${project.build.directory}/components/${project.artifactId}.wasm",
      required = true)
  private @Nullable File output;

  /**
   * A WIT file, or a directory with the WIT files of a package and its {@code deps} directory; only
   * for a core module without metadata that states its world.
   */
  @Parameter(property = "witbindgen.wit")
  private @Nullable File wit;

  /**
   * The world, by its name or, in another package, its path; by default the only one of the
   * package.
   */
  @Parameter(property = "witbindgen.world")
  private @Nullable String world;

  /**
   * The encoding of strings in a core module without metadata that states its world: {@code utf8},
   * {@code utf16} or {@code compact-utf16}.
   */
  @Parameter(property = "witbindgen.encoding", defaultValue = "utf8")
  private @Nullable String encoding;

  /**
   * Adapters: core modules that implement the core module's imports from {@code NAME} in terms of
   * the imports of their own worlds; each written as {@code NAME=FILE}, or as {@code FILE} if its
   * name up to the first dot is {@code NAME}.
   */
  @Parameter(property = "witbindgen.adapters")
  private @Nullable List<String> adapters;

  /** For Maven, which sets the parameters. */
  public NewComponentMojo() {}

  @Override
  Path output() {
    return BindingsMojo.given(output).toPath();
  }

  @Override
  List<Path> inputs() {
    List<Path> inputs = new ArrayList<>(List.of(BindingsMojo.given(core).toPath()));
    if (wit != null) {
      inputs.add(wit.toPath());
    }
    inputs.addAll(adapterFiles().values());
    return inputs;
  }

  @Override
  String configuration() {
    return List.of(String.valueOf(world), String.valueOf(encoding), adapterFiles()).toString();
  }

  private Map<String, Path> adapterFiles() {
    Map<String, Path> files = new LinkedHashMap<>();
    for (String adapter : adapters == null ? List.<String>of() : adapters) {
      NamedFile named = NamedFile.of(adapter.strip());
      files.put(named.adapterName().strip(), path(named.file()));
    }
    return files;
  }

  @Override
  byte[] make() throws IOException {
    byte[] module = Files.readAllBytes(BindingsMojo.given(core).toPath());
    if (wit != null) {
      ParseResult parsed =
          WitInput.read(List.of(wit.toPath()), ParseOptions.ofStrict(), ComponentWit.ROOT);
      parsed.warnings().forEach(warning -> getLog().warn(DiagnosticRenderer.render(warning)));
      World selected =
          world == null
              ? WorldSelection.select(parsed.resolution())
              : WorldSelection.select(parsed.resolution(), world);
      module = Embedding.embed(module, selected, strings());
    } else if (world != null) {
      throw new IllegalArgumentException(
          "`world` is given without `wit`: a core module that says what world it was made for has no choice");
    }
    ComponentInputs made = ComponentInputs.of(module);
    for (Map.Entry<String, Path> adapter : adapterFiles().entrySet()) {
      made = made.withAdapter(adapter.getKey(), Files.readAllBytes(adapter.getValue()));
    }
    return NewComponent.of(made, ComponentizeOptions.DEFAULT);
  }

  private StringEncoding strings() {
    return StringEncoding.ofWord(String.valueOf(encoding))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    ("encoding: `" + encoding + "` is not one of ")
                        + "utf8, utf16 and compact-utf16"));
  }
}
