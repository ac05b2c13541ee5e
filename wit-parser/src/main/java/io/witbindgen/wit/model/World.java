package io.witbindgen.wit.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A world, with everything it includes and every interface its items need. Two are equal when their
 * ids are.
 *
 * @param id its identity
 * @param imports its imports, each after those it refers to
 * @param exports its exports, in such an order as well
 * @param includes the worlds whose items it includes, as written; those items are among its own
 * @param metadata its documentation, gates and place
 */
public record World(
    ScopeId.WorldId id,
    List<WorldItem> imports,
    List<WorldItem> exports,
    List<ScopeId.WorldId> includes,
    Metadata metadata) {
  /** Copies the lists. */
  public World {
    includes = List.copyOf(includes);
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
  }

  /** The world's name in its package. */
  public String name() {
    return id.name();
  }

  /** The items of one side. */
  public List<WorldItem> items(Direction direction) {
    return switch (direction) {
      case IMPORT -> imports;
      case EXPORT -> exports;
    };
  }

  /** The types that the world itself defines or uses. */
  public List<TypeDefinition> types() {
    return imports.stream()
        .flatMap(item -> item instanceof WorldItem.TypeItem t ? Stream.of(t.type()) : Stream.of())
        .toList();
  }

  /** The type of the given name that the world itself defines or uses. */
  public Optional<TypeDefinition> type(String name) {
    return types().stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** The functions that the given resource of this world declares. */
  public List<Function> functionsOf(TypeDefinition resource) {
    return imports.stream()
        .flatMap(
            item ->
                item instanceof WorldItem.FunctionItem f ? Stream.of(f.function()) : Stream.of())
        .filter(function -> function.resource().filter(resource::equals).isPresent())
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof World that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
