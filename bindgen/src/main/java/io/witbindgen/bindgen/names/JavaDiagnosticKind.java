package io.witbindgen.bindgen.names;

import io.witbindgen.wit.diagnostic.DiagnosticKind;

/** Why Java bindings cannot be generated for a valid WIT. */
public enum JavaDiagnosticKind implements DiagnosticKind {
  INEXPRESSIBLE_IN_JAVA("Java bindings cannot have %s; %s"),
  AMBIGUOUS_JAVA_NAME("`%s` would be `%s` in Java, but that is `%s` already");

  private final String template;

  JavaDiagnosticKind(String template) {
    this.template = template;
  }

  @Override
  public String template() {
    return template;
  }
}
