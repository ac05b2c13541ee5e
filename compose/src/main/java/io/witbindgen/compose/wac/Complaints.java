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
 * Reports what is wrong, and ends the statement it is in.
 *
 * @param reporter takes the diagnostics
 */
record Complaints(Reporter reporter) {
  private static final int MAX_SHOWN = 12;

  /** Reports an error; to be thrown. */
  Refusal refuse(Diagnostic diagnostic) {
    reporter.report(diagnostic);
    return new Refusal();
  }

  /** Reports an error; to be thrown. */
  Refusal refuse(DiagnosticKind kind, Span span, String... arguments) {
    return refuse(Diagnostic.error(kind, span, arguments));
  }

  /** Reports that something called like this is not what it should be; to be thrown. */
  Refusal wrongItem(Span span, Item item, String expected) {
    return refuse(
        WacDiagnosticKind.WRONG_ITEM,
        span,
        span.text(),
        Type.withArticle(item.describe()),
        expected);
  }

  /** A diagnostic about an unknown name, with what there is. */
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
