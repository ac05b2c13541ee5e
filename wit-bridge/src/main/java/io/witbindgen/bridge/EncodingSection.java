package io.witbindgen.bridge;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The custom section {@code wit-component-encoding} of an embedded world.
 *
 * @param version the version of the format
 * @param strings how the core module encodes strings; empty if the section does not say it
 */
public record EncodingSection(int version, Optional<StringEncoding> strings) {
  /** The name of the section. */
  public static final String NAME = "wit-component-encoding";

  /** The version of the format, which is that of today's package format. */
  public static final int VERSION = 4;

  /** The sections of a component; there should be one. */
  public static Stream<EncodingSection> in(DecodedComponent component) {
    return component.definitions(Definition.Custom.class).stream()
        .filter(custom -> custom.name().equals(NAME) && custom.bytes().length() > 0)
        .map(custom -> of(custom.bytes().toByteArray()));
  }

  private static EncodingSection of(byte[] content) {
    return new EncodingSection(
        content[0], content.length == 2 ? StringEncoding.ofCode(content[1]) : Optional.empty());
  }

  /** The content of a section in the version of today. */
  public static byte[] content(StringEncoding strings) {
    return new byte[] {VERSION, strings.code()};
  }
}
