package io.witbindgen.bridge.docs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.wit.model.Stability;
import io.witbindgen.wit.model.WitPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Writes the {@code package-docs} section, in version 1. */
public final class DocsWriter {
  /** The name of the section. */
  public static final String SECTION = DocsReader.SECTION;

  private static final JsonFactory JSON =
      new JsonFactoryBuilder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

  private final JsonGenerator out;

  private DocsWriter(JsonGenerator out) {
    this.out = out;
  }

  /** The content of the section for a package. */
  public static byte[] write(WitPackage unit) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(DocsReader.VERSION);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      new DocsWriter(out).node(PackageDocs.of(unit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void node(DocsNode node) throws IOException {
    out.writeStartObject();
    member("docs", node.docs());
    if (node.stability().kind() != Stability.Kind.UNKNOWN) {
      out.writeFieldName("stability");
      stability(node.stability());
    }
    for (Map.Entry<String, Map<String, DocsNode>> section : node.sections().entrySet()) {
      out.writeObjectFieldStart(section.getKey());
      for (Map.Entry<String, DocsNode> child : section.getValue().entrySet()) {
        out.writeFieldName(child.getKey());
        child(section.getKey(), child.getValue());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void child(String section, DocsNode node) throws IOException {
    if (section.endsWith(DocsReader.STABILITY_SUFFIX)) {
      stability(node.stability());
    } else if (section.equals(PackageDocs.ITEMS)) {
      out.writeString(node.docs().orElse(""));
    } else {
      node(node);
    }
  }

  private void stability(Stability stability) throws IOException {
    out.writeStartObject();
    if (stability instanceof Stability.Stable stable) {
      out.writeObjectFieldStart("stable");
      member("since", Optional.of(stable.since().toString()));
    } else if (stability instanceof Stability.Unstable unstable) {
      out.writeObjectFieldStart("unstable");
      member("feature", Optional.of(unstable.feature()));
    }
    member("deprecated", stability.deprecated().map(SemanticVersion::toString));
    out.writeEndObject();
    out.writeEndObject();
  }

  private void member(String name, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      out.writeStringField(name, text.get());
    }
  }
}
