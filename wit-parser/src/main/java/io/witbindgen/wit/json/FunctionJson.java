package io.witbindgen.wit.json;

import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Stability;
import java.util.ArrayList;
import java.util.List;

/** Functions as JSON. */
final class FunctionJson {
  private FunctionJson() {}

  /** Adds the anonymous types that the function's types contain. */
  static void addTypes(Function function, TypeTable types, TypeTable.Context context) {
    Stability stability = function.metadata().stability();
    function.type().parameters().forEach(p -> types.addParts(p.type(), stability, context));
    function.type().result().ifPresent(result -> types.addParts(result, stability, context));
  }

  static JsonValue of(Function function, TypeTable types, TypeTable.Context context) {
    Stability stability = function.metadata().stability();
    List<JsonValue> parameters = new ArrayList<>();
    for (Function.Parameter parameter : function.type().parameters()) {
      JsonValue type = types.reference(parameter.type(), stability, context);
      parameters.add(
          JsonValue.object().put("name", JsonValue.text(parameter.name())).put("type", type));
    }
    JsonValue.JsonObject object =
        JsonValue.object()
            .put("name", JsonValue.text(function.plainName()))
            .put("kind", kind(function, types))
            .put("params", JsonValue.array(parameters))
            .putIfPresent(
                "result",
                function.type().result().map(r -> types.reference(r, stability, context)));
    return MetadataJson.add(object, function.metadata());
  }

  private static JsonValue kind(Function function, TypeTable types) {
    String async = function.type().async() ? "async-" : "";
    String word =
        switch (function.kind().kind()) {
          case FREE -> async + "freestanding";
          case METHOD -> async + "method";
          case STATIC -> async + "static";
          case CONSTRUCTOR -> "constructor";
        };
    return function
        .resource()
        .<JsonValue>map(r -> JsonValue.tagged(word, JsonValue.number(types.index(r))))
        .orElse(JsonValue.text(word));
  }
}
