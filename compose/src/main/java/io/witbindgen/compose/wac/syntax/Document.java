package io.witbindgen.compose.wac.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A WAC file.
 *
 * @param name the package that the composition is
 * @param targets the world that it is for, if it says so
 */
public record Document(
    PackageReference name, Optional<PackagePath> targets, List<Statement> statements) {
  public Document {
    statements = List.copyOf(statements);
  }
}
