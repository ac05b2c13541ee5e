package io.witbindgen.maven;

import io.witbindgen.bindgen.output.Comparison;
import io.witbindgen.bindgen.output.Difference;
import io.witbindgen.bindgen.output.OutputDirectory;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Generates Java sources from WIT and adds them to the project's compile source roots. If the WIT,
 * the configuration and the sources have not changed since the last run, nothing is done; in any
 * case, files whose content stays the same are not touched.
 */
@Mojo(name = "generate-bindings", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateBindingsMojo extends BindingsMojo {
  /**
   * The directory for the Java sources. Executions with different WIT of the same package need
   * separate directories.
   */
  @Parameter(
      property = "witbindgen.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/wit-bindgen",
      required = true)
  private @Nullable File outputDirectory;

  /** The directory in which this plugin records what was generated from which inputs. */
  @Parameter(
      property = "witbindgen.stateDirectory",
      defaultValue = "${project.build.directory}/wit-bindgen",
      required = true)
  private @Nullable File stateDirectory;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private @Nullable MojoExecution execution;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private @Nullable PluginDescriptor plugin;

  /** For Maven, which sets the parameters. */
  public GenerateBindingsMojo() {}

  @Override
  void run() {
    Path target = given(outputDirectory).toPath();
    Request request = request();
    RunState state =
        new RunState(
            given(stateDirectory).toPath().resolve(given(execution).getExecutionId() + ".state"),
            InputDigest.of(request, target, pluginIdentity()));
    if (state.isCurrent()) {
      getLog().info("Nothing changed since the bindings of " + request.paths() + " were generated");
    } else {
      generate(request, target, state);
    }
    given(project).addCompileSourceRoot(target.toString());
  }

  private void generate(Request request, Path target, RunState state) {
    Bindings bindings = generate(request);
    Comparison before = OutputDirectory.write(target, bindings.files(), bindings.own());
    state.save(bindings.files().stream().map(file -> target.resolve(file.path())).toList());
    int stale = before.files(Difference.Kind.STALE).size();
    getLog()
        .info(
            bindings.files().size()
                + " files from "
                + request.paths()
                + ", "
                + (before.differences().size() - stale)
                + " of them new or changed"
                + (stale == 0 ? "" : "; " + stale + " stale ones removed"));
  }

  /** A snapshot can change while its version stays the same. */
  private String pluginIdentity() {
    File jar = given(plugin).getPluginArtifact().getFile();
    return given(plugin).getVersion() + (jar == null ? "" : " " + jar.lastModified());
  }
}
