package io.witbindgen.wit.resolve;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.FixIt;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.syntax.Annotations;
import io.witbindgen.wit.syntax.ExternTarget;
import io.witbindgen.wit.syntax.SyntaxItem;
import io.witbindgen.wit.syntax.SyntaxMember;
import io.witbindgen.wit.syntax.UsePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the declaration behind each path, and reports paths that lead nowhere. */
final class NameBinder {
  private final Map<PackageName, PackageUnit> units;
  private final Gates gates;
  private final Reporter reporter;
  private final Map<UsePath, Declaration> bound = new HashMap<>();
  private final Map<Declaration, List<Declaration>> dependencies = new HashMap<>();

  NameBinder(Map<PackageName, PackageUnit> units, Gates gates, Reporter reporter) {
    this.units = units;
    this.gates = gates;
    this.reporter = reporter;
  }

  /** Binds every path of every package. */
  void bindAll() {
    for (PackageUnit unit : units.values()) {
      unit.topLevelUses().forEach((path, uses) -> bindTopLevel(path, unit, uses));
      for (Declaration declaration : unit.declarations()) {
        dependencies.put(declaration, new ArrayList<>());
        if (gates.isOpen(annotations(declaration))) {
          members(declaration.item()).forEach(member -> bind(member, declaration));
        }
      }
    }
  }

  /** What a path stands for; nothing if that is an error, which has been reported. */
  Optional<Declaration> target(UsePath path) {
    return Optional.ofNullable(bound.get(path));
  }

  /** The declarations that the paths of a declaration stand for. */
  List<Declaration> dependencies(Declaration declaration) {
    return dependencies.getOrDefault(declaration, List.of());
  }

  /** The packages that the paths of a package name, those behind closed gates included. */
  List<PackageUnit> dependencies(PackageUnit unit) {
    Set<PackageUnit> found = new LinkedHashSet<>(paths(unit).keySet());
    found.remove(unit);
    return List.copyOf(found);
  }

  /** Where a declaration leads to another by the name of the package that holds both. */
  Optional<Span> throughOwnPackage(Declaration from, Declaration to) {
    return Optional.ofNullable(paths(from.unit()).get(from.unit()))
        .filter(path -> target(path).filter(to::equals).isPresent())
        .map(UsePath::span);
  }

  /** Where a package first names another. */
  Span place(PackageUnit unit, PackageUnit named) {
    return Optional.ofNullable(paths(unit).get(named)).orElseThrow().span();
  }

  private Map<PackageUnit, UsePath> paths(PackageUnit unit) {
    Map<PackageUnit, UsePath> found = new LinkedHashMap<>();
    unit.topLevelUses().keySet().forEach(path -> addPackage(path, found));
    for (Declaration declaration : unit.declarations()) {
      members(declaration.item()).forEach(member -> addPackages(member, found));
    }
    return found;
  }

  private void addPackages(SyntaxMember member, Map<PackageUnit, UsePath> found) {
    switch (member.kind()) {
      case USE -> addPackage(((SyntaxMember.Use) member).path(), found);
      case INCLUDE -> addPackage(((SyntaxMember.Include) member).path(), found);
      case EXTERN -> {
        ExternTarget target = ((SyntaxMember.Extern) member).target();
        switch (target.kind()) {
          case PATH -> addPackage(((ExternTarget.Path) target).path(), found);
          case PLAIN_PATH -> addPackage(((ExternTarget.PlainPath) target).path(), found);
          case INLINE ->
              ((ExternTarget.Inline) target).members().forEach(m -> addPackages(m, found));
          case FUNCTION -> {}
        }
      }
      case TYPE, FUNCTION -> {}
    }
  }

  private void addPackage(UsePath path, Map<PackageUnit, UsePath> found) {
    path.packageName().flatMap(this::available).ifPresent(unit -> found.putIfAbsent(unit, path));
  }

  static Annotations annotations(Declaration declaration) {
    return declaration.item() instanceof SyntaxItem.WorldItem world
        ? world.annotations()
        : ((SyntaxItem.InterfaceItem) declaration.item()).annotations();
  }

  static List<SyntaxMember> members(SyntaxItem item) {
    return switch (item.kind()) {
      case USE -> List.of();
      case INTERFACE -> ((SyntaxItem.InterfaceItem) item).members();
      case WORLD -> ((SyntaxItem.WorldItem) item).members();
    };
  }

  /** A file's own name for something can only be for an interface. */
  private void bindTopLevel(UsePath path, PackageUnit unit, Map<String, UsePath> uses) {
    find(path, unit, uses, DiagnosticKind.UNKNOWN_INTERFACE)
        .filter(Declaration::isWorld)
        .ifPresent(world -> reportWorld(path, unit, world));
  }

  /** Whoever includes what was used has meant a world, so it is the `use` that has to go. */
  private void reportWorld(UsePath path, PackageUnit unit, Declaration world) {
    Optional<UsePath> include =
        unit.declarations().stream()
            .flatMap(declaration -> members(declaration.item()).stream())
            .flatMap(m -> m instanceof SyntaxMember.Include i ? Stream.of(i.path()) : Stream.of())
            .filter(included -> included.toString().equals(path.toString()))
            .findFirst();
    if (include.isEmpty()) {
      reportWrongKind(DiagnosticKind.NOT_AN_INTERFACE, path, world);
      return;
    }
    reporter.report(
        Diagnostic.error(DiagnosticKind.INCLUDE_OF_USED, include.get().span(), path.toString())
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
      case USE -> bind(((SyntaxMember.Use) member).path(), from, false);
      case INCLUDE -> bind(((SyntaxMember.Include) member).path(), from, true);
      case EXTERN -> bind(((SyntaxMember.Extern) member).target(), from);
      case TYPE, FUNCTION -> {}
    }
  }

  private void bind(ExternTarget target, Declaration from) {
    switch (target.kind()) {
      case PATH -> bind(((ExternTarget.Path) target).path(), from, false);
      case PLAIN_PATH -> bind(((ExternTarget.PlainPath) target).path(), from, false);
      case INLINE -> ((ExternTarget.Inline) target).members().forEach(member -> bind(member, from));
      case FUNCTION -> {}
    }
  }

  private void bind(UsePath path, Declaration from, boolean wantsWorld) {
    DiagnosticKind unknown =
        wantsWorld ? DiagnosticKind.UNKNOWN_WORLD : DiagnosticKind.UNKNOWN_INTERFACE;
    Optional<Declaration> found = find(path, from.unit(), from.uses(), unknown);
    if (found.isEmpty()) {
      return;
    }
    Declaration target = found.get();
    Optional<String> closed = gates.closedBy(annotations(target));
    if (target.isWorld() != wantsWorld) {
      DiagnosticKind kind =
          wantsWorld ? DiagnosticKind.NOT_A_WORLD : DiagnosticKind.NOT_AN_INTERFACE;
      reportWrongKind(kind, path, target);
    } else if (closed.isPresent()) {
      String feature = closed.get();
      reporter.error(DiagnosticKind.EXCLUDED_REFERENCE, path.span(), path.toString(), feature);
    } else {
      bound.put(path, target);
      dependencies.computeIfAbsent(from, d -> new ArrayList<>()).add(target);
    }
  }

  /** Follows the file's own names, then looks into the package; reports a path to nowhere. */
  private Optional<Declaration> find(
      UsePath path, PackageUnit unit, Map<String, UsePath> uses, DiagnosticKind unknown) {
    Set<String> followed = new HashSet<>();
    UsePath current = path;
    while (current.packageName().isEmpty()
        && uses.containsKey(current.name().text())
        && followed.add(current.name().text())) {
      current = uses.getOrDefault(current.name().text(), current);
    }
    PackageName name = current.packageName().orElse(unit.name());
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
    Optional<PackageUnit> available = available(name);
    if (available.filter(unit -> unit.name().equals(name)).isPresent()) {
      return available;
    }
    if (available.isPresent()) {
      PackageName there = available.get().name();
      String replacement = there.qualify(path.name().text());
      Diagnostic diagnostic =
          Diagnostic.error(
              DiagnosticKind.OTHER_VERSION, path.span(), name.toString(), there.toString());
      reporter.report(
          diagnostic.fixIt(new FixIt("write `" + replacement + "`", path.span(), replacement)));
      return reporter.accepts(diagnostic) ? available : Optional.empty();
    }
    Diagnostic unknown =
        Diagnostic.error(DiagnosticKind.UNKNOWN_PACKAGE, path.span(), name.toString());
    for (PackageUnit other : versions(name)) {
      unknown = unknown.note("there is `" + other + "`");
    }
    reporter.report(unknown);
    return Optional.empty();
  }

  /** The package of a name, or else the only version of it that can take its place. */
  private Optional<PackageUnit> available(PackageName name) {
    if (units.containsKey(name)) {
      return Optional.ofNullable(units.get(name));
    }
    List<PackageUnit> compatible =
        versions(name).stream().filter(unit -> canReplace(unit.name(), name)).toList();
    return compatible.size() == 1 ? Optional.of(compatible.get(0)) : Optional.empty();
  }

  private List<PackageUnit> versions(PackageName name) {
    return units.values().stream()
        .filter(unit -> unit.name().unversioned().equals(name.unversioned()))
        .toList();
  }

  private static boolean canReplace(PackageName there, PackageName wanted) {
    Optional<SemanticVersion> version = there.version();
    return wanted.version().isEmpty()
        || version.filter(v -> v.canReplace(wanted.version().get())).isPresent();
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
