package io.witbindgen.wit.resolve;

import io.witbindgen.wit.bind.TopologicalOrder;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.FunctionKind;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.WorldItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds the interfaces that a world needs and does not name: whatever an imported interface uses is
 * imported; whatever an exported interface uses is the exported one, if it is exported, and
 * imported otherwise.
 */
final class WorldElaboration {
  private final ScopeInputs inputs;
  private final WrittenWorld written;
  private final Span name;
  private final Map<Interface, WorldItem> namedImports = new LinkedHashMap<>();
  private final Map<Interface, WorldItem> namedExports = new LinkedHashMap<>();
  private final Set<Interface> imported = new LinkedHashSet<>();
  private final List<WorldItem> imports = new ArrayList<>();

  private WorldElaboration(ScopeInputs inputs, WrittenWorld written, Span name) {
    this.name = name;
    this.inputs = inputs;
    this.written = written;
    collectNamed(written.imports(), namedImports);
    collectNamed(written.exports(), namedExports);
  }

  /**
   * The world with everything it needs, each item after those it refers to.
   *
   * @param written the world as written
   * @param name where the world's name is
   */
  static WrittenWorld elaborate(ScopeInputs inputs, WrittenWorld written, Span name) {
    WorldElaboration elaboration = new WorldElaboration(inputs, written, name);
    return elaboration.elaborate();
  }

  private WrittenWorld elaborate() {
    for (WorldItem item : inOrder(written.imports())) {
      if (item instanceof WorldItem.NamedInterface named) {
        importWithNeeds(List.of(named.target()), item);
      } else {
        importWithNeeds(needs(item), item);
        imports.add(item);
      }
    }
    for (WorldItem item : written.exports()) {
      targetOf(item).ifPresent(target -> importNeedsOfExport(item, target));
    }
    return new WrittenWorld(inOrder(imports), exports(), written.includes());
  }

  private static void collectNamed(List<WorldItem> items, Map<Interface, WorldItem> into) {
    for (WorldItem item : items) {
      if (item instanceof WorldItem.NamedInterface named) {
        into.put(named.target(), item);
      }
    }
  }

  /** Interfaces before types before functions, those of resources last. */
  private static List<WorldItem> inOrder(List<WorldItem> items) {
    return items.stream().sorted(Comparator.comparing(WorldElaboration::rank)).toList();
  }

  private static int rank(WorldItem item) {
    return switch (item.kind()) {
      case NAMED_INTERFACE, INLINE_INTERFACE, PLAIN_INTERFACE -> 0;
      case TYPE -> 1;
      case FUNCTION -> isFree((WorldItem.FunctionItem) item) ? 2 : 3;
    };
  }

  private static boolean isFree(WorldItem.FunctionItem item) {
    return item.function().kind().kind() == FunctionKind.Kind.FREE;
  }

  private static Optional<Interface> targetOf(WorldItem item) {
    return switch (item.kind()) {
      case NAMED_INTERFACE -> Optional.of(((WorldItem.NamedInterface) item).target());
      case INLINE_INTERFACE -> Optional.of(((WorldItem.InlineInterface) item).target());
      case PLAIN_INTERFACE -> Optional.of(((WorldItem.PlainInterface) item).target());
      case FUNCTION, TYPE -> Optional.empty();
    };
  }

  private List<Interface> needs(WorldItem item) {
    return item instanceof WorldItem.TypeItem type
        ? used(type.type()).toList()
        : targetOf(item).map(this::needs).orElse(List.of());
  }

  /** The interfaces that an interface uses types of. */
  private List<Interface> needs(Interface user) {
    return user.types().stream().flatMap(this::used).distinct().toList();
  }

  private Stream<Interface> used(TypeDefinition type) {
    return type.body() instanceof TypeBody.Use use
        ? inputs.earlier().interfaceOf(use.target().owner()).stream()
        : Stream.empty();
  }

  private void importWithNeeds(List<Interface> wanted, WorldItem cause) {
    Deque<Interface> left = new ArrayDeque<>(wanted);
    List<Interface> found = new ArrayList<>();
    while (!left.isEmpty()) {
      Interface next = left.pop();
      if (imported.add(next)) {
        found.add(next);
        left.addAll(needs(next));
      }
    }
    found.sort(Comparator.comparingInt(inputs.earlier()::position));
    for (Interface add : found) {
      WorldItem implied = new WorldItem.NamedInterface(add, true, cause.metadata());
      imports.add(namedImports.getOrDefault(add, implied));
    }
  }

  /** Interfaces imported for an export must not depend on an exported one. */
  private void importNeedsOfExport(WorldItem item, Interface exported) {
    List<Interface> wanted =
        needs(exported).stream().filter(need -> !namedExports.containsKey(need)).toList();
    Deque<Interface> left = new ArrayDeque<>(wanted);
    Set<Interface> seen = new LinkedHashSet<>(wanted);
    while (!left.isEmpty()) {
      Interface through = left.pop();
      for (Interface need : needs(through)) {
        Optional<WorldItem> both = Optional.ofNullable(namedExports.get(need));
        if (both.isPresent()) {
          report(item, both.get(), through);
          return;
        }
        if (seen.add(need)) {
          left.add(need);
        }
      }
    }
    importWithNeeds(wanted, item);
  }

  private void report(WorldItem item, WorldItem both, Interface through) {
    String[] names = {item.name(), both.name(), through.id().toString()};
    inputs
        .reporter()
        .report(
            Diagnostic.error(WitDiagnosticKind.INCOMPATIBLE_EXPORT, name, names)
                .note("the export", item.metadata().span())
                .note("what it needs is exported here", both.metadata().span()));
  }

  /** Functions, then interfaces; the sort is stable, so each stays after those it needs. */
  private List<WorldItem> exports() {
    return TopologicalOrder.of(written.exports(), this::neededExports, cycle -> {}).stream()
        .sorted(Comparator.comparing(item -> item.kind() != WorldItem.Kind.FUNCTION))
        .toList();
  }

  private List<WorldItem> neededExports(WorldItem item) {
    return targetOf(item).map(this::needs).orElse(List.of()).stream()
        .flatMap(need -> Optional.ofNullable(namedExports.get(need)).stream())
        .toList();
  }
}
