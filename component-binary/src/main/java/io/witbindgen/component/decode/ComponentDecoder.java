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

/** Decodes components from bytes to the model. */
public final class ComponentDecoder {
  private static final String PRODUCERS = "producers";

  private ComponentDecoder() {}

  /**
   * Decodes a component.
   *
   * @param bytes the whole component; the result keeps the array without a copy, so it must not be
   *     changed afterwards
   * @throws MalformedComponentException if the bytes are not a component
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
   * @throws MalformedComponentException if it is not a component
   */
  public static DecodedComponent decode(Path file) throws IOException {
    return decode(Files.readAllBytes(file));
  }

  /**
   * Decodes a component from a stream, which is read to its end and left open.
   *
   * @throws IOException if the stream cannot be read
   * @throws MalformedComponentException if its content is not a component
   */
  public static DecodedComponent decode(InputStream stream) throws IOException {
    return decode(stream.readAllBytes());
  }

  /**
   * The producers that the component's own {@code producers} section names; empty if it has none.
   */
  public static List<Producer> producers(DecodedComponent component) {
    return component.definitions(Definition.Custom.class).stream()
        .filter(section -> section.name().equals(PRODUCERS))
        .findFirst()
        .map(ComponentDecoder::producers)
        .orElse(List.of());
  }

  /** The producers that a custom section names; empty if it is another section, or unreadable. */
  public static List<Producer> producers(Definition.Custom section) {
    return section.name().equals(PRODUCERS) ? NameSections.producers(section.bytes()) : List.of();
  }
}
