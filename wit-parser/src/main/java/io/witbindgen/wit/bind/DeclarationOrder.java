package io.witbindgen.wit.bind;

import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.PackageName;
import java.util.List;
import java.util.Optional;

/** Puts packages and declarations after those they depend on, and reports cycles. */
public final class DeclarationOrder {
  private DeclarationOrder() {}

  /** The packages, each after those it names. */
  public static List<PackageUnit> ofPackages(
      GatheredPackages packages, BoundNames names, Reporter reporter) {
    List<PackageName> order =
        TopologicalOrder.of(
            packages.preferredOrder(),
            names::dependencies,
            cycle -> {
              String path = TopologicalOrder.describe(TopologicalOrder.fromSecond(cycle));
              Span place = names.place(cycle.get(0), cycle.get(1));
              reporter.error(WitDiagnosticKind.PACKAGE_CYCLE, place, path);
            });
    return order.stream().map(packages::unit).toList();
  }

  /**
   * The declarations of packages, each after those it depends on.
   *
   * @param units the packages in order
   */
  public static List<Declaration> ofDeclarations(
      List<PackageUnit> units, BoundNames names, Reporter reporter) {
    return TopologicalOrder.of(
        units.stream().flatMap(unit -> unit.declarations().stream()).toList(),
        names::dependencies,
        cycle -> reportCycle(cycle, names, reporter));
  }

  private static void reportCycle(List<Declaration> cycle, BoundNames names, Reporter reporter) {
    Declaration next = cycle.get(1);
    Optional<Span> ownPackage = names.throughOwnPackage(cycle.get(0), next);
    if (ownPackage.isPresent()) {
      String packages = next.owner() + " -> " + next.owner();
      reporter.error(WitDiagnosticKind.PACKAGE_CYCLE, ownPackage.get(), packages);
    } else {
      String path = TopologicalOrder.describe(TopologicalOrder.fromSecond(cycle));
      Span place = next.item().name().span();
      reporter.error(WitDiagnosticKind.DEPENDENCY_CYCLE, place, next.toString(), path);
    }
  }
}
