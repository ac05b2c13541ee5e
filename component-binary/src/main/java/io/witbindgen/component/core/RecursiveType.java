package io.witbindgen.component.core;

import java.util.List;

/**
 * A group of core types that can refer to each other; each adds one index to the type index space.
 *
 * @param group whether it was written as a group; a type written alone is a group of one
 */
public record RecursiveType(boolean group, List<SubType> types) {
  public RecursiveType {
    types = List.copyOf(types);
  }

  /** A composite type and the types it declares itself to be a subtype of. */
  public record SubType(boolean isFinal, List<Integer> supertypes, CompositeType type) {
    public SubType {
      supertypes = List.copyOf(supertypes);
    }
  }
}
