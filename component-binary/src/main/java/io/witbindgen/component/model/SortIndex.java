package io.witbindgen.component.model;

/** An index, with the sort whose index space it counts in. */
public record SortIndex(Sort sort, int index) {
  @Override
  public String toString() {
    return sort + " " + Integer.toUnsignedString(index);
  }
}
