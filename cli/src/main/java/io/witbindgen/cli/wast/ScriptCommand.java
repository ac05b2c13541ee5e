package io.witbindgen.cli.wast;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One command of a script, as represented in its JSON. */
final class ScriptCommand {
  private final JsonNode json;
  private final Path directory;

  ScriptCommand(JsonNode json, Path directory) {
    this.json = json;
    this.directory = directory;
  }

  /** The kind of command: {@code module}, {@code assert_return}, … */
  String type() {
    return json.path("type").asText();
  }

  /** Where it starts in the text of the script, from 1. */
  int line() {
    return json.path("line").asInt();
  }

  /** A member that is a string, such as {@code name} or {@code module}. */
  Optional<String> member(String key) {
    return Optional.ofNullable(json.path(key).textValue());
  }

  /** What the script expects a refusal to say; empty for anything. */
  String text() {
    return member("text").orElse("");
  }

  /** Whether the unit is a component rather than a core module. */
  boolean isComponent() {
    return !member("kind").orElse("component").equals("module");
  }

  /** Whether the unit exists as text only, which this project does not read. */
  boolean isTextOnly() {
    return json.path("text_only").asBoolean() || (hasUnit() && binary().isEmpty());
  }

  private boolean hasUnit() {
    return json.has("filename");
  }

  /** The binary of the unit, if there is one. */
  Optional<Path> binary() {
    for (String key : List.of("binary_filename", "encodes_to", "filename")) {
      Optional<String> name = member(key).filter(n -> n.endsWith(".wasm"));
      if (name.isPresent()) {
        return name.map(directory::resolve);
      }
    }
    return Optional.empty();
  }

  /** The instance that the action refers to; empty for the current one. */
  Optional<String> actionModule() {
    return Optional.ofNullable(json.path("action").path("module").textValue());
  }

  /** {@code invoke} or {@code get}. */
  String actionType() {
    return json.path("action").path("type").asText();
  }

  /** The name of the export that the action refers to. */
  String actionField() {
    return json.path("action").path("field").asText();
  }

  /** The arguments of the action, each a type with a value. */
  List<JsonNode> actionArguments() {
    return list(json.path("action").path("args"));
  }

  /** The expected results, each a type with a value. */
  List<JsonNode> expected() {
    return list(json.path("expected"));
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }
}
