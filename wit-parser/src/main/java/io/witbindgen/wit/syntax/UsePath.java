package io.witbindgen.wit.syntax;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.PackageName;
import java.util.Optional;

/**
 * A reference to an interface or a world: {@code a}, or {@code a:b/c@1.0.0}.
 *
 * @param packageName the package; empty for a name of the file or of its own package
 * @param name the last word
 * @param span the whole path
 */
public record UsePath(Optional<PackageName> packageName, Name name, Span span) {
  /** The path as text. */
  @Override
  public String toString() {
    return packageName.map(p -> p.qualify(name.text())).orElse(name.text());
  }
}
