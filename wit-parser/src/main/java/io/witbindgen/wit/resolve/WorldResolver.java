package io.witbindgen.wit.resolve;

import io.witbindgen.wit.bind.UniqueNames;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.WorldItem;
import io.witbindgen.wit.syntax.ExternTarget;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxMember;
import io.witbindgen.wit.syntax.UsePath;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the items of one world itself, then those it includes. */
final class WorldResolver {
  private final ScopeInputs inputs;
  private final ScopeId.WorldId id;
  private final ScopeResolver scopeResolver;
  private final Map<Direction, UniqueNames> names = new EnumMap<>(Direction.class);
  private final Map<Direction, List<WorldItem>> items = new EnumMap<>(Direction.class);

  WorldResolver(ScopeInputs inputs, ScopeId.WorldId id) {
    Reporter reporter = inputs.reporter();
    UniqueNames imports = new UniqueNames(WitDiagnosticKind.DUPLICATE_IMPORT, reporter);
    this.inputs = inputs;
    this.id = id;
    this.scopeResolver = new ScopeResolver(inputs, id, imports);
    names.put(Direction.IMPORT, imports);
    names.put(Direction.EXPORT, new UniqueNames(WitDiagnosticKind.DUPLICATE_EXPORT, reporter));
    items.put(Direction.IMPORT, new ArrayList<>());
    items.put(Direction.EXPORT, new ArrayList<>());
  }

  WrittenWorld resolve(List<SyntaxMember> members) {
    Scope scope = scopeResolver.resolve(members);
    scope.types().values().forEach(type -> add(Direction.IMPORT, new WorldItem.TypeItem(type)));
    scope.functions().forEach(f -> add(Direction.IMPORT, new WorldItem.FunctionItem(f)));
    for (SyntaxMember member : members) {
      if (member instanceof SyntaxMember.Extern extern) {
        inputs
            .gates()
            .closedBy(extern.annotations())
            .ifPresentOrElse(feature -> excluded(extern, feature), () -> resolve(extern));
      }
    }
    IncludeExpansion expansion = new IncludeExpansion(inputs, id, this::written);
    List<ScopeId.WorldId> includes = new ArrayList<>();
    for (SyntaxMember member : members) {
      if (member instanceof SyntaxMember.Include include
          && inputs.gates().isOpen(include.annotations())) {
        inputs.gates().check(include.annotations(), id.packageName(), include.path().span());
        expansion.include(include).ifPresent(includes::add);
      }
    }
    return new WrittenWorld(written(Direction.IMPORT), written(Direction.EXPORT), includes);
  }

  private void excluded(SyntaxMember.Extern extern, String feature) {
    if (extern.target() instanceof ExternTarget.Inline inline) {
      UngatedMembers.Around around =
          new UngatedMembers.Around("interface", inline.name().span(), feature);
      UngatedMembers.check(inputs, around, inline.members());
    }
  }

  private List<WorldItem> written(Direction direction) {
    return items.getOrDefault(direction, List.of());
  }

  private void add(Direction direction, WorldItem item) {
    written(direction).add(item);
  }

  private void resolve(SyntaxMember.Extern extern) {
    Direction direction = extern.direction();
    ExternTarget target = extern.target();
    switch (target.kind()) {
      case PATH -> named(extern, ((ExternTarget.Path) target).path());
      case PLAIN_PATH -> {
        ExternTarget.PlainPath plain = (ExternTarget.PlainPath) target;
        Name name = plain.name();
        Metadata metadata = scopeResolver.metadata(extern.annotations(), name);
        Optional<Interface> found = target(plain.path());
        if (isNew(direction, name) && found.isPresent()) {
          add(direction, new WorldItem.PlainInterface(name.text(), found.get(), metadata));
        }
      }
      case INLINE -> inline(extern, (ExternTarget.Inline) target);
      case FUNCTION -> {
        ExternTarget.PlainFunction plain = (ExternTarget.PlainFunction) target;
        Metadata metadata = scopeResolver.metadata(extern.annotations(), plain.name());
        if (isNew(direction, plain.name())) {
          add(
              direction,
              new WorldItem.FunctionItem(scopeResolver.free(plain.name(), plain.type(), metadata)));
        }
      }
    }
  }

  private void named(SyntaxMember.Extern extern, UsePath path) {
    Optional<Interface> found = target(path);
    if (found.isEmpty()) {
      return;
    }
    String name = found.get().id().toString();
    if (names(extern.direction()).add(name, path.span())) {
      Metadata written = scopeResolver.metadata(extern.annotations(), path.name());
      Metadata metadata =
          new Metadata(written.comments(), written.stability(), written.externalId(), path.span());
      add(extern.direction(), new WorldItem.NamedInterface(found.get(), false, metadata));
    }
  }

  private void inline(SyntaxMember.Extern extern, ExternTarget.Inline target) {
    Direction direction = extern.direction();
    String name = target.name().text();
    ScopeId.InlineInterfaceId inlineId = new ScopeId.InlineInterfaceId(id, direction, name);
    if (!isNew(direction, target.name())) {
      return;
    }
    UniqueNames inside = new UniqueNames(inputs.reporter());
    Scope scope = new ScopeResolver(inputs, inlineId, inside).resolve(target.members());
    Metadata metadata = scopeResolver.metadata(extern.annotations(), target.name());
    Interface inline =
        new Interface(inlineId, List.copyOf(scope.types().values()), scope.functions(), metadata);
    add(direction, new WorldItem.InlineInterface(name, inline, metadata));
  }

  private Optional<Interface> target(UsePath path) {
    return inputs.earlier().interfaceAt(path);
  }

  private UniqueNames names(Direction direction) {
    return Optional.ofNullable(names.get(direction)).orElseThrow();
  }

  private boolean isNew(Direction direction, Name name) {
    return names(direction).add(name);
  }
}
