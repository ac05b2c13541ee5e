package io.witbindgen.compose.wac;

import io.witbindgen.compose.graph.Composition;
import io.witbindgen.compose.graph.Dependencies;
import io.witbindgen.compose.graph.ImportConflictException;
import io.witbindgen.compose.graph.Node;
import io.witbindgen.compose.wac.syntax.Document;
import io.witbindgen.compose.wac.syntax.WacDiagnosticKind;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import java.util.Map;

/**
 * The places in the document that items of the composition come from.
 *
 * @param imports by name
 * @param exports by name
 */
record Places(
    Document document,
    Map<String, Span> imports,
    Map<String, Span> exports,
    Map<Node, Span> instantiations) {
  /** Where a node is written; the name of the package if it is written nowhere. */
  Span of(Node node) {
    Span known =
        node instanceof Node.Import imported
            ? imports.get(imported.importName())
            : instantiations.get(node);
    return known == null ? document.name().span() : known;
  }

  /** Reports imports of one name that cannot be one import. */
  void checkImports(Composition composition, Reporter reporter) {
    try {
      composition.plan(Dependencies.EMBEDDED);
      composition.plan(Dependencies.IMPORTED);
    } catch (ImportConflictException e) {
      boolean isExplicit = e.first().kind() == Node.Kind.IMPORT;
      Node there = isExplicit ? e.first() : e.second();
      Node other = isExplicit ? e.second() : e.first();
      reporter.report(
          Diagnostic.error(
                  WacDiagnosticKind.IMPORT_CONFLICT,
                  of(there),
                  e.name(),
                  e.reason().isEmpty() ? "" : ": " + e.reason())
              .note("it is also needed here", of(other)));
    }
  }
}
