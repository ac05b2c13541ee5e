package io.witbindgen.component.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command of a conformance script that comes with a component as a binary.
 *
 * @param name the binary's path from the root of the suites
 * @param script the script around it, with the features it asks for
 */
public record ScriptCommand(String name, Path file, JsonNode command, JsonNode script) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the script expects: {@code module}, {@code assert_invalid}, ... */
  public String type() {
    return command.path("type").asText();
  }

  /** The message that the script expects. */
  public String text() {
    return command.path("text").asText();
  }

  @Override
  public String toString() {
    return name + ": " + type() + ", line " + command.path("line").asText();
  }

  /** All of them. */
  public static List<ScriptCommand> all() throws IOException {
    Path root = SharedData.path("conformance/wast");
    List<ScriptCommand> commands = new ArrayList<>();
    for (Path file : SharedData.files("conformance/wast", ".json")) {
      JsonNode script = JSON.readTree(file.toFile());
      for (JsonNode command : script.path("commands")) {
        Path binary = file.resolveSibling(binary(command));
        if (command.path("kind").asText().equals("component")
            && binary.toString().endsWith(".wasm")) {
          String name = root.relativize(binary).toString();
          commands.add(new ScriptCommand(name, binary, command, script));
        }
      }
    }
    return commands;
  }

  private static String binary(JsonNode command) {
    for (String key : List.of("binary_filename", "encodes_to", "filename")) {
      if (command.hasNonNull(key)) {
        return command.get(key).asText();
      }
    }
    return "";
  }
}
