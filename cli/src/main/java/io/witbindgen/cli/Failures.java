package io.witbindgen.cli;

import io.witbindgen.abi.TrapException;
import io.witbindgen.basics.files.FileNames;
import io.witbindgen.bindgen.output.OutputException;
import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.cli.files.InputException;
import io.witbindgen.cli.wast.ScriptException;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.runtime.wave.WaveException;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import io.witbindgen.wit.json.Finding;
import io.witbindgen.wit.json.Place;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.List;

/** Turns failures into messages and exit codes. */
final class Failures {
  static final int ERROR = 1;

  private Failures() {}

  /** Reports a failure with one of several files, if the file is the cause. */
  static int report(RuntimeException failure, String file, PrintWriter err) {
    if (!isAboutInput(failure)) {
      throw failure;
    }
    if (failure instanceof DiagnosticException diagnostics) {
      err.print(DiagnosticRenderer.render(diagnostics.diagnostics()));
    } else {
      String message = message(failure);
      boolean named = (" " + message).contains(" " + file + ":") || message.contains("`" + file);
      err.println("error: " + (named ? "" : file + ": ") + message);
    }
    err.flush();
    return ERROR;
  }

  /** The same for JSON. */
  static List<Finding> findings(RuntimeException failure, String file) {
    if (!isAboutInput(failure)) {
      throw failure;
    }
    if (failure instanceof DiagnosticException diagnostics) {
      return diagnostics.diagnostics().stream().map(Finding::of).toList();
    }
    if (failure instanceof InvalidComponentException e) {
      Place place = new Place.InBinary(file, e.path(), e.offset());
      return List.of(finding(e.rule().toString(), e.reason()).at(place));
    }
    if (failure instanceof MalformedComponentException e) {
      Place place = new Place.InBinary(file, e.path(), e.offset());
      return List.of(finding("malformed", e.reason()).at(place));
    }
    return List.of(finding("input", message(failure)).at(new Place.WholeFile(file)));
  }

  /** The first line is the message; others are notes. */
  private static Finding finding(String kind, String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    Finding finding = Finding.error(kind, lines.isEmpty() ? "" : lines.get(0));
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      finding = finding.note(line);
    }
    return finding;
  }

  private static String message(Exception failure) {
    return failure instanceof InvalidPathException path
        ? FileNames.problem(path)
        : String.valueOf(failure.getMessage());
  }

  private static boolean isAboutInput(Exception failure) {
    return failure instanceof DiagnosticException
        || failure instanceof InputException
        || failure instanceof OutputException
        || failure instanceof ScriptException
        || failure instanceof MalformedComponentException
        || failure instanceof InvalidComponentException
        || failure instanceof InexpressibleException
        || failure instanceof ComponentizeException
        || failure instanceof CompositionException
        || failure instanceof UnlinkableException
        || failure instanceof TrapException
        || failure instanceof WaveException
        || failure instanceof InvalidPathException;
  }

  /**
   * Reports a failure; an exception that is not known here is reported as a bug in this program.
   */
  static int report(Exception failure, boolean stacktrace, PrintWriter err) {
    if (failure instanceof DiagnosticException diagnostics) {
      err.print(DiagnosticRenderer.render(diagnostics.diagnostics()));
    } else if (isAboutInput(failure)) {
      err.println("error: " + message(failure));
    } else {
      err.println("error: internal fault: " + failure);
      err.println(
          "This should not happen. Please report it, with the input and what --stacktrace prints.");
    }
    if (stacktrace) {
      failure.printStackTrace(err);
    }
    err.flush();
    return ERROR;
  }
}
