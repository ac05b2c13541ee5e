package io.witbindgen.cli.wast;

import com.fasterxml.jackson.databind.JsonNode;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.runtime.wave.WaveParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Converts the values of scripts, which carry their own types, through WAVE. */
final class ScriptValues {
  private static final Set<String> KEYWORDS =
      Set.of("true", "false", "some", "none", "ok", "err", "inf", "nan");

  private ScriptValues() {}

  /**
   * The value in the dynamic mapping.
   *
   * @throws ScriptException if it is not a value of the type
   */
  static Object value(JsonNode value, ValueType type) {
    String tag = value.path("type").asText();
    String kind = type.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (!tag.equals(kind) && !(tag.equals("list") && kind.matches("fixed-list|map"))) {
      throw new ScriptException("the script has a " + tag + ", the function a " + type);
    }
    return WaveParser.parse(type, text(value));
  }

  /** The value as WAVE. */
  static String text(JsonNode value) {
    JsonNode content = value.path("value");
    return switch (value.path("type").asText()) {
      case "f32" -> f32(content.asText());
      case "f64" -> f64(content.asText());
      case "char" -> quoted(content.asText(), '\'');
      case "string" -> quoted(content.asText(), '"');
      case "enum" -> label(content.asText());
      case "list", "fixed-list", "map" -> "[" + texts(content) + "]";
      case "tuple" -> "(" + texts(content) + ")";
      case "record" -> record(content);
      case "flags" -> flags(content);
      case "variant" -> variant(content);
      case "option" -> content.isNull() ? "none" : "some(" + text(content) + ")";
      case "result" -> result(content);
      default -> content.asText();
    };
  }

  private static String texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.isArray() ? "(" + texts(value) + ")" : text(value)));
    return String.join(", ", texts);
  }

  private static String record(JsonNode fields) {
    List<String> texts = new ArrayList<>();
    fields.forEach(field -> texts.add(label(field.path(0).asText()) + ": " + text(field.path(1))));
    return texts.isEmpty() ? "{:}" : "{" + String.join(", ", texts) + "}";
  }

  private static String flags(JsonNode labels) {
    List<String> texts = new ArrayList<>();
    labels.forEach(label -> texts.add(label(label.asText())));
    return "{" + String.join(", ", texts) + "}";
  }

  private static String variant(JsonNode value) {
    String label = label(value.path("case").asText());
    return value.hasNonNull("payload") ? label + "(" + text(value.path("payload")) + ")" : label;
  }

  private static String result(JsonNode value) {
    Map.Entry<String, JsonNode> arm = value.properties().iterator().next();
    String name = arm.getKey().toLowerCase(Locale.ROOT);
    return arm.getValue().isNull() ? name : name + "(" + text(arm.getValue()) + ")";
  }

  private static String label(String label) {
    return KEYWORDS.contains(label) ? "%" + label : label;
  }

  /** Floats are written as their bits, read as an unsigned number, or as a class of NaN. */
  private static String f32(String bits) {
    return bits.startsWith("nan")
        ? "nan"
        : number(Float.intBitsToFloat(Integer.parseUnsignedInt(bits)));
  }

  private static String f64(String bits) {
    return bits.startsWith("nan")
        ? "nan"
        : number(Double.longBitsToDouble(Long.parseUnsignedLong(bits)));
  }

  private static String number(Number value) {
    String text = value.toString();
    return switch (text) {
      case "Infinity" -> "inf";
      case "-Infinity" -> "-inf";
      case "NaN" -> "nan";
      default -> text;
    };
  }

  private static String quoted(String text, char quote) {
    return text.codePoints()
        .mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : escaped(c))
        .collect(Collectors.joining("", Character.toString(quote), Character.toString(quote)));
  }

  private static String escaped(int codePoint) {
    return "\\u{" + Integer.toHexString(codePoint) + "}";
  }
}
