package io.witbindgen.wit.bind;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.Stability;
import io.witbindgen.wit.syntax.Annotations;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides which gated items exist. */
public final class Gates {
  private final Predicate<String> isEnabled;
  private final Reporter reporter;

  /**
   * Makes the gates.
   *
   * @param isEnabled whether a feature is on
   * @param reporter takes errors in gates
   */
  public Gates(Predicate<String> isEnabled, Reporter reporter) {
    this.isEnabled = isEnabled;
    this.reporter = reporter;
  }

  /** The feature that would have to be enabled for the item to exist. */
  public Optional<String> closedBy(Annotations annotations) {
    return annotations.stability() instanceof Stability.Unstable unstable
            && !isEnabled.test(unstable.feature())
        ? Optional.of(unstable.feature())
        : Optional.empty();
  }

  public boolean isOpen(Annotations annotations) {
    return closedBy(annotations).isEmpty();
  }

  /**
   * Reports a gate that does not fit the version of its package.
   *
   * @param annotations the annotations before the item
   * @param owner the package
   * @param item where the item's name is
   */
  public void check(Annotations annotations, PackageName owner, Span item) {
    if (annotations.stability() instanceof Stability.Stable stable) {
      Optional<SemanticVersion> version = owner.version();
      if (version.isEmpty()) {
        report(annotations, item, WitDiagnosticKind.GATE_WITHOUT_VERSION, owner.toString());
      } else if (stable.since().compareTo(version.get()) > 0) {
        String since = stable.since().toString();
        report(annotations, item, WitDiagnosticKind.UNRELEASED_VERSION, since, owner.toString());
      }
    }
  }

  private void report(
      Annotations annotations, Span item, DiagnosticKind kind, String... arguments) {
    reporter.report(
        Diagnostic.error(kind, item, arguments).note("the gate", annotations.gate().orElseThrow()));
  }
}
