package io.witbindgen.componentize.binary;

import io.witbindgen.component.decode.BinaryKind;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.ComponentizeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A core module, cut into its sections. */
public record RawModule(List<Section> sections) {
  private static final byte[] PREAMBLE = {0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00};
  private static final int CUSTOM = 0;

  public RawModule {
    sections = List.copyOf(sections);
  }

  /**
   * A section.
   *
   * @param customName the name, if it is a custom section
   * @param content the content, without the name of a custom section
   */
  public record Section(int id, Optional<String> customName, Slice content) {
    /** Whether it is the custom section of this name. */
    public boolean isCustom(String name) {
      return customName.equals(Optional.of(name));
    }
  }

  /**
   * Cuts a module into sections.
   *
   * @throws ComponentizeException if it is not a core module
   */
  public static RawModule of(Slice module) {
    byte[] bytes = module.toByteArray();
    if (BinaryKind.of(bytes) != BinaryKind.CORE_MODULE) {
      throw new ComponentizeException(
          BinaryKind.of(bytes) == BinaryKind.COMPONENT
              ? "it is a component already, where a core module is expected"
              : "it is not a core module in binary form");
    }
    List<Section> sections = new ArrayList<>();
    ByteCursor cursor = new ByteCursor(new Slice(bytes, PREAMBLE.length, bytes.length - 8));
    while (!cursor.atEnd()) {
      int id = cursor.next();
      sections.add(section(id, cursor.sized()));
    }
    return new RawModule(sections);
  }

  private static Section section(int id, Slice content) {
    if (id != CUSTOM) {
      return new Section(id, Optional.empty(), content);
    }
    ByteCursor cursor = new ByteCursor(content);
    String name = cursor.name();
    return new Section(id, Optional.of(name), cursor.rest());
  }

  /** The section of this id, if there is one. */
  public Optional<Section> section(int id) {
    return sections.stream().filter(section -> section.id() == id).findFirst();
  }

  /** A custom section. */
  public static Section custom(String name, byte[] content) {
    return new Section(CUSTOM, Optional.of(name), Slice.of(content));
  }

  /** The module in binary form. */
  public byte[] toByteArray() {
    ByteSink sink = new ByteSink().raw(PREAMBLE);
    for (Section section : sections) {
      ByteSink content = new ByteSink();
      section.customName().ifPresent(content::name);
      content.raw(section.content());
      sink.code(section.id()).sized(content.toByteArray());
    }
    return sink.toByteArray();
  }
}
