package io.witbindgen.maven;

import io.witbindgen.basics.files.FileNames;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.decode.BinaryKind;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentOptions;
import io.witbindgen.runtime.link.UnlinkableException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the core modules of components to JVM classes that go into the jar, so that a program
 * starts without the compiler: it loads with {@code ClassCache.resources(loader,
 * "META-INF/wit-bindgen")}. Modules whose classes exist already are not compiled again.
 */
@Mojo(name = "precompile", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class PrecompileMojo extends AbstractMojo {
  /**
   * Components, and directories of which every {@code .wasm} file that is a component is used; by
   * default the project's classes and resources.
   */
  @Parameter(property = "witbindgen.components")
  private @Nullable List<File> components;

  /** The directory for classes and resources. */
  @Parameter(
      property = "witbindgen.classesDirectory",
      defaultValue = "${project.build.outputDirectory}",
      required = true)
  private @Nullable File classesDirectory;

  /**
   * The resource directory for the compiled modules. Files in it that are no longer needed are
   * removed.
   */
  @Parameter(property = "witbindgen.prefix", defaultValue = "META-INF/wit-bindgen", required = true)
  private @Nullable String prefix;

  /** Whether to skip this goal. */
  @Parameter(property = "witbindgen.skip", defaultValue = "false")
  private boolean skip;

  /** For Maven, which sets the parameters. */
  public PrecompileMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: witbindgen.skip is set");
      return;
    }
    Path classes = BindingsMojo.given(classesDirectory).toPath();
    Path entries = classes.resolve(BindingsMojo.given(prefix));
    UsedEntries cache = new UsedEntries(entries);
    try {
      List<Path> found = find(classes);
      for (Path file : found) {
        precompile(file, cache);
      }
      cache.removeOthers();
      getLog()
          .info(
              found.size()
                  + " components: "
                  + cache.used()
                  + " core modules, "
                  + cache.saved()
                  + " of them compiled now, to "
                  + entries);
    } catch (InvalidPathException e) {
      throw new MojoFailureException(FileNames.problem(e), e);
    } catch (IOException | UncheckedIOException e) {
      throw new MojoExecutionException("cannot read or write components: " + e.getMessage(), e);
    }
  }

  private static void precompile(Path file, UsedEntries cache)
      throws IOException, MojoFailureException {
    try {
      Component.precompile(
          Files.readAllBytes(file), ComponentOptions.DEFAULT.withClassCache(cache));
    } catch (MalformedComponentException | InvalidComponentException | UnlinkableException e) {
      throw new MojoFailureException(file + ": " + e.getMessage(), e);
    }
  }

  private List<Path> find(Path classes) throws IOException {
    List<Path> roots =
        components == null || components.isEmpty()
            ? Files.isDirectory(classes) ? List.of(classes) : List.of()
            : components.stream().map(File::toPath).toList();
    List<Path> found = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(file -> file.equals(root) ? Files.isRegularFile(file) : isComponent(file))
            .sorted()
            .forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isComponent(Path file) {
    if (!file.toString().endsWith(".wasm") || !Files.isRegularFile(file)) {
      return false;
    }
    try (var stream = Files.newInputStream(file)) {
      return BinaryKind.of(stream.readNBytes(8)) == BinaryKind.COMPONENT;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
