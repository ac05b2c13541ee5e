package io.witbindgen.wit.model;

/** The two sides of a world. */
public enum Direction {
  /** The items that the component needs. */
  IMPORT("import"),
  /** The items that the component offers. */
  EXPORT("export");

  private final String keyword;

  Direction(String keyword) {
    this.keyword = keyword;
  }

  /** The WIT keyword. */
  public String keyword() {
    return keyword;
  }
}
