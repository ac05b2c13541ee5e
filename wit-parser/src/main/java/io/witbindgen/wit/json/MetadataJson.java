package io.witbindgen.wit.json;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.Stability;
import java.util.Optional;

/** The metadata of items as JSON; no member if there is none. */
final class MetadataJson {
  private MetadataJson() {}

  /** Adds documentation, gates and the external id, in this order. */
  static JsonValue.JsonObject add(JsonValue.JsonObject to, Metadata metadata) {
    return to.putIfPresent("docs", docs(metadata.docs()))
        .putIfPresent("stability", stability(metadata.stability()))
        .putIfPresent("external-id", metadata.externalId().map(JsonValue::text));
  }

  static Optional<JsonValue> docs(Optional<String> docs) {
    return docs.map(text -> JsonValue.tagged("contents", JsonValue.text(text)));
  }

  static Optional<JsonValue> stability(Stability stability) {
    return switch (stability.kind()) {
      case UNKNOWN -> Optional.empty();
      case STABLE -> {
        String since = ((Stability.Stable) stability).since().toString();
        yield Optional.of(gate("stable", "since", since, stability.deprecated()));
      }
      case UNSTABLE -> {
        String feature = ((Stability.Unstable) stability).feature();
        yield Optional.of(gate("unstable", "feature", feature, stability.deprecated()));
      }
    };
  }

  private static JsonValue gate(
      String tag, String field, String value, Optional<SemanticVersion> deprecated) {
    return JsonValue.tagged(
        tag,
        JsonValue.tagged(field, JsonValue.text(value))
            .putIfPresent("deprecated", deprecated.map(v -> JsonValue.text(v.toString()))));
  }
}
