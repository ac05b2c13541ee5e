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
 * Generates Java sources from WIT and adds them to the project's compile source roots. When neither
 * the WIT nor the configuration nor the sources changed since the last run, nothing is done; in any
 * case, files that stay as they are are not touched.
 */
@Mojo(name = "generate-bindings", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateBindingsMojo extends BindingsMojo {
  /**
   * Where the Java sources go. Executions whose WIT is of the same package, but not the same, need
   * directories of their own.
   */
  @Parameter(
      property = "witbindgen.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/wit-bindgen",
      required = true)
  private @Nullable File outputDirectory;

  /** Where to remember what was generated from what. */
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

  /** A snapshot can change under its version. */
  private String pluginIdentity() {
    File jar = given(plugin).getPluginArtifact().getFile();
    return given(plugin).getVersion() + (jar == null ? "" : " " + jar.lastModified());
  }
}
