package io.witbindgen.bridge;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import java.util.Optional;

/**
 * The custom section {@code wit-component-encoding}, with which WIT in binary form says how it is
 * encoded: the version of the format, and in the metadata of a core module also how the module
 * encodes strings.
 */
public final class EncodingSection {
  /** The name of the section. */
  public static final String NAME = "wit-component-encoding";

  /** The version of the encoding, which is that of today's package format. */
  public static final int VERSION = 4;

  private EncodingSection() {}

  /** The content of the section for a module with this string encoding. */
  public static byte[] of(StringEncoding strings) {
    return new byte[] {VERSION, strings.code()};
  }

  /** Whether a component is encoded in {@link #VERSION}. */
  public static boolean isCurrent(DecodedComponent component) {
    return component.definitions(Definition.Custom.class).stream()
        .filter(custom -> custom.name().equals(NAME))
        .map(custom -> custom.bytes().toByteArray())
        .anyMatch(bytes -> bytes.length > 0 && bytes[0] == VERSION);
  }

  /** How the module encodes strings; empty if its metadata does not say so in a known way. */
  public static Optional<StringEncoding> strings(DecodedComponent metadata) {
    return metadata.definitions(Definition.Custom.class).stream()
        .filter(custom -> custom.name().equals(NAME))
        .map(custom -> custom.bytes().toByteArray())
        .filter(bytes -> bytes.length == 2)
        .findFirst()
        .flatMap(bytes -> StringEncoding.ofCode(bytes[1]));
  }
}
