package io.witbindgen.wit.resolve;

import io.witbindgen.wit.bind.BoundNames;
import io.witbindgen.wit.bind.Declaration;
import io.witbindgen.wit.bind.DeclarationOrder;
import io.witbindgen.wit.bind.Gates;
import io.witbindgen.wit.bind.GatheredPackages;
import io.witbindgen.wit.bind.NameBinder;
import io.witbindgen.wit.bind.PackageFiles;
import io.witbindgen.wit.bind.PackageGathering;
import io.witbindgen.wit.bind.PackageUnit;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.WitPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Syntax trees in, model out. */
public final class Resolver {
  private Resolver() {}

  /**
   * Resolves packages together. Each phase takes the results of earlier ones and has a value as its
   * own.
   *
   * @param root the package that is asked for
   * @param others packages that it can refer to
   * @param isEnabled whether a feature is enabled
   * @param reporter takes what is found; a phase with errors is the last one
   */
  public static Resolution resolve(
      PackageFiles root,
      List<PackageFiles> others,
      Predicate<String> isEnabled,
      Reporter reporter) {
    GatheredPackages packages = PackageGathering.gather(root, others, reporter);
    reporter.throwIfErrors();
    Gates gates = new Gates(isEnabled, reporter);
    BoundNames names = NameBinder.bind(packages, gates, reporter);
    List<PackageUnit> units = DeclarationOrder.ofPackages(packages, names, reporter);
    reporter.throwIfErrors();
    List<Declaration> declarations = DeclarationOrder.ofDeclarations(units, names, reporter);
    reporter.throwIfErrors();
    ResolvedScopes scopes = ScopeResolution.resolveAll(declarations, names, gates, reporter);
    reporter.throwIfErrors();
    return assemble(packages.root(), units, scopes);
  }

  private static Resolution assemble(
      Optional<PackageUnit> root, List<PackageUnit> units, ResolvedScopes scopes) {
    List<WitPackage> packages = new ArrayList<>();
    for (PackageUnit unit : units) {
      packages.add(
          new WitPackage(
              unit.name(),
              unit.docs(),
              scopes.interfacesOf(unit.name()),
              scopes.worldsOf(unit.name())));
    }
    WitPackage rootPackage =
        packages.get(units.indexOf(root.orElseThrow(() -> new IllegalStateException("no root"))));
    return new Resolution(packages, rootPackage);
  }
}
