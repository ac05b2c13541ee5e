package io.witbindgen.wit.bind;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.syntax.Name;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of one scope, which must differ in more than case. */
public final class UniqueNames {
  private final DiagnosticKind kind;
  private final Reporter reporter;
  private final Map<String, Taken> seen = new HashMap<>();

  private record Taken(String name, Span span) {}

  public UniqueNames(DiagnosticKind kind, Reporter reporter) {
    this.kind = kind;
    this.reporter = reporter;
  }

  public UniqueNames(Reporter reporter) {
    this(WitDiagnosticKind.DUPLICATE_NAME, reporter);
  }

  /** Takes a name, or reports that it is taken and returns false. */
  public boolean add(Name name) {
    return add(name.text(), name.span());
  }

  /** Forgets all names. */
  public void clear() {
    seen.clear();
  }

  public boolean add(String name, Span span) {
    Taken first = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), new Taken(name, span));
    if (first == null) {
      return true;
    }
    Diagnostic diagnostic =
        Diagnostic.error(kind, span, name).note("first defined here", first.span());
    reporter.report(
        first.name().equals(name)
            ? diagnostic
            : diagnostic.note("names that differ only in case count as the same"));
    return false;
  }
}
