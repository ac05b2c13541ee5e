package io.witbindgen.wit.bind;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.syntax.UsePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The declarations that paths denote, and so what depends on what.
 *
 * @param targets the declaration behind each path; a path that leads nowhere, which was reported,
 *     is not among them
 * @param dependencies the declarations that the paths of a declaration denote
 * @param mentions for each package the packages that its paths name, itself included, those behind
 *     closed gates as well, each with the first such path
 */
public record BoundNames(
    Map<UsePath, Declaration> targets,
    Map<Declaration, List<Declaration>> dependencies,
    Map<PackageName, Map<PackageName, UsePath>> mentions) {
  /** Copies the maps. */
  public BoundNames {
    targets = Map.copyOf(targets);
    dependencies = Map.copyOf(dependencies);
    mentions = Map.copyOf(mentions);
  }

  /** The declaration that a path denotes; empty if that is an error, which was reported. */
  public Optional<Declaration> target(UsePath path) {
    return Optional.ofNullable(targets.get(path));
  }

  /** The declarations that the paths of a declaration denote. */
  List<Declaration> dependencies(Declaration declaration) {
    return dependencies.getOrDefault(declaration, List.of());
  }

  /** The other packages that the paths of a package name. */
  List<PackageName> dependencies(PackageName name) {
    return mentions(name).keySet().stream().filter(other -> !other.equals(name)).toList();
  }

  /** Where a declaration leads to another one by the name of the package that holds both. */
  Optional<Span> throughOwnPackage(Declaration from, Declaration to) {
    return Optional.ofNullable(mentions(from.owner()).get(from.owner()))
        .filter(path -> target(path).filter(to::equals).isPresent())
        .map(UsePath::span);
  }

  /** Where a package first names another one. */
  Span place(PackageName user, PackageName named) {
    return Optional.ofNullable(mentions(user).get(named)).orElseThrow().span();
  }

  private Map<PackageName, UsePath> mentions(PackageName name) {
    return mentions.getOrDefault(name, Map.of());
  }
}
