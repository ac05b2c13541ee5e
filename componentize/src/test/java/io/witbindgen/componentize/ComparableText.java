package io.witbindgen.componentize;

import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.model.ComponentNames;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.print.WatPrinter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A component as text, for comparison: everything but debug names and producers.
 *
 * <p>The definitions are printed by the product; core modules follow in hexadecimal, section by
 * section.
 */
public final class ComparableText {
  private static final Set<String> IGNORED = Set.of("name", "component-name", "producers");

  private ComparableText() {}

  /** The text of a component. */
  public static String of(byte[] component) {
    StringBuilder modules = new StringBuilder();
    DecodedComponent stripped = strip(ComponentDecoder.decode(component), "", modules);
    return WatPrinter.print(stripped) + modules;
  }

  private static DecodedComponent strip(
      DecodedComponent component, String path, StringBuilder modules) {
    List<Definition> kept = new ArrayList<>();
    int number = 0;
    for (Definition definition : component.definitions()) {
      if (definition instanceof Definition.Custom custom && IGNORED.contains(custom.name())) {
        continue;
      }
      String child = path + "/" + number++;
      if (definition instanceof Definition.Component nested) {
        kept.add(new Definition.Component(0, strip(nested.component(), child, modules)));
      } else if (definition instanceof Definition.CoreModule module) {
        kept.add(stripModule(module.bytes(), child, modules));
      } else {
        kept.add(definition);
      }
    }
    return new DecodedComponent(component.bytes(), kept, ComponentNames.NONE);
  }

  private static Definition stripModule(Slice module, String path, StringBuilder modules) {
    byte[] bytes = module.toByteArray();
    ByteArrayOutputStream stripped = new ByteArrayOutputStream();
    stripped.write(bytes, 0, 8);
    modules.append("core module ").append(path).append('\n');
    int at = 8;
    while (at < bytes.length) {
      int start = at;
      int id = bytes[at++];
      long[] size = leb(bytes, at);
      int content = (int) size[1];
      int end = content + (int) size[0];
      at = end;
      String shown = HexFormat.of().formatHex(bytes, content, end);
      if (id == 0) {
        long[] length = leb(bytes, content);
        String name = new String(bytes, (int) length[1], (int) length[0], StandardCharsets.UTF_8);
        if (IGNORED.contains(name)) {
          continue;
        }
        shown = name + " " + shown;
      }
      stripped.write(bytes, start, end - start);
      modules.append("  section ").append(id).append(' ').append(shown).append('\n');
    }
    return new Definition.CoreModule(0, Slice.of(stripped.toByteArray()));
  }

  /** An unsigned LEB128 number and where it ends. */
  private static long[] leb(byte[] bytes, int at) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return new long[] {value, at};
      }
    }
  }
}
