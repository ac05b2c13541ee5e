package io.witbindgen.componentize.plan;

import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.binary.ByteCursor;
import io.witbindgen.componentize.binary.ByteSink;
import io.witbindgen.componentize.binary.RawModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Renames imports of one name, which a core module can have several times, but for which a
 * component can supply only one item.
 *
 * @param renamed the original names, by module name and new name
 */
record UniqueImports(RawModule module, Map<String, Map<String, String>> renamed) {
  private static final int IMPORTS = 2;

  private record Name(String module, String name) {}

  static UniqueImports of(RawModule module) {
    Set<Name> names = new HashSet<>();
    boolean isUnique =
        CoreModuleDecoder.decode(Slice.of(module.toByteArray())).imports().stream()
            .allMatch(declared -> names.add(new Name(declared.module(), declared.name())));
    return isUnique ? new UniqueImports(module, Map.of()) : rename(module);
  }

  private static UniqueImports rename(RawModule module) {
    Map<String, Map<String, String>> renamed = new HashMap<>();
    List<RawModule.Section> sections = new ArrayList<>();
    for (RawModule.Section section : module.sections()) {
      sections.add(
          section.id() == IMPORTS
              ? new RawModule.Section(
                  IMPORTS, section.customName(), rename(section.content(), renamed))
              : section);
    }
    return new UniqueImports(new RawModule(sections), renamed);
  }

  private static Slice rename(Slice content, Map<String, Map<String, String>> renamed) {
    ByteCursor cursor = new ByteCursor(content);
    ByteSink sink = new ByteSink();
    Set<Name> names = new HashSet<>();
    Map<Name, Integer> copies = new HashMap<>();
    int count = cursor.u32();
    sink.u32(count);
    for (int i = 0; i < count; i++) {
      String module = cursor.name();
      String original = cursor.name();
      String name = original;
      while (!names.add(new Name(module, name))) {
        int copy = copies.merge(new Name(module, original), 1, Integer::sum);
        name = original + " [v" + (copy + 1) + "]";
      }
      if (!name.equals(original)) {
        renamed.computeIfAbsent(module, m -> new HashMap<>()).put(name, original);
      }
      sink.name(module).name(name);
      int start = cursor.position();
      skipType(cursor);
      sink.raw(cursor.since(start));
    }
    return Slice.of(sink.toByteArray());
  }

  private static void skipType(ByteCursor cursor) {
    int kind = cursor.next();
    switch (kind) {
      case 0 -> cursor.u32();
      case 1 -> {
        skipValueType(cursor);
        skipLimits(cursor);
      }
      case 2 -> skipLimits(cursor);
      case 3 -> {
        skipValueType(cursor);
        cursor.next();
      }
      case 4 -> {
        cursor.next();
        cursor.u32();
      }
      default -> throw cursor.malformed("invalid kind of import " + kind);
    }
  }

  private static void skipValueType(ByteCursor cursor) {
    int code = cursor.next();
    if (code == 0x63 || code == 0x64) {
      cursor.signed();
    }
  }

  private static void skipLimits(ByteCursor cursor) {
    int flags = cursor.next();
    cursor.leb(10);
    if ((flags & 1) != 0) {
      cursor.leb(10);
    }
    if ((flags & 8) != 0) {
      cursor.u32();
    }
  }
}
