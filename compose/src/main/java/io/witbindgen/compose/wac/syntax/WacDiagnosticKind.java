package io.witbindgen.compose.wac.syntax;

import io.witbindgen.wit.diagnostic.DiagnosticKind;

/** The kinds of errors in WAC that WIT does not have. */
public enum WacDiagnosticKind implements DiagnosticKind {
  EMPTY_TYPE("%s `%s` has no parts"),
  UNDEFINED_NAME("nothing is called `%s`"),
  WRONG_ITEM("`%s` is %s, not %s"),
  NOT_AN_INSTANCE("only an instance has exports, but this is %s"),
  NO_EXPORT("%s has no export `%s`"),
  UNUSABLE_PACKAGE("package `%s` cannot be used: %s"),
  UNKNOWN_ARGUMENT("component `%s` has no import `%s`"),
  DUPLICATE_ARGUMENT("argument `%s` is given more than once"),
  MISSING_ARGUMENT("component `%s` needs an argument for its import `%s`"),
  ARGUMENT_MISMATCH("argument `%s` does not fit: %s"),
  MISPLACED_FILL("`...` must be the last argument"),
  SPREAD_WITHOUT_EFFECT("`...` has no effect here: %s"),
  UNNAMED_EXPORT("this has no name of its own, so the export needs an `as`"),
  INVALID_EXTERN_NAME("`%s` cannot be the name of an %s: %s"),
  EXPORT_CONFLICT("`%s` is exported, and also defined as %s"),
  IMPORT_CONFLICT("import `%s` cannot be the same for both that need it%s"),
  UNKNOWN_TARGET_IMPORT("world `%s` has no import `%s`, which the composition needs"),
  MISSING_TARGET_EXPORT("world `%s` has an export `%s`, which the composition lacks"),
  TARGET_MISMATCH("%s `%s` is not as in world `%s`: %s");

  private final String template;

  WacDiagnosticKind(String template) {
    this.template = template;
  }

  @Override
  public String template() {
    return template;
  }
}
