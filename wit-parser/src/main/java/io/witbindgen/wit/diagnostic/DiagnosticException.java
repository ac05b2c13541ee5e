package io.witbindgen.wit.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** A text has errors; the diagnostics describe them. */
public final class DiagnosticException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Diagnostic> diagnostics;

  /**
   * Makes the exception.
   *
   * @param diagnostics the errors, at least one, and the warnings
   */
  public DiagnosticException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** The errors and warnings, in order of appearance. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
