package io.witbindgen.compose.wac.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A WAC file.
 *
 * @param name the name of the composition as a package
 * @param targets the world that it targets, if it says so
 */
public record Document(
    PackageReference name, Optional<PackagePath> targets, List<Statement> statements) {
  public Document {
    statements = List.copyOf(statements);
  }
}
