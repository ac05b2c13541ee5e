package io.witbindgen.wit.bind;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.syntax.SyntaxFile;
import io.witbindgen.wit.syntax.SyntaxFile.PackageHeader;
import io.witbindgen.wit.syntax.SyntaxItem;
import io.witbindgen.wit.syntax.UsePath;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the files of each package together and collects what they declare. */
public final class PackageGathering {
  private final Reporter reporter;
  private final Map<PackageName, PackageUnit> units = new LinkedHashMap<>();
  private final Map<PackageName, PackageHeader> headers = new HashMap<>();

  private PackageGathering(Reporter reporter) {
    this.reporter = reporter;
  }

  /**
   * Gathers packages.
   *
   * @param root the package that is asked for
   * @param others packages that it can refer to
   */
  public static GatheredPackages gather(
      PackageFiles root, List<PackageFiles> others, Reporter reporter) {
    PackageGathering gathering = new PackageGathering(reporter);
    Optional<PackageUnit> rootUnit = gathering.add(root);
    others.forEach(gathering::add);
    Set<PackageName> decoded = new HashSet<>();
    others.stream()
        .filter(files -> files.form() == PackageFiles.Form.BINARY)
        .forEach(files -> decoded.addAll(files.names()));
    return new GatheredPackages(gathering.units, rootUnit, decoded);
  }

  /** Adds the package that files make, and those written in them. */
  private Optional<PackageUnit> add(PackageFiles group) {
    Optional<PackageHeader> header = header(group).filter(this::isNew);
    Optional<PackageUnit> unit =
        header.map(
            opened -> {
              Content content = new Content(opened.name(), reporter);
              group.files().forEach(file -> content.add(file.items()));
              return declare(opened, content);
            });
    for (SyntaxFile file : group.files()) {
      for (SyntaxFile.NestedPackage nested : file.nested()) {
        if (isNew(nested.header())) {
          Content content = new Content(nested.header().name(), reporter);
          content.add(nested.items());
          declare(nested.header(), content);
        }
      }
    }
    return unit;
  }

  private Optional<PackageHeader> header(PackageFiles group) {
    List<PackageHeader> all =
        group.files().stream().flatMap(file -> file.header().stream()).toList();
    if (all.isEmpty()) {
      reporter.error(WitDiagnosticKind.MISSING_PACKAGE, group.place());
      return Optional.empty();
    }
    PackageHeader first = all.get(0);
    for (PackageHeader other : all) {
      if (!other.name().equals(first.name())) {
        String[] names = {other.name().toString(), first.name().toString()};
        reporter.report(
            Diagnostic.error(WitDiagnosticKind.PACKAGE_MISMATCH, other.span(), names)
                .note("first named here", first.span()));
      }
    }
    List<PackageHeader> documented = all.stream().filter(h -> h.docs().isPresent()).toList();
    if (documented.size() > 1) {
      reporter.report(
          Diagnostic.error(WitDiagnosticKind.DUPLICATE_PACKAGE_DOCS, docsSpan(documented.get(1)))
              .note("first documented here", docsSpan(documented.get(0))));
    }
    return Optional.of(documented.isEmpty() ? first : documented.get(0));
  }

  private static Span docsSpan(PackageHeader header) {
    return header.docsSpan().orElse(header.span());
  }

  /** Takes the name of a package, or reports that it is taken and returns false. */
  private boolean isNew(PackageHeader header) {
    PackageHeader first = headers.putIfAbsent(header.name(), header);
    if (first != null) {
      String name = header.name().toString();
      reporter.report(
          Diagnostic.error(WitDiagnosticKind.DUPLICATE_PACKAGE, header.span(), name)
              .note("first defined here", first.span()));
    }
    return first == null;
  }

  private PackageUnit declare(PackageHeader header, Content content) {
    PackageUnit unit =
        new PackageUnit(header.name(), header.docs(), content.declarations, content.topLevelUses);
    units.put(header.name(), unit);
    return unit;
  }

  /** What the files of one package declare; interfaces and worlds of all files share one scope. */
  private static final class Content {
    private final PackageName owner;
    private final Reporter reporter;
    private final UniqueNames names;
    private final Map<String, Declaration> declarations = new LinkedHashMap<>();
    private final Map<UsePath, Map<String, UsePath>> topLevelUses = new LinkedHashMap<>();

    Content(PackageName owner, Reporter reporter) {
      this.owner = owner;
      this.reporter = reporter;
      this.names = new UniqueNames(reporter);
    }

    /** Adds the items of one file. */
    void add(List<SyntaxItem> items) {
      UniqueNames inFile = new UniqueNames(reporter);
      Map<String, UsePath> uses = new HashMap<>();
      // A file's uses count for all of it, so declarations see those that come later too.
      Map<String, UsePath> allUses = Collections.unmodifiableMap(uses);
      for (SyntaxItem item : items) {
        if (item instanceof SyntaxItem.TopLevelUse use) {
          if (inFile.add(use.name())) {
            uses.put(use.name().text(), use.path());
            topLevelUses.put(use.path(), allUses);
          }
        } else if (names.add(item.name())) {
          inFile.add(item.name());
          declarations.putIfAbsent(item.name().text(), new Declaration(item, owner, allUses));
        }
      }
    }
  }
}
