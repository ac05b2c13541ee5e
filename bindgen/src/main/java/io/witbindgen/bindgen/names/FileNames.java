package io.witbindgen.bindgen.names;

import com.palantir.javapoet.ClassName;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Severity;
import io.witbindgen.wit.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps the names of files and folders apart on file systems with fewer names than Java: those
 * without case, and those of Windows, which keeps some names for devices. What is named differently
 * for that reason is told in a note.
 */
final class FileNames {
  private static final Set<String> DEVICES = devices();
  private static final int LONGEST = 255;

  private final List<Diagnostic> notes = new ArrayList<>();

  private static Set<String> devices() {
    Set<String> devices = new HashSet<>(Set.of("con", "prn", "aux", "nul"));
    for (int i = 1; i <= 9; i++) {
      devices.add("com" + i);
      devices.add("lpt" + i);
    }
    return Set.copyOf(devices);
  }

  /** Whether Windows refuses a file or folder of this name, with or without an extension. */
  static boolean isDevice(String name) {
    return DEVICES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** A name for a file or folder: {@code Aux} becomes {@code Aux_}. */
  static String escape(String name) {
    return isDevice(name) ? name + "_" : name;
  }

  /** Tells that an item is not named as usual because of a device. */
  void noteDevice(Span span, String wit, String java) {
    note(span, wit, java, "Windows keeps the usual name for a device, and has no such file");
  }

  /** Tells that an item is not named as usual because of another one's file. */
  void noteCase(Span span, String wit, String java) {
    note(
        span,
        wit,
        java,
        "the usual name differs from another one's only in case, as files must not");
  }

  /** The name of a class in the file system: {@code Processor$InputData}. */
  static String binary(ClassName java) {
    return String.join("$", java.simpleNames());
  }

  /**
   * Refuses a class if one of the files made for it, or a folder of its package, has a longer name
   * than file systems allow.
   *
   * @param made the names of class files, without extension
   */
  void checkLength(Span span, ClassName java, Stream<String> made, Reporter reporter) {
    int longest =
        Stream.concat(made.map(name -> name + ".class"), Stream.of(java.packageName().split("\\.")))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    if (longest > LONGEST) {
      String what = "a name that becomes a file or folder name of " + longest + " letters";
      reporter.error(
          JavaDiagnosticKind.INEXPRESSIBLE_IN_JAVA, span, what, LONGEST + " are the most");
    }
  }

  /** What was told, in order. */
  List<Diagnostic> notes() {
    return List.copyOf(notes);
  }

  private void note(Span span, String wit, String java, String reason) {
    JavaDiagnosticKind kind = JavaDiagnosticKind.ESCAPED_FILE_NAME;
    notes.add(
        new Diagnostic(
            kind, Severity.NOTE, span, List.of(wit, java, reason), List.of(), List.of()));
  }
}
