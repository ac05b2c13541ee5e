package io.witbindgen.wit.resolve;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.FunctionKind;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.WorldItem;
import io.witbindgen.wit.syntax.SyntaxMember;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Copies the items of included worlds into a world. */
final class IncludeExpansion {
  /** The items of one side, to be added to. */
  interface Items {
    List<WorldItem> of(Direction direction);
  }

  private final Session session;
  private final ScopeId.WorldId into;
  private final Items items;
  private final Map<Direction, Set<String>> taken = new HashMap<>();

  IncludeExpansion(Session session, ScopeId.WorldId into, Items items) {
    this.session = session;
    this.into = into;
    this.items = items;
  }

  void include(SyntaxMember.Include include) {
    session
        .binder()
        .target(include.path())
        .flatMap(session::world)
        .ifPresent(world -> include(include, world));
  }

  private void include(SyntaxMember.Include include, WrittenWorld world) {
    Map<String, String> renames = new HashMap<>();
    UniqueNames oldNames = new UniqueNames(session.reporter());
    for (SyntaxMember.Rename rename : include.names()) {
      if (oldNames.add(rename.name())) {
        renames.put(rename.name().text(), rename.newName().text());
      }
    }
    Set<String> unused = new HashSet<>(renames.keySet());
    TypeCopy copy = new TypeCopy(session.facts());
    for (Direction direction : Direction.values()) {
      for (WorldItem item : world.items(direction)) {
        unused.remove(item.name());
        add(include, direction, renamed(item, direction, renames, copy));
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
        Diagnostic.error(DiagnosticKind.UNKNOWN_RENAME, rename.name().span(), name);
    session.reporter().report(diagnostic.note("interface names cannot be renamed"));
  }

  /** Interfaces under their own name are shared; everything under a plain name must be new. */
  private void add(SyntaxMember.Include include, Direction direction, WorldItem item) {
    boolean isNew = taken(direction).add(item.name().toLowerCase(Locale.ROOT));
    if (isNew) {
      items.of(direction).add(item);
    } else if (item.kind() != WorldItem.Kind.NAMED_INTERFACE) {
      session
          .reporter()
          .error(
              DiagnosticKind.INCLUDE_CONFLICT,
              include.path().span(),
              direction.keyword(),
              item.name());
    }
  }

  private Set<String> taken(Direction direction) {
    return taken.computeIfAbsent(
        direction,
        side -> {
          Set<String> names = new HashSet<>();
          items.of(side).forEach(item -> names.add(item.name().toLowerCase(Locale.ROOT)));
          return names;
        });
  }

  private WorldItem renamed(
      WorldItem item, Direction direction, Map<String, String> renames, TypeCopy copy) {
    String name = renames.getOrDefault(item.name(), item.name());
    return switch (item.kind()) {
      case NAMED_INTERFACE -> item;
      case PLAIN_INTERFACE -> {
        WorldItem.PlainInterface plain = (WorldItem.PlainInterface) item;
        yield new WorldItem.PlainInterface(name, plain.target(), plain.metadata());
      }
      case INLINE_INTERFACE -> {
        WorldItem.InlineInterface inline = (WorldItem.InlineInterface) item;
        ScopeId id = new ScopeId.InlineInterfaceId(into, direction, name);
        TypeCopy inside = new TypeCopy(session.facts());
        yield new WorldItem.InlineInterface(
            name, inside.copy(inline.target(), id), inline.metadata());
      }
      case FUNCTION -> {
        Function function = ((WorldItem.FunctionItem) item).function();
        boolean isFree = function.kind().kind() == FunctionKind.Kind.FREE;
        yield new WorldItem.FunctionItem(copy.copy(function, isFree ? name : function.name()));
      }
      case TYPE ->
          new WorldItem.TypeItem(copy.copy(((WorldItem.TypeItem) item).type(), into, name));
    };
  }
}
