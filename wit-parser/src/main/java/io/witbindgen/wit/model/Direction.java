package io.witbindgen.wit.model;

/** The two sides of a world. */
public enum Direction {
  /** What the component needs. */
  IMPORT("import"),
  /** What the component offers. */
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
