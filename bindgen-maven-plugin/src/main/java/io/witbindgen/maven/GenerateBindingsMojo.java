package io.witbindgen.maven;

import io.witbindgen.bindgen.BindgenOptions;
import io.witbindgen.bindgen.BindingsGenerator;
import io.witbindgen.bindgen.GeneratedFile;
import io.witbindgen.bindgen.output.OutputDirectory;
import io.witbindgen.bindgen.output.OutputException;
import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.bridge.decode.WitInput;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.ParseResult;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Generates Java sources from WIT and adds them to the project's compile source roots. */
@Mojo(name = "generate-bindings", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateBindingsMojo extends AbstractMojo {
  /**
   * The WIT: a file, a directory with the files of one package, a package in binary form, or a
   * component.
   */
  @Parameter(
      property = "witbindgen.wit",
      defaultValue = "${project.basedir}/src/main/wit",
      required = true)
  private @Nullable File wit;

  /** Where the Java sources go. */
  @Parameter(
      property = "witbindgen.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/wit-bindgen",
      required = true)
  private @Nullable File outputDirectory;

  /** A Java package to put in front of those made from WIT names; none if it is not given. */
  @Parameter(property = "witbindgen.package")
  private @Nullable String basePackage;

  /** The world to generate for; all worlds of the package if it is not given. */
  @Parameter(property = "witbindgen.world")
  private @Nullable String world;

  /** Features whose {@code @unstable} items exist. */
  @Parameter(property = "witbindgen.features")
  private @Nullable Set<String> features;

  /** Whether all {@code @unstable} items exist. */
  @Parameter(property = "witbindgen.allFeatures", defaultValue = "false")
  private boolean allFeatures;

  /** Whether departures from today's WIT syntax are only warnings. */
  @Parameter(property = "witbindgen.lenient", defaultValue = "false")
  private boolean lenient;

  /** Whether to do nothing. */
  @Parameter(property = "witbindgen.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  /** For Maven, which sets the parameters. */
  public GenerateBindingsMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    if (skip) {
      getLog().info("Skipped: witbindgen.skip is set");
      return;
    }
    Path target = given(outputDirectory).toPath();
    ParseOptions parsing =
        new ParseOptions(lenient, features == null ? Set.of() : features, allFeatures);
    try {
      BindgenOptions options =
          new BindgenOptions(basePackage == null ? "" : basePackage, Optional.ofNullable(world));
      Path input = given(wit).toPath();
      ParseResult parsed = WitInput.read(List.of(input), parsing, WitInput.worldNamedAfter(input));
      for (Diagnostic warning : parsed.warnings()) {
        getLog().warn(DiagnosticRenderer.render(warning));
      }
      List<GeneratedFile> files = BindingsGenerator.generate(parsed.resolution(), options);
      List<Path> written = OutputDirectory.write(target, files);
      getLog()
          .info(
              files.size()
                  + " files from "
                  + wit
                  + ", "
                  + written.size()
                  + " of them new or changed");
    } catch (DiagnosticException e) {
      throw new MojoFailureException("\n" + DiagnosticRenderer.render(e.diagnostics()), e);
    } catch (MalformedComponentException
        | InvalidComponentException
        | InexpressibleException
        | OutputException
        | IllegalArgumentException e) {
      throw new MojoFailureException(String.valueOf(e.getMessage()), e);
    }
    given(project).addCompileSourceRoot(target.toString());
  }

  private static <T> T given(@Nullable T parameter) {
    if (parameter == null) {
      throw new IllegalStateException("a required parameter is not set");
    }
    return parameter;
  }
}
