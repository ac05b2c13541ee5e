package io.witbindgen.wit.bind;

import io.witbindgen.basics.names.NearNames;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.FixIt;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.syntax.ExternTarget;
import io.witbindgen.wit.syntax.SyntaxMember;
import io.witbindgen.wit.syntax.UsePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the declaration behind each path, and reports paths that lead nowhere. */
public final class NameBinder {
  private final GatheredPackages packages;
  private final Gates gates;
  private final Reporter reporter;
  private final Map<UsePath, Declaration> bound = new HashMap<>();
  private final Map<Declaration, List<Declaration>> dependencies = new HashMap<>();

  private NameBinder(GatheredPackages packages, Gates gates, Reporter reporter) {
    this.packages = packages;
    this.gates = gates;
    this.reporter = reporter;
  }

  /** Binds every path of every package, except those behind closed gates. */
  public static BoundNames bind(GatheredPackages packages, Gates gates, Reporter reporter) {
    NameBinder binder = new NameBinder(packages, gates, reporter);
    packages.units().values().forEach(binder::bind);
    return new BoundNames(binder.bound, binder.dependencies, PackageMentions.of(packages));
  }

  private void bind(PackageUnit unit) {
    unit.topLevelUses().forEach((path, uses) -> bindTopLevel(path, unit, uses));
    for (Declaration declaration : unit.declarations()) {
      dependencies.put(declaration, new ArrayList<>());
      if (gates.isOpen(declaration.annotations())) {
        declaration.members().forEach(member -> bind(member, declaration));
      }
    }
  }

  /** A name that a file gives to something can only be for an interface. */
  private void bindTopLevel(UsePath path, PackageUnit unit, Map<String, UsePath> uses) {
    find(path, unit.name(), uses, WitDiagnosticKind.UNKNOWN_INTERFACE)
        .filter(Declaration::isWorld)
        .ifPresent(world -> reportWorld(path, unit, world));
  }

  /** If what is used is also included, then a world was meant, and the `use` has to go. */
  private void reportWorld(UsePath path, PackageUnit unit, Declaration world) {
    Optional<UsePath> include =
        unit.declarations().stream()
            .flatMap(declaration -> declaration.members().stream())
            .flatMap(m -> m instanceof SyntaxMember.Include i ? Stream.of(i.path()) : Stream.of())
            .filter(included -> included.toString().equals(path.toString()))
            .findFirst();
    if (include.isEmpty()) {
      reportWrongKind(WitDiagnosticKind.NOT_AN_INTERFACE, path, world);
      return;
    }
    reporter.report(
        Diagnostic.error(WitDiagnosticKind.INCLUDE_OF_USED, include.get().span(), path.toString())
            .note("used as an interface here", path.span()));
  }

  private void reportWrongKind(DiagnosticKind kind, UsePath path, Declaration found) {
    reporter.report(
        Diagnostic.error(kind, path.span(), path.toString())
            .note("defined here", found.item().name().span()));
  }

  private void bind(SyntaxMember member, Declaration from) {
    if (!gates.isOpen(member.annotations())) {
      return;
    }
    switch (member.kind()) {
      case USE -> bindInterface(((SyntaxMember.Use) member).path(), from);
      case INCLUDE -> bindWorld(((SyntaxMember.Include) member).path(), from);
      case EXTERN -> bind(((SyntaxMember.Extern) member).target(), from);
      case TYPE, FUNCTION -> {}
    }
  }

  private void bind(ExternTarget target, Declaration from) {
    switch (target.kind()) {
      case PATH -> bindInterface(((ExternTarget.Path) target).path(), from);
      case PLAIN_PATH -> bindInterface(((ExternTarget.PlainPath) target).path(), from);
      case INLINE -> ((ExternTarget.Inline) target).members().forEach(member -> bind(member, from));
      case FUNCTION -> {}
    }
  }

  private void bindInterface(UsePath path, Declaration from) {
    Optional<Declaration> found =
        find(path, from.owner(), from.uses(), WitDiagnosticKind.UNKNOWN_INTERFACE);
    if (found.filter(Declaration::isWorld).isPresent()) {
      reportWrongKind(WitDiagnosticKind.NOT_AN_INTERFACE, path, found.get());
    } else {
      found.ifPresent(target -> bind(path, from, target));
    }
  }

  private void bindWorld(UsePath path, Declaration from) {
    Optional<Declaration> found =
        find(path, from.owner(), from.uses(), WitDiagnosticKind.UNKNOWN_WORLD);
    if (found.filter(target -> !target.isWorld()).isPresent()) {
      reportWrongKind(WitDiagnosticKind.NOT_A_WORLD, path, found.get());
    } else {
      found.ifPresent(target -> bind(path, from, target));
    }
  }

  private void bind(UsePath path, Declaration from, Declaration target) {
    Optional<String> closed = gates.closedBy(target.annotations());
    if (closed.isPresent()) {
      String feature = closed.get();
      reporter.error(WitDiagnosticKind.EXCLUDED_REFERENCE, path.span(), path.toString(), feature);
    } else {
      bound.put(path, target);
      dependencies.computeIfAbsent(from, d -> new ArrayList<>()).add(target);
    }
  }

  /** Follows the file's own names, then looks into the package; reports a path to nowhere. */
  private Optional<Declaration> find(
      UsePath path, PackageName here, Map<String, UsePath> uses, DiagnosticKind unknown) {
    Set<String> followed = new HashSet<>();
    UsePath current = path;
    while (current.packageName().isEmpty()
        && uses.containsKey(current.name().text())
        && followed.add(current.name().text())) {
      current = uses.getOrDefault(current.name().text(), current);
    }
    PackageName name = current.packageName().orElse(here);
    Optional<PackageUnit> owner = owner(current, name);
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    Optional<Declaration> found = owner.get().declaration(current.name().text());
    if (found.isEmpty()) {
      reportUnknown(unknown, current, owner.get(), uses);
    }
    return found;
  }

  /** The package of a name, or the one version of it that can take its place, with a warning. */
  private Optional<PackageUnit> owner(UsePath path, PackageName name) {
    Optional<PackageUnit> available = packages.available(name);
    if (available.filter(unit -> unit.name().equals(name)).isPresent()) {
      return available;
    }
    if (available.isPresent()) {
      PackageName there = available.get().name();
      String replacement = there.qualify(path.name().text());
      Diagnostic diagnostic =
          Diagnostic.error(
              WitDiagnosticKind.OTHER_VERSION, path.span(), name.toString(), there.toString());
      reporter.report(
          diagnostic.fixIt(new FixIt("write `" + replacement + "`", path.span(), replacement)));
      return reporter.accepts(diagnostic) ? available : Optional.empty();
    }
    Diagnostic unknown =
        Diagnostic.error(WitDiagnosticKind.UNKNOWN_PACKAGE, path.span(), name.toString());
    for (PackageUnit other : packages.versions(name)) {
      unknown = unknown.note("there is `" + other.name() + "`");
    }
    if (packages.versions(name).isEmpty()) {
      unknown = nearPackage(name).map(unknown::note).orElse(unknown);
    }
    reporter.report(
        unknown.note(
            "packages are looked for in the files that were given, and in the folder `deps` of the"
                + " directories that were given"));
    return Optional.empty();
  }

  /** Two names with neither the namespace nor the rest in common are not one misspelt. */
  private Optional<String> nearPackage(PackageName name) {
    List<String> known =
        packages.units().keySet().stream()
            .filter(
                other ->
                    other.namespace().equals(name.namespace()) || other.name().equals(name.name()))
            .map(PackageName::unversioned)
            .distinct()
            .toList();
    return NearNames.nearest(name.unversioned(), known).map(NearNames::question);
  }

  private void reportUnknown(
      DiagnosticKind unknown, UsePath path, PackageUnit owner, Map<String, UsePath> uses) {
    List<String> known = new ArrayList<>();
    owner.declarations().forEach(declaration -> known.add(declaration.toString()));
    if (path.packageName().isEmpty()) {
      known.addAll(uses.keySet());
    }
    known.remove(path.name().text());
    Diagnostic diagnostic = Diagnostic.error(unknown, path.name().span(), path.toString());
    Suggestions.report(reporter, diagnostic, path.name(), known);
  }
}
