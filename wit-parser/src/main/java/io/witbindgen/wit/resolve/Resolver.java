package io.witbindgen.wit.resolve;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.syntax.Annotations;
import io.witbindgen.wit.syntax.SyntaxItem;
import io.witbindgen.wit.syntax.SyntaxMember;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Syntax trees in, model out. */
public final class Resolver {
  /** With includes, a short text can make very many items. */
  private static final int MAX_WORLD_ITEMS = 200_000;

  private final Session session;
  private final Reporter reporter;
  private final NameBinder binder;
  private final Map<PackageUnit, List<Interface>> interfaces = new HashMap<>();
  private final Map<PackageUnit, List<World>> worlds = new HashMap<>();
  private int worldItems;

  private Resolver(NameBinder binder, Gates gates, Reporter reporter) {
    this.session = new Session(binder, gates, reporter);
    this.reporter = reporter;
    this.binder = binder;
  }

  /**
   * Resolves packages together.
   *
   * @param root the package that is asked for
   * @param others packages that it may refer to
   * @param isEnabled whether a feature is enabled
   * @param reporter takes what is found; a phase with errors is the last
   */
  public static Resolution resolve(
      PackageFiles root,
      List<PackageFiles> others,
      Predicate<String> isEnabled,
      Reporter reporter) {
    PackageGathering gathering = new PackageGathering(reporter);
    Optional<PackageUnit> rootUnit = gathering.add(root);
    others.forEach(gathering::add);
    reporter.throwIfErrors();

    Gates gates = new Gates(isEnabled, reporter);
    NameBinder binder = new NameBinder(gathering.units(), gates, reporter);
    binder.bindAll();
    Resolver resolver = new Resolver(binder, gates, reporter);
    List<PackageUnit> given = new ArrayList<>(gathering.units().values());
    Set<PackageName> decoded = new HashSet<>();
    others.stream().filter(PackageFiles::isDecoded).forEach(o -> decoded.addAll(o.names()));
    given.sort(
        Comparator.comparing((PackageUnit unit) -> !decoded.contains(unit.name()))
            .thenComparing(PackageUnit::name));
    List<PackageUnit> units = resolver.orderUnits(given);
    reporter.throwIfErrors();
    List<Declaration> declarations = resolver.orderDeclarations(units);
    reporter.throwIfErrors();

    declarations.forEach(resolver::resolve);
    reporter.throwIfErrors();

    Map<PackageUnit, WitPackage> packages = new HashMap<>();
    units.forEach(unit -> packages.put(unit, resolver.assemble(unit)));
    WitPackage rootPackage = rootUnit.map(packages::get).orElseThrow();
    return new Resolution(units.stream().map(packages::get).toList(), rootPackage);
  }

  private List<PackageUnit> orderUnits(List<PackageUnit> units) {
    return TopologicalOrder.of(
        units,
        binder::dependencies,
        cycle -> {
          String path = TopologicalOrder.describe(TopologicalOrder.fromSecond(cycle));
          Span place = binder.place(cycle.get(0), cycle.get(1));
          reporter.error(DiagnosticKind.PACKAGE_CYCLE, place, path);
        });
  }

  private List<Declaration> orderDeclarations(List<PackageUnit> units) {
    return TopologicalOrder.of(
        units.stream().flatMap(unit -> unit.declarations().stream()).toList(),
        binder::dependencies,
        cycle -> {
          Declaration next = cycle.get(1);
          String path = TopologicalOrder.describe(TopologicalOrder.fromSecond(cycle));
          Optional<Span> ownPackage = binder.throughOwnPackage(cycle.get(0), next);
          if (ownPackage.isPresent()) {
            String packages = next.unit() + " -> " + next.unit();
            reporter.error(DiagnosticKind.PACKAGE_CYCLE, ownPackage.get(), packages);
          } else {
            Span place = next.item().name().span();
            reporter.error(DiagnosticKind.DEPENDENCY_CYCLE, place, next.toString(), path);
          }
        });
  }

  private void resolve(Declaration declaration) {
    Annotations annotations = NameBinder.annotations(declaration);
    session.gates().check(annotations, declaration.unit().name(), declaration.item().name().span());
    Optional<String> closed = session.gates().closedBy(annotations);
    if (closed.isPresent()) {
      checkExcluded(declaration, closed.get());
    } else if (declaration.isWorld()) {
      resolveWorld(declaration, annotations);
    } else {
      resolveInterface(declaration, annotations);
    }
  }

  private void resolveInterface(Declaration declaration, Annotations annotations) {
    ScopeId.InterfaceId id = declaration.interfaceId();
    Scope scope =
        new ScopeResolver(session, id, new UniqueNames(reporter))
            .resolve(NameBinder.members(declaration.item()));
    Interface resolved =
        new Interface(
            id,
            List.copyOf(scope.types().values()),
            scope.functions(),
            metadata(declaration, annotations));
    session.add(declaration, scope, resolved);
    interfaces.computeIfAbsent(declaration.unit(), unit -> new ArrayList<>()).add(resolved);
  }

  private void resolveWorld(Declaration declaration, Annotations annotations) {
    if (worldItems > MAX_WORLD_ITEMS) {
      return;
    }
    ScopeId.WorldId id = declaration.worldId();
    WrittenWorld written =
        new WorldResolver(session, id).resolve(NameBinder.members(declaration.item()));
    WrittenWorld whole =
        WorldElaboration.elaborate(session, written, declaration.item().name().span());
    session.add(declaration, whole);
    worldItems += whole.imports().size() + whole.exports().size();
    if (worldItems > MAX_WORLD_ITEMS) {
      String limit = Integer.toString(MAX_WORLD_ITEMS);
      reporter.error(DiagnosticKind.WORLDS_TOO_LARGE, declaration.item().name().span(), limit);
      return;
    }
    World world =
        new World(
            id,
            whole.imports(),
            whole.exports(),
            whole.includes(),
            metadata(declaration, annotations));
    worlds.computeIfAbsent(declaration.unit(), unit -> new ArrayList<>()).add(world);
  }

  private static Metadata metadata(Declaration declaration, Annotations annotations) {
    return new Metadata(
        annotations.docs(),
        annotations.stability(),
        annotations.externalId(),
        declaration.item().name().span());
  }

  /** A type must not be there when its interface is not. */
  private void checkExcluded(Declaration declaration, String feature) {
    for (SyntaxMember member : NameBinder.members(declaration.item())) {
      if (member instanceof SyntaxMember.TypeItem item
          && item.annotations().gate().isEmpty()
          && declaration.item().kind() == SyntaxItem.Kind.INTERFACE) {
        String name = item.name().text();
        reporter.report(
            Diagnostic.error(DiagnosticKind.UNGATED_IN_EXCLUDED, item.name().span(), name, feature)
                .note("the interface", declaration.item().name().span()));
      }
    }
  }

  private WitPackage assemble(PackageUnit unit) {
    return new WitPackage(
        unit.name(),
        unit.docs(),
        interfaces.getOrDefault(unit, List.of()),
        worlds.getOrDefault(unit, List.of()));
  }
}
