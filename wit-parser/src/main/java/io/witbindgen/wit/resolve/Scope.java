package io.witbindgen.wit.resolve;

import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types and functions of an interface or world.
 *
 * @param types the types by name, each after those it refers to
 * @param functions the functions as written, those of resources included
 * @param excluded the names that closed gates exclude, each with the feature that would include it
 */
record Scope(
    Map<String, TypeDefinition> types, List<Function> functions, Map<String, String> excluded) {
  Optional<TypeDefinition> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  Optional<String> excludedBy(String name) {
    return Optional.ofNullable(excluded.get(name));
  }
}
