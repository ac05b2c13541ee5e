package io.witbindgen.maven;

import io.witbindgen.basics.files.CompleteFile;
import io.witbindgen.basics.files.FileNames;
import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The common part of all goals that make a component. */
abstract class ComponentMojo extends AbstractMojo {
  /** The directory in which this plugin records what it did. */
  @Parameter(
      defaultValue = "${project.build.directory}/wit-bindgen",
      readonly = true,
      required = true)
  private @Nullable File stateDirectory;

  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  private @Nullable File baseDirectory;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private @Nullable MojoExecution execution;

  /** Whether to skip this goal. */
  @Parameter(property = "witbindgen.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: witbindgen.skip is set");
      return;
    }
    try {
      run();
    } catch (DiagnosticException e) {
      // The exception is not passed as the cause, because Maven would append its message.
      throw new MojoFailureException("\n" + DiagnosticRenderer.render(e.diagnostics()));
    } catch (InvalidPathException e) {
      throw new MojoFailureException(FileNames.problem(e), e);
    } catch (MalformedComponentException
        | InvalidComponentException
        | InexpressibleException
        | ComponentizeException
        | CompositionException
        | IllegalArgumentException e) {
      throw new MojoFailureException(String.valueOf(e.getMessage()), e);
    } catch (NoSuchFileException e) {
      throw new MojoFailureException("there is no file " + e.getFile(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot read or write a component: " + e, e);
    }
  }

  private void run() throws IOException, MojoFailureException {
    MojoExecution execution = BindingsMojo.given(this.execution);
    String maker = execution.getVersion() + " " + execution.getGoal();
    Path target = output();
    RunState state =
        new RunState(
            BindingsMojo.given(stateDirectory)
                .toPath()
                .resolve(execution.getGoal() + "-" + execution.getExecutionId()),
            InputDigest.of(configuration(), inputs(), target, maker));
    if (state.isCurrent()) {
      getLog().info("Nothing changed since " + target + " was made");
      return;
    }
    byte[] component = make();
    write(target, component);
    state.save(List.of(target));
    getLog().info("Made " + target + ", " + component.length + " bytes");
  }

  private static void write(Path target, byte[] content) throws IOException {
    Files.createDirectories(BindingsMojo.given(target.toAbsolutePath().getParent()));
    CompleteFile.write(target, content);
  }

  /** A path that is part of a parameter. */
  final Path path(String text) {
    return BindingsMojo.given(baseDirectory).toPath().resolve(text.strip());
  }

  /** The component to write. */
  abstract Path output();

  /** All files and directories that it is made from. */
  abstract List<Path> inputs();

  /** Everything else that it depends on. */
  abstract String configuration();

  /** Makes the component. */
  abstract byte[] make() throws IOException, MojoFailureException;
}
