package io.witbindgen.abi.type;

/** The encoding of strings in a component's memory (spec: {@code string-encoding}). */
public enum StringEncoding {
  UTF8("utf8"),
  UTF16("utf16"),
  LATIN1_OR_UTF16("latin1+utf16");

  private final String text;

  StringEncoding(String text) {
    this.text = text;
  }

  /** The name of the encoding in the text format. */
  @Override
  public String toString() {
    return text;
  }
}
