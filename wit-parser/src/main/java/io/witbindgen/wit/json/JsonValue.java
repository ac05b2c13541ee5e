package io.witbindgen.wit.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A JSON value that can be printed. */
abstract sealed class JsonValue {
  /** {@code null}. */
  static final JsonValue NULL = new Literal("null");

  static JsonValue text(String text) {
    return new Literal(quote(text));
  }

  static JsonValue text(Optional<String> text) {
    return text.map(JsonValue::text).orElse(NULL);
  }

  static JsonValue number(int number) {
    return new Literal(Integer.toString(number));
  }

  static JsonValue number(long number) {
    return new Literal(Long.toString(number));
  }

  static JsonObject object() {
    return new JsonObject();
  }

  /** An object with one member, whose key says which case of a union the value is. */
  static JsonObject tagged(String tag, JsonValue value) {
    return object().put(tag, value);
  }

  static JsonArray array(List<JsonValue> elements) {
    JsonArray array = new JsonArray();
    elements.forEach(array::add);
    return array;
  }

  /** The text of the value, indented by two spaces a level. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    print(out, 0);
    return out.toString();
  }

  abstract void print(StringBuilder out, int depth);

  private static void newLine(StringBuilder out, int depth) {
    out.append('\n').append("  ".repeat(depth));
  }

  private static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /** A value without parts, as its printed text. */
  private static final class Literal extends JsonValue {
    private final String printed;

    Literal(String printed) {
      this.printed = printed;
    }

    @Override
    void print(StringBuilder out, int depth) {
      out.append(printed);
    }
  }

  /** An array, to be filled. */
  static final class JsonArray extends JsonValue {
    private final List<JsonValue> elements = new ArrayList<>();

    void add(JsonValue element) {
      elements.add(element);
    }

    int size() {
      return elements.size();
    }

    @Override
    void print(StringBuilder out, int depth) {
      out.append('[');
      String separator = "";
      for (JsonValue element : elements) {
        out.append(separator);
        newLine(out, depth + 1);
        element.print(out, depth + 1);
        separator = ",";
      }
      if (!elements.isEmpty()) {
        newLine(out, depth);
      }
      out.append(']');
    }
  }

  /** An object, to be filled; its members stay in order. */
  static final class JsonObject extends JsonValue {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    JsonObject put(String name, JsonValue value) {
      members.put(name, value);
      return this;
    }

    JsonObject putIfPresent(String name, Optional<JsonValue> value) {
      value.ifPresent(present -> members.put(name, present));
      return this;
    }

    @Override
    void print(StringBuilder out, int depth) {
      out.append('{');
      String separator = "";
      for (Map.Entry<String, JsonValue> member : members.entrySet()) {
        out.append(separator);
        newLine(out, depth + 1);
        out.append(quote(member.getKey())).append(": ");
        member.getValue().print(out, depth + 1);
        separator = ",";
      }
      if (!members.isEmpty()) {
        newLine(out, depth);
      }
      out.append('}');
    }
  }
}
