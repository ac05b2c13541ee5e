package io.witbindgen.compose.wac;

import io.witbindgen.compose.types.FunctionType;
import io.witbindgen.compose.types.InterfaceType;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.Use;
import io.witbindgen.compose.types.WorldType;
import io.witbindgen.compose.wac.syntax.Member;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.syntax.ExternTarget;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxMember;
import io.witbindgen.wit.syntax.UsePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves worlds, with the worlds that they include. */
final class WorldResolver {
  private final LocalNames names;
  private final ScopeResolver scopes;
  private final Complaints complaints;

  WorldResolver(LocalNames names, ScopeResolver scopes, Complaints complaints) {
    this.names = names;
    this.scopes = scopes;
    this.complaints = complaints;
  }

  WorldType resolve(String id, List<Member> members) {
    WorldType world = new WorldType(Optional.of(id));
    List<SyntaxMember.Include> includes = new ArrayList<>();
    names.enter();
    members.forEach(member -> add(member, world, includes));
    // Written items come first, so that clashes are reported for included ones.
    includes.forEach(include -> include(include, world));
    names.leave();
    return world;
  }

  private static ScopeResolver.Scope imports(WorldType world) {
    return new ScopeResolver.Scope() {
      @Override
      public Map<String, Item> items() {
        return world.imports();
      }

      @Override
      public void add(String name, Item item) {
        world.importOf(name, item);
      }

      @Override
      public void use(String name, Use use) {
        world.use(name, use);
      }
    };
  }

  private void add(Member member, WorldType world, List<SyntaxMember.Include> includes) {
    switch (member.kind()) {
      case FUNCTION_ALIAS ->
          scopes.defineType(((Member.FunctionAlias) member).name(), member, imports(world));
      case INLINE_INTERFACE -> {
        Member.InlineInterface inline = (Member.InlineInterface) member;
        Name name = inline.name();
        checkFree(inline.direction(), name.text(), name.span(), world);
        InterfaceType type = scopes.resolve(Optional.empty(), inline.members());
        add(inline.direction(), name.text(), Item.of(type), world);
      }
      case WIT -> {
        SyntaxMember written = ((Member.Wit) member).member();
        switch (written.kind()) {
          case USE -> scopes.use((SyntaxMember.Use) written, imports(world));
          case TYPE -> scopes.addType((SyntaxMember.TypeItem) written, member, imports(world));
          case EXTERN -> addExtern((SyntaxMember.Extern) written, world);
          case INCLUDE -> includes.add((SyntaxMember.Include) written);
          case FUNCTION -> throw new AssertionError("worlds have no functions of this form");
        }
      }
      case FUNCTION_OF_TYPE -> throw new AssertionError("worlds have no functions of this form");
    }
  }

  private static void add(Direction direction, String name, Item item, WorldType world) {
    switch (direction) {
      case IMPORT -> world.importOf(name, item);
      case EXPORT -> world.export(name, item);
    }
  }

  private static Map<String, Item> items(Direction direction, WorldType world) {
    return direction == Direction.IMPORT ? world.imports() : world.exports();
  }

  private void checkFree(Direction direction, String name, Span span, WorldType world) {
    if (items(direction, world).containsKey(name)) {
      throw complaints.refuse(
          direction == Direction.IMPORT
              ? WitDiagnosticKind.DUPLICATE_IMPORT
              : WitDiagnosticKind.DUPLICATE_EXPORT,
          span,
          name);
    }
  }

  private void addExtern(SyntaxMember.Extern extern, WorldType world) {
    ExternTarget target = extern.target();
    Direction direction = extern.direction();
    switch (target.kind()) {
      case PATH -> {
        UsePath path = ((ExternTarget.Path) target).path();
        InterfaceType type = interfaceAt(path);
        String id = type.id().orElseThrow();
        checkFree(direction, id, path.span(), world);
        add(direction, id, Item.of(type), world);
      }
      case PLAIN_PATH -> {
        ExternTarget.PlainPath plain = (ExternTarget.PlainPath) target;
        Name name = plain.name();
        checkFree(direction, name.text(), name.span(), world);
        add(direction, name.text(), itemAt(plain.path()), world);
      }
      case FUNCTION -> {
        ExternTarget.PlainFunction function = (ExternTarget.PlainFunction) target;
        Name name = function.name();
        checkFree(direction, name.text(), name.span(), world);
        Item item = Item.of(scopes.types().function(function.type()));
        add(direction, name.text(), item, world);
      }
      case INLINE -> throw new AssertionError("these are members of their own");
    }
  }

  private InterfaceType interfaceAt(UsePath path) {
    Item item = scopes.find(path);
    if (item.isType() && item.type() instanceof InterfaceType type) {
      return type;
    }
    throw complaints.wrongItem(path.span(), item, "an interface");
  }

  private Item itemAt(UsePath path) {
    if (path.packageName().isPresent()) {
      return Item.of(interfaceAt(path));
    }
    Item item = names.anywhere(path.name()).item();
    boolean fits = item.type() instanceof InterfaceType || item.type() instanceof FunctionType;
    if (item.isType() && fits) {
      return item.promoted();
    }
    throw complaints.wrongItem(path.span(), item, "a function type or an interface");
  }

  private void include(SyntaxMember.Include include, WorldType world) {
    Map<String, SyntaxMember.Rename> renames = new HashMap<>();
    for (SyntaxMember.Rename rename : include.names()) {
      SyntaxMember.Rename before = renames.putIfAbsent(rename.name().text(), rename);
      if (before != null) {
        throw complaints.refuse(TypeResolver.duplicate(rename.name(), before.name().span()));
      }
    }
    Item item = scopes.find(include.path());
    if (!(item.type() instanceof WorldType included)) {
      throw complaints.wrongItem(include.path().span(), item, "a world");
    }
    Map<String, SyntaxMember.Rename> unused = new HashMap<>(renames);
    for (Direction direction : Direction.values()) {
      items(direction, included)
          .forEach(
              (name, each) -> {
                if (name.indexOf(':') >= 0) {
                  if (!items(direction, world).containsKey(name)) {
                    add(direction, name, each, world);
                  }
                  return;
                }
                SyntaxMember.Rename rename = renames.get(name);
                unused.remove(name);
                String newName = rename == null ? name : rename.newName().text();
                if (items(direction, world).containsKey(newName)) {
                  Span span = rename == null ? include.path().span() : rename.newName().span();
                  throw complaints.refuse(conflict(direction, newName, span));
                }
                add(direction, newName, each, world);
              });
    }
    include.names().stream()
        .map(SyntaxMember.Rename::name)
        .filter(name -> unused.containsKey(name.text()))
        .findFirst()
        .ifPresent(
            name -> {
              throw complaints.refuse(WitDiagnosticKind.UNKNOWN_RENAME, name.span(), name.text());
            });
    included.uses().forEach((name, use) -> keepUse(name, use, renames, world));
  }

  private static Diagnostic conflict(Direction direction, String name, Span span) {
    return Diagnostic.error(
        WitDiagnosticKind.INCLUDE_CONFLICT,
        span,
        direction == Direction.IMPORT ? "import" : "export",
        name);
  }

  /** An included type keeps the origin that it has in the included world. */
  private static void keepUse(
      String name, Use use, Map<String, SyntaxMember.Rename> renames, WorldType world) {
    SyntaxMember.Rename rename = renames.get(name);
    world.use(rename == null ? name : rename.newName().text(), use);
  }
}
