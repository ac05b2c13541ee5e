package io.witbindgen.cli;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import io.witbindgen.wit.json.Finding;
import io.witbindgen.wit.json.FindingsJson;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What a command finds: text that is printed at once, or JSON that is printed at the end. */
final class Report {
  private final FormatOption.Format format;
  private final PrintWriter err;
  private final PrintWriter json;
  private final List<Finding> findings = new ArrayList<>();

  Report(FormatOption.Format format, PrintWriter err, PrintWriter json) {
    this.format = format;
    this.err = err;
    this.json = json;
  }

  boolean isJson() {
    return format == FormatOption.Format.JSON;
  }

  void warnings(List<Diagnostic> warnings) {
    if (isJson()) {
      warnings.forEach(warning -> findings.add(Finding.of(warning)));
    } else {
      err.print(DiagnosticRenderer.render(warnings));
      err.flush();
    }
  }

  /** Reports a failure that is about a file; returns the exit code. */
  int failure(RuntimeException failure, String file) {
    if (!isJson()) {
      return Failures.report(failure, file, err);
    }
    findings.addAll(Failures.findings(failure, file));
    return Failures.ERROR;
  }

  /** Adds to the JSON what the text says in other words. */
  void add(Finding finding) {
    findings.add(finding);
  }

  /** Prints the JSON. */
  void end() {
    if (isJson()) {
      json.print(FindingsJson.print(findings));
      json.flush();
    }
  }
}
