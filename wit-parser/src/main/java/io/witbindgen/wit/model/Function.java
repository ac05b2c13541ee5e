package io.witbindgen.wit.model;

import java.util.List;
import java.util.Optional;

/**
 * A function of an interface or a world.
 *
 * @param name its name as written, without {@code %}; a constructor's is {@code constructor}
 * @param kind its relation to a resource
 * @param type its parameters and result
 * @param metadata its documentation, gates and place
 */
public record Function(String name, FunctionKind kind, FunctionType type, Metadata metadata) {
  /**
   * A function's type.
   *
   * @param async whether it may block
   * @param parameters all parameters, a method's {@code self} included
   * @param result the result's type, if there is one; a constructor always has one
   */
  public record FunctionType(boolean async, List<Parameter> parameters, Optional<Type> result) {
    /** Copies the list. */
    public FunctionType {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A parameter.
   *
   * @param name its name, without {@code %}
   * @param type its type
   */
  public record Parameter(String name, Type type) {}

  /** The parameters as written: those of the type, without a method's {@code self}. */
  public List<Parameter> writtenParameters() {
    List<Parameter> all = type.parameters();
    return kind.kind() == FunctionKind.Kind.METHOD ? all.subList(1, all.size()) : all;
  }

  /** The resource that declares the function, unless it is free. */
  public Optional<TypeDefinition> resource() {
    return switch (kind.kind()) {
      case FREE -> Optional.empty();
      case METHOD -> Optional.of(((FunctionKind.Method) kind).resource());
      case STATIC -> Optional.of(((FunctionKind.Static) kind).resource());
      case CONSTRUCTOR -> Optional.of(((FunctionKind.Constructor) kind).resource());
    };
  }

  /** The name in a component's imports and exports: {@code f}, {@code [method]r.f} and so on. */
  public String plainName() {
    String resource = resource().map(TypeDefinition::name).orElse("");
    return switch (kind.kind()) {
      case FREE -> name;
      case METHOD -> "[method]" + resource + "." + name;
      case STATIC -> "[static]" + resource + "." + name;
      case CONSTRUCTOR -> "[constructor]" + resource;
    };
  }
}
