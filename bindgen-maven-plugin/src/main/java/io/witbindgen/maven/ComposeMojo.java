package io.witbindgen.maven;

import io.witbindgen.compose.graph.ComponentPackage;
import io.witbindgen.compose.graph.Dependencies;
import io.witbindgen.compose.graph.Plugging;
import io.witbindgen.compose.wac.PackageArgument;
import io.witbindgen.compose.wac.PackageFolder;
import io.witbindgen.compose.wac.Wac;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a component from other components: as described by a file in the language WAC ({@code
 * wac}), or by filling the imports of one ({@code socket}) with the exports of others ({@code
 * plugs}).
 */
@Mojo(name = "compose", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class ComposeMojo extends ComponentMojo {
  /** The WAC file. */
  @Parameter(property = "witbindgen.wac")
  private @Nullable File wac;

  /**
   * The component whose imports are filled, if there is no WAC file. Imports that nothing fills are
   * imports of the new component; its exports are those of the socket.
   */
  @Parameter(property = "witbindgen.socket")
  private @Nullable File socket;

  /** The components whose exports fill imports of the socket. */
  @Parameter(property = "witbindgen.plugs")
  private @Nullable List<File> plugs;

  /**
   * The component to write. A file below {@code ${project.build.outputDirectory}} is packaged into
   * the jar.
   */
  @Parameter(
      property = "witbindgen.output",
      defaultValue = "${project.build.directory}/composed/${project.artifactId}.wasm",
      required = true)
  private @Nullable File output;

  /**
   * The directory of the packages that the WAC file mentions: {@code a:b} is looked for as {@code
   * a/b.wasm}, {@code a/b.wit} or a directory {@code a/b} of WIT files in it, and {@code a:b@1.0.0}
   * as {@code a/b/1.0.0.wasm} and so on. By default the directory {@code deps} next to the WAC
   * file.
   */
  @Parameter(property = "witbindgen.depsDirectory")
  private @Nullable File depsDirectory;

  /**
   * The paths of packages that are mentioned without a version, each written as {@code
   * my:calc=target/components/calc.wasm}: a component, a package in binary form, a WIT file or a
   * directory of WIT files.
   */
  @Parameter(property = "witbindgen.deps")
  private @Nullable List<String> deps;

  /**
   * Whether the components that are instantiated become imports of the new component instead of
   * being embedded in it.
   */
  @Parameter(property = "witbindgen.importDependencies", defaultValue = "false")
  private boolean importDependencies;

  /** For Maven, which sets the parameters. */
  public ComposeMojo() {}

  @Override
  Path output() {
    return BindingsMojo.given(output).toPath();
  }

  @Override
  List<Path> inputs() {
    List<Path> inputs = new ArrayList<>();
    if (wac != null) {
      inputs.add(wac.toPath());
      inputs.add(folder(wac.toPath()));
      inputs.addAll(packages().values());
    }
    if (socket != null) {
      inputs.add(socket.toPath());
      inputs.addAll(plugs());
    }
    return inputs;
  }

  @Override
  String configuration() {
    return packages() + " " + importDependencies;
  }

  @Override
  byte[] make() throws IOException {
    if (wac != null && socket == null && plugs().isEmpty()) {
      return compose(wac.toPath());
    }
    if (wac == null && socket != null && !plugs().isEmpty() && packages().isEmpty()) {
      return plug(socket.toPath());
    }
    throw new IllegalArgumentException(
        "compose: give either `wac` (and `deps`), or `socket` and `plugs`");
  }

  private byte[] compose(Path file) throws IOException {
    return Wac.compose(
        file.toString(),
        Files.readString(file),
        new PackageFolder(folder(file), packages()),
        dependencies());
  }

  private byte[] plug(Path file) throws IOException {
    List<ComponentPackage> components = new ArrayList<>();
    for (Path plug : plugs()) {
      components.add(read(plug));
    }
    return Plugging.plug(read(file), components).encode(dependencies());
  }

  private static ComponentPackage read(Path file) throws IOException {
    return ComponentPackage.decode(file.toString(), Optional.empty(), Files.readAllBytes(file));
  }

  private Dependencies dependencies() {
    return importDependencies ? Dependencies.IMPORTED : Dependencies.EMBEDDED;
  }

  private List<Path> plugs() {
    return plugs == null ? List.of() : plugs.stream().map(File::toPath).toList();
  }

  private Path folder(Path file) {
    return depsDirectory == null ? file.resolveSibling("deps") : depsDirectory.toPath();
  }

  private Map<String, Path> packages() {
    Map<String, Path> packages = new TreeMap<>();
    for (String pair : deps == null ? List.<String>of() : deps) {
      PackageArgument argument =
          PackageArgument.of(pair)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "deps: `" + pair + "` is not of the form my:package=path"));
      packages.put(argument.name(), path(argument.path()));
    }
    return packages;
  }
}
