package io.witbindgen.wit.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the diagnostics of all phases; after a phase with errors the next one does not run. */
public final class Reporter {
  /** The most errors that are kept. */
  public static final int MAX_ERRORS = 20;

  /** The most warnings that are kept. */
  private static final int MAX_WARNINGS = 200;

  private final boolean lenient;
  private final int maxWarnings;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int errors;
  private int warnings;

  /**
   * Makes a reporter.
   *
   * @param lenient whether departures from today's syntax are warnings
   */
  public Reporter(boolean lenient) {
    this(lenient, MAX_WARNINGS);
  }

  private Reporter(boolean lenient, int maxWarnings) {
    this.lenient = lenient;
    this.maxWarnings = maxWarnings;
  }

  /** A lenient reporter that keeps all warnings, for a caller that applies their fix-its. */
  public static Reporter ofAllWarnings() {
    return new Reporter(true, Integer.MAX_VALUE);
  }

  /** Takes a diagnostic; a departure becomes a warning in lenient mode. */
  public void report(Diagnostic diagnostic) {
    if (accepts(diagnostic)) {
      warn(diagnostic);
    } else if (errors++ < MAX_ERRORS) {
      diagnostics.add(diagnostic);
    }
  }

  /** Takes a diagnostic as a warning, in each mode. */
  public void warn(Diagnostic diagnostic) {
    if (warnings++ < maxWarnings) {
      diagnostics.add(diagnostic.asWarning());
    }
  }

  /** Whether a diagnostic is only a warning in this mode, so that parsing continues. */
  public boolean accepts(Diagnostic diagnostic) {
    return lenient && diagnostic.kind().isDeparture();
  }

  /** Takes an error without notes and fix-its. */
  public void error(DiagnosticKind kind, Span span, String... arguments) {
    report(Diagnostic.error(kind, span, arguments));
  }

  /** Whether no more errors would be kept. */
  public boolean isFull() {
    return errors >= MAX_ERRORS;
  }

  /** Whether there is an error. */
  public boolean hasErrors() {
    return errors > 0;
  }

  /** Ends a phase. */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new DiagnosticException(diagnostics());
    }
  }

  /** The diagnostics in the order of the text; texts are in the order of their first diagnostic. */
  public List<Diagnostic> diagnostics() {
    List<Source> sources = diagnostics.stream().map(d -> d.span().source()).distinct().toList();
    return diagnostics.stream()
        .sorted(
            Comparator.comparing((Diagnostic d) -> sources.indexOf(d.span().source()))
                .thenComparing(d -> d.span().start()))
        .toList();
  }
}
