package io.witbindgen.component.encode;

import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import java.util.List;

/** Encodes components: from the model to their bytes. */
public final class ComponentEncoder {
  private ComponentEncoder() {}

  /**
   * Encodes a component from its definitions; its own {@code bytes} and all offsets are ignored.
   *
   * <p>Debug names are in a custom section among the definitions; if there is no such section but
   * the component has names, one is added at the end.
   *
   * @return a new array, which decodes to the same definitions
   * @throws IllegalArgumentException if the format cannot express the model
   */
  public static byte[] encode(DecodedComponent component) {
    ByteWriter writer = new ByteWriter();
    SectionWriter.component(writer, component);
    return writer.toByteArray();
  }

  /**
   * Encodes the component that consists of these definitions.
   *
   * @return a new array, which decodes to the same definitions
   * @throws IllegalArgumentException if the format cannot express the model
   */
  public static byte[] encode(List<Definition> definitions) {
    SectionWriter writer = new SectionWriter();
    definitions.forEach(writer::add);
    return writer.toByteArray();
  }
}
