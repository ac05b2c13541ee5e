package io.witbindgen.compose.wac.syntax;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.wit.diagnostic.Span;
import java.util.Optional;

/**
 * A package, by name.
 *
 * @param name without the version: {@code wasi:io}
 * @param version the version after {@code @}
 * @param span where it is, the version included
 * @param nameSpan the place of its name
 */
public record PackageReference(
    String name, Optional<SemanticVersion> version, Span span, Span nameSpan) {
  /** The name with the version. */
  @Override
  public String toString() {
    return name + version.map(number -> "@" + number).orElse("");
  }
}
