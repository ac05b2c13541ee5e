package io.witbindgen.component.print;

import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.Sort;
import java.util.EnumMap;
import java.util.Map;

/** Counts the indices of each sort. */
final class IndexCounts {
  private final Map<Sort, Integer> counts = new EnumMap<>(Sort.class);

  /** The next index of a sort. */
  int next(Sort sort) {
    return counts.merge(sort, 1, Integer::sum) - 1;
  }

  /** Counts an alias, import or export. */
  void count(Definition definition) {
    if (definition instanceof Definition.Alias alias) {
      next(alias.target().sort());
    } else if (definition instanceof Definition.Import declared) {
      next(declared.type().sort());
    } else if (definition instanceof Definition.Export export) {
      next(export.item().sort());
    }
  }
}
