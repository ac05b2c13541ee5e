package io.witbindgen.component.model;

/** How a core module keeps strings in its memory. */
public enum StringEncoding {
  UTF8("utf8"),
  UTF16("utf16"),
  LATIN1_UTF16("latin1+utf16");

  private final String text;

  StringEncoding(String text) {
    this.text = text;
  }

  /** As in the text format. */
  @Override
  public String toString() {
    return text;
  }
}
