package io.witbindgen.bindgen.names;

import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.World;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the types that functions return as errors: each gets an exception class. */
final class NamedErrors {
  private final Set<TypeDefinition> found = new LinkedHashSet<>();

  private NamedErrors() {}

  /**
   * Searches the whole resolution, not only the selection, so that the code generated for a type
   * depends on nothing else.
   */
  static Set<TypeDefinition> of(Resolution resolution) {
    NamedErrors errors = new NamedErrors();
    resolution
        .packages()
        .forEach(
            each -> {
              each.interfaces().stream().map(Interface::functions).forEach(errors::add);
              for (World world : each.worlds()) {
                errors.add(Selection.functions(world));
                Selection.inlineInterfaces(world).forEach(i -> errors.add(i.functions()));
              }
            });
    return errors.found;
  }

  /** The named type that a function throws. */
  static Optional<TypeDefinition> error(Function function) {
    return function
        .type()
        .result()
        .map(NamedErrors::behindAliases)
        .flatMap(type -> type instanceof Type.ResultType result ? result.error() : Optional.empty())
        .map(NamedErrors::behindAliases)
        .flatMap(NamedErrors::definition);
  }

  private static Optional<TypeDefinition> definition(Type type) {
    if (type instanceof Type.Own own) {
      return Optional.of(own.resource().resolved());
    }
    return type instanceof Type.Named named
        ? Optional.of(named.definition().resolved())
        : Optional.empty();
  }

  /** The target of an alias, unless that has a name of its own. */
  static Type behindAliases(Type type) {
    Type found = type;
    while (found instanceof Type.Named named
        && named.definition().resolved().body() instanceof TypeBody.Alias alias) {
      found = alias.target();
    }
    return found;
  }

  private void add(List<Function> functions) {
    functions.forEach(function -> error(function).ifPresent(found::add));
  }
}
