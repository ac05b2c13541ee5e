package io.witbindgen.wit.diagnostic;

/** How bad a diagnostic is. */
public enum Severity {
  /** There will be no result. */
  ERROR("error"),
  /** There will be a result, but the text should be changed. */
  WARNING("warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word that a rendered diagnostic starts with. */
  public String word() {
    return word;
  }
}
