package io.witbindgen.component.validate;

import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.model.Sort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The items that the indices of one sort denote, so far. */
final class IndexSpace<T> {
  private final Sort sort;
  private final List<T> items = new ArrayList<>();

  IndexSpace(Sort sort) {
    this.sort = sort;
  }

  void add(T item) {
    items.add(item);
  }

  T get(int index) {
    if (index < 0 || index >= items.size()) {
      throw new Breach(
          ValidationRule.INDEX,
          "there is no "
              + sort
              + " "
              + Integer.toUnsignedString(index)
              + ", only "
              + items.size()
              + " so far");
    }
    return items.get(index);
  }

  int size() {
    return items.size();
  }

  List<T> items() {
    return Collections.unmodifiableList(items);
  }
}
