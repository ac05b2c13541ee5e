package io.witbindgen.bindgen.names;

import io.witbindgen.wit.diagnostic.DiagnosticKind;

/** What there is to say about Java bindings for a valid WIT: why it has none, or other names. */
public enum JavaDiagnosticKind implements DiagnosticKind {
  INEXPRESSIBLE_IN_JAVA("Java bindings cannot have %s; %s"),
  AMBIGUOUS_JAVA_NAME("`%s` would be `%s` in Java, but that is `%s` already"),
  ESCAPED_FILE_NAME("`%s` is `%s` in Java: %s");

  private final String template;

  JavaDiagnosticKind(String template) {
    this.template = template;
  }

  @Override
  public String template() {
    return template;
  }
}
