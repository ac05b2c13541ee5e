package io.witbindgen.abi.type;

import java.util.List;
import java.util.Optional;

/**
 * The type of a component-level function.
 *
 * @param async whether the function can block, which is part of its type
 * @param params the named parameters, in order
 * @param result the type of the result, if there is one
 */
public record FunctionType(boolean async, List<Parameter> params, Optional<ValueType> result) {
  /** A named parameter. */
  public record Parameter(String name, ValueType type) {}

  public FunctionType {
    params = List.copyOf(params);
  }

  /** A parameter, for building function types. */
  public static Parameter param(String name, ValueType type) {
    return new Parameter(name, type);
  }

  /** A synchronous function without a result. */
  public static FunctionType of(Parameter... params) {
    return new FunctionType(false, List.of(params), Optional.empty());
  }

  /** The same function, returning {@code result}. */
  public FunctionType returning(ValueType result) {
    return new FunctionType(async, params, Optional.of(result));
  }

  /** The same function, marked as one that can block. */
  public FunctionType asAsync() {
    return new FunctionType(true, params, result);
  }

  /** The types of the parameters. */
  public List<ValueType> paramTypes() {
    return params.stream().map(Parameter::type).toList();
  }

  /** The function type in WIT syntax. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(async ? "async func(" : "func(");
    for (int i = 0; i < params.size(); i++) {
      out.append(i == 0 ? "" : ", ")
          .append(params.get(i).name())
          .append(": ")
          .append(params.get(i).type());
    }
    out.append(')');
    result.ifPresent(type -> out.append(" -> ").append(type));
    return out.toString();
  }
}
