package io.witbindgen.cli.wast;

import com.fasterxml.jackson.databind.JsonNode;
import io.witbindgen.component.validate.rule.Feature;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The features that a conformance script asks for, which each suite specifies in its own way. */
final class ScriptFeatures {
  private static final Map<String, Feature> FEATURES =
      Map.ofEntries(
          Map.entry("cm-async", Feature.ASYNC),
          Map.entry("cm-map", Feature.MAP),
          Map.entry("cm-implements", Feature.IMPLEMENTS),
          Map.entry("cm-values", Feature.VALUES),
          Map.entry("cm-more-async-builtins", Feature.MORE_ASYNC_BUILTINS),
          Map.entry("cm-async-stackful", Feature.STACKFUL_LIFT),
          Map.entry("cm-threading", Feature.THREADS),
          Map.entry("shared-everything-threads", Feature.SHARED_THREADS),
          Map.entry("cm-fixed-length-lists", Feature.FIXED_LENGTH_LISTS),
          Map.entry("cm-error-context", Feature.ERROR_CONTEXT),
          Map.entry("cm-canon-names", Feature.CANONICAL_NAMES),
          Map.entry("cm-gc", Feature.GC),
          Map.entry("cm64", Feature.MEMORY64));

  private ScriptFeatures() {}

  static Set<Feature> of(JsonNode script) {
    // The tools behind this suite disable two of the stable features by default.
    boolean tools = script.path("suite").asText().equals("wasm-tools");
    Set<Feature> features = EnumSet.copyOf(tools ? Set.of(Feature.ASYNC) : Feature.stable());
    script.path("features").forEach(name -> set(features, name.asText()));
    for (String flag : script.path("features_flag").asText("").split(",")) {
      set(features, flag);
    }
    for (Map.Entry<String, JsonNode> entry : script.path("config").properties()) {
      if (entry.getValue().asBoolean()) {
        set(features, entry.getKey().replace("component_model_", "cm-").replace('_', '-'));
      }
    }
    return features;
  }

  private static void set(Set<Feature> features, String flag) {
    boolean off = flag.startsWith("-");
    Feature feature = FEATURES.get(off ? flag.substring(1) : flag);
    if (feature == null) {
      return;
    }
    if (off) {
      features.remove(feature);
    } else {
      features.add(feature);
    }
  }
}
