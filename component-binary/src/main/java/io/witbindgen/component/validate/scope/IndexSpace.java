package io.witbindgen.component.validate.scope;

import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.validate.rule.Breach;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The items that the indices of one sort denote, so far. */
public final class IndexSpace<T> {
  private final Sort sort;
  private final List<T> items = new ArrayList<>();

  public IndexSpace(Sort sort) {
    this.sort = sort;
  }

  public void add(T item) {
    items.add(item);
  }

  public T get(int index) {
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

  public int size() {
    return items.size();
  }

  public List<T> items() {
    return Collections.unmodifiableList(items);
  }
}
