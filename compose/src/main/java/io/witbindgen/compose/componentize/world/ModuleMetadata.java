package io.witbindgen.compose.componentize.world;

import io.witbindgen.component.core.Producer;
import io.witbindgen.component.model.Slice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a core module says about itself.
 *
 * @param worlds the custom sections that hold worlds, in order
 * @param exports the names of what it exports of the world
 * @param producers who made its bindings
 */
public record ModuleMetadata(
    List<Slice> worlds,
    Set<String> exports,
    Encodings importEncodings,
    Encodings exportEncodings,
    List<Producer> producers) {
  public ModuleMetadata {
    worlds = List.copyOf(worlds);
    exports = new LinkedHashSet<>(exports);
    producers = List.copyOf(producers);
  }
}
