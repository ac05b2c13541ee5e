package io.witbindgen.wit.model;

import java.util.List;
import java.util.Optional;

/**
 * An interface, in a package or inline in a world. Two are equal when their ids are.
 *
 * @param id its identity, an {@link ScopeId.InterfaceId} or {@link ScopeId.InlineInterfaceId}
 * @param types its types, uses included, each after those it refers to
 * @param functions its functions as written, those of resources included
 * @param metadata its documentation, gates and place
 */
public record Interface(
    ScopeId id, List<TypeDefinition> types, List<Function> functions, Metadata metadata) {
  /** Copies the lists. */
  public Interface {
    types = List.copyOf(types);
    functions = List.copyOf(functions);
  }

  /** The interface's name, or its plain name in the world if it is inline. */
  public String name() {
    return id.name();
  }

  /** The type of the given name. */
  public Optional<TypeDefinition> type(String name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** The functions that the given resource of this interface declares. */
  public List<Function> functionsOf(TypeDefinition resource) {
    return functions.stream()
        .filter(function -> function.resource().filter(resource::equals).isPresent())
        .toList();
  }

  /** The functions that belong to no resource. */
  public List<Function> freeFunctions() {
    return functions.stream().filter(function -> function.resource().isEmpty()).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Interface that && id.equals(that.id);
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
