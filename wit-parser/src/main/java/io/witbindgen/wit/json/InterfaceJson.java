package io.witbindgen.wit.json;

import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.Optional;

/** Interfaces as JSON. */
final class InterfaceJson {
  private InterfaceJson() {}

  /** Adds the types of the interface, then the anonymous types that its functions need. */
  static void addTypes(Interface found, TypeTable types, TypeTable.Context context) {
    found.types().forEach(type -> types.add(type, context));
    found.functions().forEach(function -> FunctionJson.addTypes(function, types, context));
  }

  static JsonValue of(
      Interface found, JsonValue packageIndex, TypeTable types, TypeTable.Context context) {
    JsonValue.JsonObject definitions = JsonValue.object();
    for (TypeDefinition type : found.types()) {
      definitions.put(type.name(), JsonValue.number(types.index(type)));
    }
    JsonValue.JsonObject functions = JsonValue.object();
    found
        .functions()
        .forEach(f -> functions.put(f.plainName(), FunctionJson.of(f, types, context)));
    boolean isInline = found.id().kind() == ScopeId.Kind.INLINE_INTERFACE;
    JsonValue.JsonObject object =
        JsonValue.object()
            .put("name", JsonValue.text(isInline ? Optional.empty() : Optional.of(found.name())))
            .put("types", definitions)
            .put("functions", functions);
    return MetadataJson.add(object, found.metadata()).put("package", packageIndex);
  }
}
