package io.witbindgen.wit.diagnostic;

/** The severity of a diagnostic. */
public enum Severity {
  /** Parsing has no result. */
  ERROR("error"),
  /** Parsing has a result, but the text should be changed. */
  WARNING("warning"),
  /** Nothing needs to be changed, but the result may surprise. */
  NOTE("note");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word that a rendered diagnostic starts with. */
  public String word() {
    return word;
  }
}
