package io.witbindgen.cli.wast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.witbindgen.component.validate.rule.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A converted test script.
 *
 * @param file the JSON file
 * @param validatesOnly whether the suite never executes anything
 * @param features the gated features that its components may use
 */
public record Script(
    Path file, boolean validatesOnly, Set<Feature> features, List<ScriptCommand> commands) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The suite whose own runner only validates, prints and parses. */
  private static final String VALIDATING_SUITE = "wasm-tools";

  public Script {
    features = Set.copyOf(features);
    commands = List.copyOf(commands);
  }

  /**
   * Reads a script.
   *
   * @return empty if the file is JSON of another kind
   * @throws ScriptException if the file cannot be read, or is not JSON
   */
  public static Optional<Script> read(Path file) {
    JsonNode json = parse(file);
    if (!json.path("commands").isArray()) {
      return Optional.empty();
    }
    Path directory = Objects.requireNonNullElse(file.getParent(), Path.of(""));
    List<ScriptCommand> commands = new ArrayList<>();
    json.path("commands").forEach(c -> commands.add(new ScriptCommand(c, directory)));
    boolean validatesOnly = json.path("suite").asText().equals(VALIDATING_SUITE);
    return Optional.of(new Script(file, validatesOnly, ScriptFeatures.of(json), commands));
  }

  private static JsonNode parse(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new ScriptException(file + " is not JSON: " + e.getOriginalMessage());
    } catch (NoSuchFileException e) {
      throw new ScriptException("cannot read " + file + ": no such file");
    } catch (IOException e) {
      throw new ScriptException("cannot read " + file + ": " + e.getMessage());
    }
  }

  /** The file with the script's text, to which the line numbers of its commands refer. */
  public Path text() {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    int end = name.endsWith(".json") ? name.length() - ".json".length() : name.length();
    return file.resolveSibling(name.substring(0, end) + ".wast");
  }
}
