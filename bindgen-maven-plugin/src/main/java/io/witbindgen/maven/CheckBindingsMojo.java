package io.witbindgen.maven;

import io.witbindgen.bindgen.output.Comparison;
import java.io.File;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails, and shows the difference, if bindings that are kept with the sources differ from those
 * that would be generated from the WIT. Nothing is written.
 */
@Mojo(name = "check-bindings", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckBindingsMojo extends BindingsMojo {
  /** The directory of the bindings. */
  @Parameter(
      property = "witbindgen.sourceDirectory",
      defaultValue = "${project.build.sourceDirectory}",
      required = true)
  private @Nullable File sourceDirectory;

  /** For Maven, which sets the parameters. */
  public CheckBindingsMojo() {}

  @Override
  void run() throws MojoFailureException {
    File directory = given(sourceDirectory);
    Request request = request();
    Bindings bindings = generate(request);
    Comparison comparison = Comparison.of(directory.toPath(), bindings.files(), bindings.own());
    if (!comparison.isEmpty()) {
      throw new MojoFailureException(
          directory
              + " is not what would be generated from "
              + request.paths().get(0)
              + " ("
              + comparison.summary()
              + "):\n"
              + comparison.report()
              + "To bring it up to date, generate with outputDirectory set to it.");
    }
    getLog().info(bindings.files().size() + " files are what would be generated");
  }
}
