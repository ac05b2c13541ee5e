package io.witbindgen.componentize.world;

import io.witbindgen.component.core.Producer;
import io.witbindgen.component.model.Slice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The metadata of a core module, which its custom sections contain.
 *
 * @param worlds the worlds in its custom sections, in order
 * @param exports the names of the world's exports that it implements
 * @param producers who made its bindings
 */
public record ModuleMetadata(
    List<EmbeddedWorld> worlds,
    Set<String> exports,
    Encodings importEncodings,
    Encodings exportEncodings,
    List<Producer> producers) {
  /**
   * One world.
   *
   * @param bytes the content of the custom section
   * @param exports the names of its exports
   * @param functions names of its functions
   */
  public record EmbeddedWorld(Slice bytes, List<String> exports, Set<String> functions) {
    public EmbeddedWorld {
      exports = List.copyOf(exports);
      functions = Set.copyOf(functions);
    }
  }

  public ModuleMetadata {
    worlds = List.copyOf(worlds);
    exports = new LinkedHashSet<>(exports);
    producers = List.copyOf(producers);
  }
}
