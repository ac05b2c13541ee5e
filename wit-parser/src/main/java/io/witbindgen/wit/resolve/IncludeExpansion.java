package io.witbindgen.wit.resolve;

import io.witbindgen.wit.bind.Declaration;
import io.witbindgen.wit.bind.UniqueNames;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.FunctionKind;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Stability;
import io.witbindgen.wit.model.WorldItem;
import io.witbindgen.wit.syntax.SyntaxMember;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Copies the items of included worlds into a world. */
final class IncludeExpansion {
  /** Gives access to the mutable items of one side. */
  interface Items {
    List<WorldItem> of(Direction direction);
  }

  /** The place of a copied item. */
  private record ItemName(Direction direction, String name) {}

  private final ScopeInputs inputs;
  private final ScopeId.WorldId into;
  private final Items items;
  private final Map<Direction, Map<String, Integer>> taken = new EnumMap<>(Direction.class);

  IncludeExpansion(ScopeInputs inputs, ScopeId.WorldId into, Items items) {
    this.inputs = inputs;
    this.into = into;
    this.items = items;
  }

  /** Copies what is included; returns the included world, unless something is wrong with it. */
  Optional<ScopeId.WorldId> include(SyntaxMember.Include include) {
    Optional<Declaration> target = inputs.earlier().target(include.path());
    Optional<WrittenWorld> world = target.flatMap(inputs.earlier()::world);
    if (target.isPresent() && world.isPresent()) {
      boolean isForeign = !target.get().owner().equals(into.packageName());
      include(include, world.get(), isForeign ? IncludeExpansion::foreign : metadata -> metadata);
    }
    return target.map(Declaration::worldId);
  }

  /** The versions in the gates of another package mean nothing here. */
  private static Metadata foreign(Metadata metadata) {
    return metadata.stability().kind() == Stability.Kind.STABLE
        ? new Metadata(
            metadata.comments(), new Stability.Unknown(), metadata.externalId(), metadata.span())
        : metadata;
  }

  private void include(
      SyntaxMember.Include include, WrittenWorld world, UnaryOperator<Metadata> adapt) {
    Map<String, String> renames = new HashMap<>();
    UniqueNames oldNames = new UniqueNames(inputs.reporter());
    for (SyntaxMember.Rename rename : include.names()) {
      if (oldNames.add(rename.name())) {
        renames.put(rename.name().text(), rename.newName().text());
      }
    }
    Set<String> unused = new HashSet<>(renames.keySet());
    TypeCopy copy = new TypeCopy(inputs.facts(), adapt);
    for (Direction direction : Direction.values()) {
      for (WorldItem item : world.items(direction)) {
        unused.remove(item.name());
        ItemName as = new ItemName(direction, renames.getOrDefault(item.name(), item.name()));
        add(include, direction, copy(item, as, copy, adapt));
      }
    }
    for (SyntaxMember.Rename rename : include.names()) {
      if (unused.contains(rename.name().text())) {
        report(rename);
      }
    }
  }

  private void report(SyntaxMember.Rename rename) {
    String name = rename.name().text();
    Diagnostic diagnostic =
        Diagnostic.error(WitDiagnosticKind.UNKNOWN_RENAME, rename.name().span(), name);
    inputs.reporter().report(diagnostic.note("interface names cannot be renamed"));
  }

  /** Interfaces under their own names are shared; plain names must be new. */
  private void add(SyntaxMember.Include include, Direction direction, WorldItem item) {
    List<WorldItem> all = items.of(direction);
    Integer first = taken(direction).putIfAbsent(key(item), all.size());
    if (first == null) {
      all.add(item);
    } else if (item instanceof WorldItem.NamedInterface named
        && all.get(first) instanceof WorldItem.NamedInterface known) {
      all.set(first, merge(known, named));
    } else {
      String[] arguments = {direction.keyword(), item.name()};
      inputs.reporter().error(WitDiagnosticKind.INCLUDE_CONFLICT, include.path().span(), arguments);
    }
  }

  private static String key(WorldItem item) {
    return item.name().toLowerCase(Locale.ROOT);
  }

  /** The item that was there first stays, but gets gates that only the other one has. */
  private static WorldItem merge(WorldItem.NamedInterface known, WorldItem.NamedInterface other) {
    Metadata kept = known.implied() && !other.implied() ? other.metadata() : known.metadata();
    Stability first = known.metadata().stability();
    boolean isSilent = first.kind() == Stability.Kind.UNKNOWN;
    Stability stability = isSilent ? other.metadata().stability() : first;
    Metadata metadata = new Metadata(kept.comments(), stability, kept.externalId(), kept.span());
    boolean implied = known.implied() && other.implied();
    return new WorldItem.NamedInterface(known.target(), implied, metadata);
  }

  private Map<String, Integer> taken(Direction direction) {
    return taken.computeIfAbsent(
        direction,
        side -> {
          Map<String, Integer> names = new HashMap<>();
          items.of(side).forEach(item -> names.put(key(item), names.size()));
          return names;
        });
  }

  private WorldItem copy(
      WorldItem item, ItemName as, TypeCopy copy, UnaryOperator<Metadata> adapt) {
    Metadata metadata = adapt.apply(item.metadata());
    return switch (item.kind()) {
      case NAMED_INTERFACE -> {
        WorldItem.NamedInterface named = (WorldItem.NamedInterface) item;
        yield new WorldItem.NamedInterface(named.target(), named.implied(), metadata);
      }
      case PLAIN_INTERFACE ->
          new WorldItem.PlainInterface(
              as.name(), ((WorldItem.PlainInterface) item).target(), metadata);
      case INLINE_INTERFACE -> {
        Interface inline = ((WorldItem.InlineInterface) item).target();
        ScopeId id = new ScopeId.InlineInterfaceId(into, as.direction(), as.name());
        Interface copied = new TypeCopy(inputs.facts(), adapt).copy(inline, id);
        yield new WorldItem.InlineInterface(as.name(), copied, metadata);
      }
      case FUNCTION -> {
        Function function = ((WorldItem.FunctionItem) item).function();
        boolean isFree = function.kind().kind() == FunctionKind.Kind.FREE;
        yield new WorldItem.FunctionItem(copy.copy(function, isFree ? as.name() : function.name()));
      }
      case TYPE ->
          new WorldItem.TypeItem(copy.copy(((WorldItem.TypeItem) item).type(), into, as.name()));
    };
  }
}
