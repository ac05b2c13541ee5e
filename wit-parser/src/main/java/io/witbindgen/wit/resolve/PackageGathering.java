package io.witbindgen.wit.resolve;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.syntax.SyntaxFile;
import io.witbindgen.wit.syntax.SyntaxFile.PackageHeader;
import io.witbindgen.wit.syntax.SyntaxItem;
import io.witbindgen.wit.syntax.UsePath;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the files of each package together and declares what they hold. */
final class PackageGathering {
  private final Reporter reporter;
  private final Map<PackageName, PackageUnit> units = new LinkedHashMap<>();
  private final Map<PackageName, PackageHeader> headers = new HashMap<>();

  PackageGathering(Reporter reporter) {
    this.reporter = reporter;
  }

  /** All packages that were added, in order. */
  Map<PackageName, PackageUnit> units() {
    return units;
  }

  /**
   * Adds the package that files make, and those written out in them.
   *
   * @return the package of the files, unless they do not say its name
   */
  Optional<PackageUnit> add(PackageFiles group) {
    Optional<PackageUnit> unit = header(group).flatMap(this::open);
    unit.ifPresent(
        opened -> {
          UniqueNames names = new UniqueNames(reporter);
          group.files().forEach(file -> declare(file.items(), opened, names));
        });
    for (SyntaxFile file : group.files()) {
      for (SyntaxFile.NestedPackage nested : file.nested()) {
        open(nested.header())
            .ifPresent(opened -> declare(nested.items(), opened, new UniqueNames(reporter)));
      }
    }
    return unit;
  }

  private Optional<PackageHeader> header(PackageFiles group) {
    List<PackageHeader> all =
        group.files().stream().flatMap(file -> file.header().stream()).toList();
    if (all.isEmpty()) {
      reporter.error(DiagnosticKind.MISSING_PACKAGE, group.place());
      return Optional.empty();
    }
    PackageHeader first = all.get(0);
    for (PackageHeader other : all) {
      if (!other.name().equals(first.name())) {
        String[] names = {other.name().toString(), first.name().toString()};
        reporter.report(
            Diagnostic.error(DiagnosticKind.PACKAGE_MISMATCH, other.span(), names)
                .note("first named here", first.span()));
      }
    }
    List<PackageHeader> documented = all.stream().filter(h -> h.docs().isPresent()).toList();
    if (documented.size() > 1) {
      reporter.report(
          Diagnostic.error(DiagnosticKind.DUPLICATE_PACKAGE_DOCS, docsSpan(documented.get(1)))
              .note("first documented here", docsSpan(documented.get(0))));
    }
    return Optional.of(documented.isEmpty() ? first : documented.get(0));
  }

  private static Span docsSpan(PackageHeader header) {
    return header.docsSpan().orElse(header.span());
  }

  private Optional<PackageUnit> open(PackageHeader header) {
    PackageHeader first = headers.putIfAbsent(header.name(), header);
    if (first != null) {
      String name = header.name().toString();
      reporter.report(
          Diagnostic.error(DiagnosticKind.DUPLICATE_PACKAGE, header.span(), name)
              .note("first defined here", first.span()));
      return Optional.empty();
    }
    PackageUnit unit = new PackageUnit(header.name(), header.docs());
    units.put(header.name(), unit);
    return Optional.of(unit);
  }

  /** Declares the items of one file; interfaces and worlds of all files share one scope. */
  private void declare(List<SyntaxItem> items, PackageUnit unit, UniqueNames names) {
    UniqueNames inFile = new UniqueNames(reporter);
    Map<String, UsePath> uses = new HashMap<>();
    for (SyntaxItem item : items) {
      if (item instanceof SyntaxItem.TopLevelUse use) {
        if (inFile.add(use.name())) {
          uses.put(use.name().text(), use.path());
          unit.addUse(use.path(), uses);
        }
      } else if (names.add(item.name())) {
        inFile.add(item.name());
        unit.declare(new Declaration(item, unit, uses));
      }
    }
  }
}
