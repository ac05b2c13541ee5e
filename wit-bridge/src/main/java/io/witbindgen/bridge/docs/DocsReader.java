package io.witbindgen.bridge.docs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.Slice;
import io.witbindgen.wit.model.Stability;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code package-docs} section, in its two versions. */
public final class DocsReader {
  static final String SECTION = "package-docs";

  /** The first byte of version 1; in version 0 the JSON follows at once. */
  static final int VERSION = 1;

  /** The ending of the names of sections that hold only gates. */
  static final String STABILITY_SUFFIX = "_stability";

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;

  private DocsReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The documentation of the package in a component.
   *
   * @return the node of the package; an empty one if the component has no such section
   * @throws MalformedComponentException if the section cannot be read
   */
  public static DocsNode read(DecodedComponent component) {
    return component.definitions(Definition.Custom.class).stream()
        .filter(custom -> custom.name().equals(SECTION))
        .findFirst()
        .map(custom -> read(custom.bytes()))
        .orElse(DocsNode.NONE);
  }

  private static DocsNode read(Slice section) {
    boolean isVersioned = section.length() > 0 && section.source()[section.offset()] == VERSION;
    int start = isVersioned ? 1 : 0;
    try (JsonParser parser =
        JSON.createParser(section.source(), section.offset() + start, section.length() - start)) {
      parser.nextToken();
      DocsNode docs = new DocsReader(parser).node();
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "something follows the value");
      }
      return docs;
    } catch (JsonParseException e) {
      throw malformed(e.getOriginalMessage(), section);
    } catch (IOException e) {
      throw malformed(String.valueOf(e.getMessage()), section);
    }
  }

  private static MalformedComponentException malformed(String reason, Slice section) {
    return new MalformedComponentException(
        "custom section `" + SECTION + "`: " + reason, section.offset());
  }

  /** An object, or a string that is only documentation; the parser is at its first token. */
  private DocsNode node() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING || isNull()) {
      return new DocsNode(text(), new Stability.Unknown());
    }
    expect(JsonToken.START_OBJECT);
    Optional<String> docs = Optional.empty();
    Stability stability = new Stability.Unknown();
    Map<String, Map<String, DocsNode>> sections = new HashMap<>();
    for (String name = next(); name != null; name = next()) {
      if (name.equals("docs")) {
        docs = text();
      } else if (name.equals("stability")) {
        stability = stability();
      } else {
        sections.put(name, section(name));
      }
    }
    return new DocsNode(docs, stability, sections);
  }

  private Map<String, DocsNode> section(String section) throws IOException {
    expect(JsonToken.START_OBJECT);
    Map<String, DocsNode> nodes = new HashMap<>();
    for (String name = next(); name != null; name = next()) {
      nodes.put(
          name,
          section.endsWith(STABILITY_SUFFIX)
              ? new DocsNode(Optional.empty(), stability())
              : node());
    }
    return nodes;
  }

  /** Moves to the next member's value and returns the member's name, or null after the last one. */
  private @Nullable String next() throws IOException {
    String name = parser.nextFieldName();
    if (name == null) {
      expect(JsonToken.END_OBJECT);
    } else {
      parser.nextToken();
    }
    return name;
  }

  private Stability stability() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return new Stability.Unknown();
    }
    expect(JsonToken.START_OBJECT);
    String kind = next();
    expect(JsonToken.START_OBJECT);
    Map<String, Optional<String>> members = new HashMap<>();
    for (String name = next(); name != null; name = next()) {
      members.put(name, text());
    }
    expect(JsonToken.END_OBJECT);
    parser.nextToken();
    expect(JsonToken.END_OBJECT);
    return stability(String.valueOf(kind), members);
  }

  private Stability stability(String kind, Map<String, Optional<String>> members)
      throws IOException {
    Optional<SemanticVersion> deprecated = version(member(members, "deprecated"));
    Optional<SemanticVersion> since = version(member(members, "since"));
    Optional<String> feature = member(members, "feature");
    if (kind.equals("stable") && since.isPresent()) {
      return new Stability.Stable(since.get(), deprecated);
    }
    if (kind.equals("unstable") && feature.isPresent()) {
      return new Stability.Unstable(feature.get(), deprecated);
    }
    throw new JsonParseException(parser, "unknown stability `" + kind + "` of " + members.keySet());
  }

  private static Optional<String> member(Map<String, Optional<String>> members, String name) {
    return members.getOrDefault(name, Optional.empty());
  }

  private Optional<SemanticVersion> version(Optional<String> text) throws IOException {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<SemanticVersion> version = SemanticVersion.parse(text.get());
    if (version.isEmpty()) {
      throw new JsonParseException(parser, "`" + text.get() + "` is not a version");
    }
    return version;
  }

  private Optional<String> text() throws IOException {
    if (isNull()) {
      return Optional.empty();
    }
    expect(JsonToken.VALUE_STRING);
    return Optional.of(parser.getText());
  }

  private boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  private void expect(JsonToken token) throws IOException {
    if (parser.currentToken() != token) {
      throw new JsonParseException(
          parser, "expected " + token + ", found " + parser.currentToken());
    }
  }
}
