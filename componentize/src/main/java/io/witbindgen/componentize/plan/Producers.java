package io.witbindgen.componentize.plan;

import io.witbindgen.component.core.Producer;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.binary.ByteSink;
import io.witbindgen.componentize.binary.RawModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The producers section of a module, which names the tools that made it. */
final class Producers {
  private static final String SECTION = "producers";

  private Producers() {}

  /** The module with more producers; the version that is added replaces the one that is there. */
  static RawModule add(RawModule module, List<Producer> more) {
    if (more.isEmpty()) {
      return module;
    }
    Map<String, Map<String, String>> fields = new LinkedHashMap<>();
    CoreModuleDecoder.producers(Slice.of(module.toByteArray())).forEach(p -> add(fields, p));
    more.forEach(producer -> add(fields, producer));
    List<RawModule.Section> sections =
        new ArrayList<>(
            module.sections().stream().filter(section -> !section.isCustom(SECTION)).toList());
    sections.add(RawModule.custom(SECTION, content(fields)));
    return new RawModule(sections);
  }

  private static void add(Map<String, Map<String, String>> fields, Producer producer) {
    fields
        .computeIfAbsent(producer.field(), field -> new LinkedHashMap<>())
        .put(producer.name(), producer.version());
  }

  private static byte[] content(Map<String, Map<String, String>> fields) {
    ByteSink sink = new ByteSink().u32(fields.size());
    fields.forEach(
        (field, values) -> {
          sink.name(field).u32(values.size());
          values.forEach((name, version) -> sink.name(name).name(version));
        });
    return sink.toByteArray();
  }
}
