package io.witbindgen.compose.wac.syntax;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.syntax.Name;
import java.util.List;

/**
 * An item in a package: {@code wasi:io/streams@0.2.0}.
 *
 * @param owner the package
 * @param segments the names after it, at least one
 * @param span where it is
 */
public record PackagePath(PackageReference owner, List<Name> segments, Span span) {
  public PackagePath {
    segments = List.copyOf(segments);
  }

  /** The path as it is written. */
  @Override
  public String toString() {
    return span.text();
  }
}
