package io.witbindgen.compose.wac.syntax;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.syntax.Name;
import java.util.Optional;

/** A local name, or a path into a package; exactly one of them. */
public record Reference(Optional<Name> name, Optional<PackagePath> path) {
  static Reference to(Name name) {
    return new Reference(Optional.of(name), Optional.empty());
  }

  static Reference to(PackagePath path) {
    return new Reference(Optional.empty(), Optional.of(path));
  }

  /** Where it is. */
  public Span span() {
    return name.map(Name::span).or(() -> path.map(PackagePath::span)).orElseThrow();
  }

  /** The reference as it is written. */
  @Override
  public String toString() {
    return span().text();
  }
}
