package io.witbindgen.wit;

import io.witbindgen.wit.diagnostic.Source;
import java.util.List;
import java.util.Set;

/**
 * The texts that are resolved together.
 *
 * @param root the texts of the package that is asked for, at least one
 * @param dependencies the texts of each other package, at least one each
 * @param mentioned the parts of other packages that packages in binary form mention, used only if
 *     the others are not given
 * @param decoded the texts of all packages in binary form
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
