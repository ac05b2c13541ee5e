package io.witbindgen.compose.wac;

import io.witbindgen.basics.names.NearNames;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.Type;
import io.witbindgen.compose.wac.syntax.WacDiagnosticKind;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.FixIt;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import java.util.Collection;

/**
 * Reports errors, and ends the statement in which they are.
 *
 * @param reporter receives the diagnostics
 */
record Complaints(Reporter reporter) {
  private static final int MAX_SHOWN = 12;

  /**
   * Reports an error.
   *
   * @return the exception for the caller to throw
   */
  Refusal refuse(Diagnostic diagnostic) {
    reporter.report(diagnostic);
    return new Refusal();
  }

  /**
   * Reports an error.
   *
   * @return the exception for the caller to throw
   */
  Refusal refuse(DiagnosticKind kind, Span span, String... arguments) {
    return refuse(Diagnostic.error(kind, span, arguments));
  }

  /**
   * Reports that a name does not denote what is expected.
   *
   * @return the exception for the caller to throw
   */
  Refusal wrongItem(Span span, Item item, String expected) {
    return refuse(
        WacDiagnosticKind.WRONG_ITEM,
        span,
        span.text(),
        Type.withArticle(item.describe()),
        expected);
  }

  /** A diagnostic about an unknown name, with the known ones. */
  static Diagnostic withOffer(
      Diagnostic diagnostic, String name, Span span, Collection<String> offered) {
    return NearNames.nearest(name, offered)
        .map(near -> diagnostic.fixIt(new FixIt(NearNames.question(near), span, near)))
        .orElseGet(
            () ->
                offered.isEmpty() || offered.size() > MAX_SHOWN
                    ? diagnostic
                    : diagnostic.note(
                        (offered.size() == 1 ? "there is only `" : "there are `")
                            + String.join("`, `", offered)
                            + "`"));
  }
}
