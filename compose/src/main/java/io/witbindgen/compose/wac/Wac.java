package io.witbindgen.compose.wac;

import io.witbindgen.compose.CompositionException;
import io.witbindgen.compose.graph.Composition;
import io.witbindgen.compose.graph.Dependencies;
import io.witbindgen.compose.wac.syntax.Document;
import io.witbindgen.compose.wac.syntax.WacParser;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import java.util.Optional;

/** The language WAC: texts that describe compositions of components. */
public final class Wac {
  private Wac() {}

  /**
   * Composes the component that a WAC text describes.
   *
   * @param name the name of the text in diagnostics, usually a path
   * @param packages the source of the packages that it mentions
   * @return a valid component
   * @throws DiagnosticException if the text is wrong, or a package that it mentions
   * @throws CompositionException if resource types of different instances meet
   */
  public static byte[] compose(
      String name, String text, Packages packages, Dependencies dependencies) {
    return resolve(name, text, packages).encode(dependencies);
  }

  /**
   * The composition that a WAC text describes.
   *
   * @param name the name of the text in diagnostics, usually a path
   * @param packages the source of the packages that it mentions
   * @throws DiagnosticException if the text is wrong, or a package that it mentions
   */
  public static Composition resolve(String name, String text, Packages packages) {
    Reporter reporter = new Reporter(false);
    Optional<Document> document = WacParser.parse(new Source(name, text), reporter);
    reporter.throwIfErrors();
    Composition composition =
        new DocumentResolver(document.orElseThrow(), packages, reporter).resolve();
    reporter.throwIfErrors();
    return composition;
  }
}
