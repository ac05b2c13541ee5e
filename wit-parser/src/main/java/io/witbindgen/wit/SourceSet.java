package io.witbindgen.wit;

import io.witbindgen.wit.diagnostic.Source;
import java.util.List;

/**
 * The texts that are resolved together.
 *
 * @param root those of the package that is asked for, at least one
 * @param dependencies those of each package beside it, at least one each
 */
record SourceSet(List<Source> root, List<List<Source>> dependencies) {
  SourceSet {
    root = List.copyOf(root);
    dependencies = List.copyOf(dependencies);
  }
}
