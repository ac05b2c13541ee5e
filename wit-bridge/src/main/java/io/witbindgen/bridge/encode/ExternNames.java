package io.witbindgen.bridge.encode;

import io.witbindgen.component.model.ExternName;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.ScopeId;
import java.util.ArrayList;
import java.util.List;

/** The names of imports and exports, with their attributes. */
final class ExternNames {
  private ExternNames() {}

  static ExternName of(String name, Metadata metadata) {
    return new ExternName(name, externalId(metadata));
  }

  /** A plain name with the interface that it implements. */
  static ExternName implementing(String name, ScopeId target, Metadata metadata) {
    List<ExternName.Attribute> attributes = new ArrayList<>();
    attributes.add(new ExternName.Attribute.Implements(target.toString()));
    attributes.addAll(externalId(metadata));
    return new ExternName(name, attributes);
  }

  private static List<ExternName.Attribute> externalId(Metadata metadata) {
    return metadata
        .externalId()
        .<List<ExternName.Attribute>>map(id -> List.of(new ExternName.Attribute.ExternalId(id)))
        .orElse(List.of());
  }
}
