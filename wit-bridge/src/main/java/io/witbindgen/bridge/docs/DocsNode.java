package io.witbindgen.bridge.docs;

import io.witbindgen.wit.model.Stability;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The documentation of one item and of the items in it.
 *
 * @param docs the item's documentation
 * @param stability what its gates say
 * @param sections the items in it by section, such as {@code funcs}, and then by name
 */
public record DocsNode(
    Optional<String> docs, Stability stability, Map<String, Map<String, DocsNode>> sections) {
  /** No documentation. */
  public static final DocsNode NONE = new DocsNode(Optional.empty(), new Stability.Unknown());

  /** Copies the map, in its order. */
  public DocsNode {
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
  }

  DocsNode(Optional<String> docs, Stability stability) {
    this(docs, stability, Map.of());
  }

  /** The documentation of the item of this name in a section. */
  public DocsNode child(String section, String name) {
    return sections.getOrDefault(section, Map.of()).getOrDefault(name, NONE);
  }
}
