package io.witbindgen.componentize.encode;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.binary.ByteCursor;
import io.witbindgen.componentize.binary.ByteSink;
import io.witbindgen.componentize.binary.RawModule;
import java.util.ArrayList;
import java.util.List;

/** The debug name of a core module. */
final class ModuleName {
  private static final String SECTION = "name";
  private static final int OWN = 0;

  private ModuleName() {}

  /** The module with this name in its name section. */
  static Slice set(Slice module, String name) {
    List<RawModule.Section> sections = new ArrayList<>();
    boolean isSet = false;
    for (RawModule.Section section : RawModule.of(module).sections()) {
      boolean isNames = section.isCustom(SECTION);
      sections.add(isNames ? RawModule.custom(SECTION, names(name, section.content())) : section);
      isSet |= isNames;
    }
    if (!isSet) {
      sections.add(RawModule.custom(SECTION, own(name).toByteArray()));
    }
    return Slice.of(new RawModule(sections).toByteArray());
  }

  private static ByteSink own(String name) {
    return new ByteSink().code(OWN).sized(new ByteSink().name(name).toByteArray());
  }

  /** All other names are kept; a section that cannot be read stays unchanged. */
  private static byte[] names(String name, Slice content) {
    ByteSink sink = own(name);
    ByteCursor cursor = new ByteCursor(content);
    try {
      while (!cursor.atEnd()) {
        int id = cursor.next();
        Slice names = cursor.sized();
        if (id != OWN) {
          sink.code(id).sized(names.toByteArray());
        }
      }
    } catch (MalformedComponentException e) {
      return content.toByteArray();
    }
    return sink.toByteArray();
  }
}
