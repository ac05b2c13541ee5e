package io.witbindgen.maven;

import io.witbindgen.basics.files.FileNames;
import io.witbindgen.bindgen.BindgenOptions;
import io.witbindgen.bindgen.output.OutputException;
import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The common part of the goals that read WIT: the parameters, and the reports of failures. */
abstract class BindingsMojo extends AbstractMojo {
  /**
   * The WIT: a file, a directory with the files of one package and its {@code deps}, a package in
   * binary form, or a component.
   */
  @Parameter(
      property = "witbindgen.wit",
      defaultValue = "${project.basedir}/src/main/wit",
      required = true)
  private @Nullable File wit;

  /** Files and directories with packages that the WIT uses, besides those in {@code deps}. */
  @Parameter(property = "witbindgen.uses")
  private @Nullable List<File> uses;

  /** A Java package to prepend to those made from WIT names; none by default. */
  @Parameter(property = "witbindgen.package")
  private @Nullable String basePackage;

  /**
   * The world to generate for, by its name or, in another package, its path such as {@code
   * wasi:cli/command}; all worlds of the package by default.
   */
  @Parameter(property = "witbindgen.world")
  private @Nullable String world;

  /**
   * Existing Java code to use instead of generating it: a Java package, interface or type for a WIT
   * id, each written as {@code wasi:io=com.acme.wasi.io}.
   */
  @Parameter(property = "witbindgen.with")
  private @Nullable List<String> with;

  /** Whether other bindings can be built on these. */
  @Parameter(property = "witbindgen.shared", defaultValue = "false")
  private boolean shared;

  /** Features whose {@code @unstable} items are enabled. */
  @Parameter(property = "witbindgen.features")
  private @Nullable Set<String> features;

  /** Whether all {@code @unstable} items are enabled. */
  @Parameter(property = "witbindgen.allFeatures", defaultValue = "false")
  private boolean allFeatures;

  /** Whether departures from the current WIT syntax are only warnings. */
  @Parameter(property = "witbindgen.lenient", defaultValue = "false")
  private boolean lenient;

  /** Whether to skip this goal. */
  @Parameter(property = "witbindgen.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public final void execute() throws MojoFailureException {
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
        | OutputException
        | IllegalArgumentException e) {
      throw new MojoFailureException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Carries out the goal. */
  abstract void run() throws MojoFailureException;

  /** The configured request. */
  final Request request() {
    List<Path> paths = new ArrayList<>();
    paths.add(given(wit).toPath());
    if (uses != null) {
      uses.forEach(file -> paths.add(file.toPath()));
    }
    ParseOptions parsing =
        new ParseOptions(lenient, features == null ? Set.of() : features, allFeatures);
    BindgenOptions options =
        new BindgenOptions(
            Objects.requireNonNullElse(basePackage, ""),
            Optional.ofNullable(world),
            pairs(with == null ? List.of() : with),
            shared,
            false);
    return new Request(paths, parsing, options);
  }

  private static Map<String, String> pairs(List<String> with) {
    Map<String, String> pairs = new TreeMap<>();
    for (String pair : with) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            "with: `" + pair + "` is not of the form wit:id=java.name");
      }
      pairs.put(pair.substring(0, equals).trim(), pair.substring(equals + 1).trim());
    }
    return pairs;
  }

  /** Generates the requested bindings; warnings and notes go to the log. */
  final Bindings generate(Request request) {
    Bindings bindings = Bindings.of(request);
    for (Diagnostic warning : bindings.warnings()) {
      getLog().warn(DiagnosticRenderer.render(warning));
    }
    for (Diagnostic note : bindings.notes()) {
      getLog().info(DiagnosticRenderer.render(note));
    }
    return bindings;
  }

  /** A parameter that Maven always sets. */
  static <T> T given(@Nullable T parameter) {
    if (parameter == null) {
      throw new IllegalStateException("a required parameter is not set");
    }
    return parameter;
  }
}
