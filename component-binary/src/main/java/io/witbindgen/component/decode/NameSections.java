package io.witbindgen.component.decode;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreNames;
import io.witbindgen.component.core.Producer;
import io.witbindgen.component.model.ComponentNames;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.model.Sort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decodes the custom sections with names and producers; one that cannot be read is not an error,
 * but counts as absent.
 */
final class NameSections {
  private static final int OWN_NAME = 0;
  private static final int ITEMS = 1;

  private NameSections() {}

  static Optional<ComponentNames> component(Slice section) {
    try {
      return Optional.of(componentNames(reader(section)));
    } catch (MalformedComponentException e) {
      return Optional.empty();
    }
  }

  private static ComponentNames componentNames(ByteReader reader) {
    Optional<String> own = Optional.empty();
    Map<Sort, Map<Integer, String>> items = new EnumMap<>(Sort.class);
    while (!reader.atEnd()) {
      int code = reader.nextByte();
      ByteReader content = reader.region("the names");
      if (code == OWN_NAME) {
        own = Optional.of(content.name());
      } else if (code == ITEMS) {
        items.put(InstanceDecoder.sort(content), nameMap(content));
      }
    }
    return new ComponentNames(own, items);
  }

  static CoreNames core(Slice section) {
    try {
      return coreNames(reader(section));
    } catch (MalformedComponentException e) {
      return CoreNames.NONE;
    }
  }

  private static CoreNames coreNames(ByteReader reader) {
    Optional<String> own = Optional.empty();
    Map<Integer, String> types = Map.of();
    Map<CoreExternType.Kind, Map<Integer, String>> items = new EnumMap<>(CoreExternType.Kind.class);
    while (!reader.atEnd()) {
      int code = reader.nextByte();
      ByteReader content = reader.region("the names");
      switch (code) {
        case OWN_NAME -> own = Optional.of(content.name());
        case ITEMS -> items.put(CoreExternType.Kind.FUNC, nameMap(content));
        case 4 -> types = nameMap(content);
        case 5 -> items.put(CoreExternType.Kind.TABLE, nameMap(content));
        case 6 -> items.put(CoreExternType.Kind.MEMORY, nameMap(content));
        case 7 -> items.put(CoreExternType.Kind.GLOBAL, nameMap(content));
        case 11 -> items.put(CoreExternType.Kind.TAG, nameMap(content));
        default -> {} // names of locals, labels and segments
      }
    }
    return new CoreNames(own, types, items);
  }

  private static Map<Integer, String> nameMap(ByteReader reader) {
    Map<Integer, String> names = new HashMap<>();
    long count = reader.unsigned(32);
    for (long i = 0; i < count; i++) {
      names.put(reader.u32(), reader.name());
    }
    return Collections.unmodifiableMap(names);
  }

  static List<Producer> producers(Slice section) {
    List<Producer> producers = new ArrayList<>();
    ByteReader reader = reader(section);
    try {
      reader.vector("field", () -> field(reader, producers));
      return List.copyOf(producers);
    } catch (MalformedComponentException e) {
      return List.of();
    }
  }

  private static boolean field(ByteReader reader, List<Producer> producers) {
    String field = reader.name();
    reader.vector("value", () -> producers.add(new Producer(field, reader.name(), reader.name())));
    return true;
  }

  private static ByteReader reader(Slice section) {
    return ByteReader.of(section, "the section");
  }
}
