package io.witbindgen.compose.types;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A type of functions; compared by identity. */
public final class FunctionType implements Type {
  /** A named parameter. */
  public record Parameter(String name, ValueType type) {}

  private final boolean async;
  private final List<Parameter> parameters;
  private final Optional<ValueType> result;

  /** A function type. */
  public FunctionType(boolean async, List<Parameter> parameters, Optional<ValueType> result) {
    this.async = async;
    this.parameters = List.copyOf(parameters);
    this.result = result;
  }

  public boolean async() {
    return async;
  }

  /** The parameters, in order. */
  public List<Parameter> parameters() {
    return parameters;
  }

  public Optional<ValueType> result() {
    return result;
  }

  /** Whether it mentions one of these types, at any depth. */
  public boolean mentions(Set<Type> types) {
    Set<ValueType> seen = new HashSet<>();
    return !types.isEmpty()
        && (parameters.stream().anyMatch(each -> mentions(each.type(), types, seen))
            || result.filter(type -> mentions(type, types, seen)).isPresent());
  }

  private static boolean mentions(ValueType type, Set<Type> types, Set<ValueType> seen) {
    if (types.contains(type)) {
      return true;
    }
    if (type instanceof ValueType.Handle handle) {
      return types.contains(handle.resource());
    }
    return type instanceof Defined defined
        && seen.add(defined)
        && defined.parts().stream()
            .flatMap(part -> part.type().stream())
            .anyMatch(part -> mentions(part, types, seen));
  }

  @Override
  public Kind kind() {
    return Kind.FUNCTION;
  }

  @Override
  public String describe() {
    return "function type";
  }

  /** The type as WIT writes it. */
  @Override
  public String toString() {
    return parameters.stream()
            .map(parameter -> parameter.name() + ": " + parameter.type())
            .collect(Collectors.joining(", ", async ? "async func(" : "func(", ")"))
        + result.map(type -> " -> " + type).orElse("");
  }
}
