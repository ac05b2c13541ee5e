package io.witbindgen.component.encode;

import io.witbindgen.component.core.Producer;
import io.witbindgen.component.model.ComponentNames;
import io.witbindgen.component.model.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Encodes the contents of the custom sections with names and producers. */
final class NameSections {
  /** The name of the section with a component's debug names. */
  static final String NAMES = "component-name";

  /** The name of the section with a component's producers. */
  static final String PRODUCERS = "producers";

  private static final int OWN_NAME = 0;
  private static final int ITEMS = 1;

  private NameSections() {}

  static void names(ByteWriter writer, ComponentNames names) {
    names
        .component()
        .ifPresent(
            name -> {
              writer.code(OWN_NAME);
              writer.sized(content -> content.name(name));
            });
    // In the order of sorts and indices, so that the result does not depend on hash codes.
    new TreeMap<>(names.items()).forEach((sort, items) -> items(writer, sort, items));
  }

  private static void items(ByteWriter writer, Sort sort, Map<Integer, String> items) {
    Map<Integer, String> ordered = new TreeMap<>(Integer::compareUnsigned);
    ordered.putAll(items);
    writer.code(ITEMS);
    writer.sized(
        content -> {
          InstanceEncoder.sort(content, sort);
          content.vector(ordered.entrySet(), NameSections::association);
        });
  }

  private static void association(ByteWriter writer, Map.Entry<Integer, String> entry) {
    writer.u32(entry.getKey());
    writer.name(entry.getValue());
  }

  static void producers(ByteWriter writer, List<Producer> producers) {
    Map<String, List<Producer>> fields = new LinkedHashMap<>();
    producers.forEach(
        producer ->
            fields.computeIfAbsent(producer.field(), field -> new ArrayList<>()).add(producer));
    writer.vector(
        fields.entrySet(),
        (field, entry) -> {
          field.name(entry.getKey());
          field.vector(entry.getValue(), NameSections::producer);
        });
  }

  private static void producer(ByteWriter writer, Producer producer) {
    writer.name(producer.name());
    writer.name(producer.version());
  }
}
