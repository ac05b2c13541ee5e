package io.witbindgen.wit;

import io.witbindgen.wit.diagnostic.Source;
import java.util.List;
import java.util.Set;

/**
 * The texts that are resolved together.
 *
 * @param root those of the package that is asked for, at least one
 * @param dependencies those of each package beside it, at least one each
 * @param mentioned what packages in binary form say of others, for want of more
 * @param decoded those of all packages in binary form
 */
record SourceSet(
    List<Source> root,
    List<List<Source>> dependencies,
    List<Source> mentioned,
    Set<Source> decoded) {
  SourceSet {
    root = List.copyOf(root);
    dependencies = List.copyOf(dependencies);
    mentioned = List.copyOf(mentioned);
    decoded = Set.copyOf(decoded);
  }
}
