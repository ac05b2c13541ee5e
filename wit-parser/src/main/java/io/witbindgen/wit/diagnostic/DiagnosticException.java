package io.witbindgen.wit.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** A text is wrong; the diagnostics say how. */
public final class DiagnosticException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Diagnostic> diagnostics;

  /**
   * Makes the exception.
   *
   * @param diagnostics what was found: errors, at least one, and warnings
   */
  public DiagnosticException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** What was found, in order of appearance. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
