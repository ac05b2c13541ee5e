package io.witbindgen.component.decode;

import io.witbindgen.component.core.CoreContents;
import io.witbindgen.component.core.CoreContents.CustomSection;
import io.witbindgen.component.core.CoreContents.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Measures the sections of a core module that are not decoded. */
final class ContentsReader {
  private final List<CustomSection> custom = new ArrayList<>();
  private OptionalInt start = OptionalInt.empty();
  private Part functions = Part.NONE;
  private Part elements = Part.NONE;
  private Part data = Part.NONE;

  void section(int code, ByteReader content) {
    switch (code) {
      case CoreSections.CUSTOM ->
          custom.add(new CustomSection(content.name(), content.remaining().length()));
      case CoreSections.START -> start = OptionalInt.of(content.u32());
      case CoreSections.ELEMENT -> elements = part(content);
      case CoreSections.CODE -> functions = part(content);
      case CoreSections.DATA -> data = part(content);
      default -> {}
    }
  }

  private static Part part(ByteReader content) {
    int count = content.u32();
    return new Part(count, content.remaining().length());
  }

  CoreContents contents() {
    return new CoreContents(start, functions, elements, data, custom);
  }
}
