package io.witbindgen.component.decode;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.core.Producer;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Decodes components: from their bytes to the model, as written. */
public final class ComponentDecoder {
  private static final String PRODUCERS = "producers";

  private ComponentDecoder() {}

  /**
   * Decodes a component.
   *
   * @param bytes all of it; the result keeps them without a copy, so they must not change any more
   * @throws MalformedComponentException if the bytes are no component
   */
  public static DecodedComponent decode(byte[] bytes) {
    Slice input = Slice.of(bytes);
    Preamble.checkNotText(input);
    return SectionDecoder.component(ByteReader.of(input, "the component"));
  }

  /**
   * Decodes a component file.
   *
   * @throws IOException if the file cannot be read
   * @throws MalformedComponentException if it is no component
   */
  public static DecodedComponent decode(Path file) throws IOException {
    return decode(Files.readAllBytes(file));
  }

  /**
   * Decodes a component from a stream, which is read to its end and left open.
   *
   * @throws IOException if the stream cannot be read
   * @throws MalformedComponentException if it holds no component
   */
  public static DecodedComponent decode(InputStream stream) throws IOException {
    return decode(stream.readAllBytes());
  }

  /** Who made the component, by its own {@code producers} section; empty if it does not say. */
  public static List<Producer> producers(DecodedComponent component) {
    return component.definitions(Definition.Custom.class).stream()
        .filter(section -> section.name().equals(PRODUCERS))
        .findFirst()
        .map(ComponentDecoder::producers)
        .orElse(List.of());
  }

  /** What a custom section says about producers; empty if it is another section, or unreadable. */
  public static List<Producer> producers(Definition.Custom section) {
    return section.name().equals(PRODUCERS) ? NameSections.producers(section.bytes()) : List.of();
  }
}
