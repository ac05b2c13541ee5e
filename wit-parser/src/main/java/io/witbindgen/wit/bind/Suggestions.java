package io.witbindgen.wit.bind;

import io.witbindgen.basics.names.NearNames;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.FixIt;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.syntax.Name;
import java.util.Collection;

/** "Did you mean": the known name nearest to an unknown one. */
public final class Suggestions {
  private Suggestions() {}

  /** Reports that a name is unknown, with a fix-it if some candidate is near enough to it. */
  public static void report(
      Reporter reporter, Diagnostic diagnostic, Name name, Collection<String> candidates) {
    if (!reporter.isFull()) {
      reporter.report(
          NearNames.nearest(name.text(), candidates)
              .map(near -> new FixIt(NearNames.question(near), name.span(), near))
              .map(diagnostic::fixIt)
              .orElse(diagnostic));
    }
  }
}
