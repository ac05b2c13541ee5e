package io.witbindgen.wit.diagnostic;

/** The kinds of errors in WIT, and in what other languages share with it. */
public enum WitDiagnosticKind implements DiagnosticKind {
  // Files and characters.
  UNREADABLE_FILE("cannot read `%s`: %s"),
  NO_WIT_FILES("no `*.wit` file in `%s`"),
  BINARY_PACKAGE("`%s` is a package in binary form, which cannot be read here"),
  WEBASSEMBLY_TEXT("`%s` is WebAssembly text; make a binary of it, with `wasm-tools parse`"),
  TEXT_TOO_LARGE("a text may have at most %s characters"),
  INVALID_UTF8("this is not valid UTF-8"),
  FORBIDDEN_CHARACTER("the character %s (%s) is not allowed"),
  UNEXPECTED_CHARACTER("the character %s starts nothing that is known here"),
  UNTERMINATED_COMMENT("this comment has no end"),
  UNTERMINATED_STRING("this string has no end"),
  INVALID_STRING("%s in a string"),

  // Syntax.
  UNEXPECTED_TOKEN("expected %s, found %s"),
  FOREIGN_KEYWORD("there is no `%s` in WIT"),
  MISSING_SEMICOLON("expected `;`, found %s"),
  KEYWORD_AS_NAME("keyword `%s` used as a name"),
  MISSING_COMMA("expected `,`, found %s"),
  INVALID_IDENTIFIER("`%s` is not an identifier: %s"),
  INVALID_VERSION("`%s` is not a semantic version"),
  INVALID_LENGTH("the length of a list must be from 1 to 4294967295"),
  INVALID_MAP_KEY("the key of a map must be an integer, `bool`, `char` or `string`"),
  NESTING_TOO_DEEP("nested deeper than %s levels"),
  MISPLACED_PACKAGE("a `package` line must be the first item of its file"),
  NESTED_PACKAGE("a package cannot stand inside another package"),
  UNSUPPORTED_PACKAGE_NESTING("nested namespaces and packages are not supported"),

  // Annotations and gates.
  UNKNOWN_ANNOTATION("there is no annotation `@%s`"),
  MALFORMED_ANNOTATION("`@%s` is written `%s`"),
  DUPLICATE_ANNOTATION("`@%s` is given more than once"),
  MISPLACED_ANNOTATION("`@%s` is not allowed here"),
  CONFLICTING_GATES("`@since` and `@unstable` exclude each other"),
  LONE_DEPRECATED("`@deprecated` needs `@since` or `@unstable` beside it"),
  GATE_WITHOUT_VERSION("package `%s` has version gates, so it must have a version"),
  UNRELEASED_VERSION("the gate names version %s, but package `%s` is older"),
  EXCLUDED_REFERENCE("`%s` is excluded because feature `%s` is not enabled"),
  UNKNOWN_FEATURE("feature `%s` is enabled, but no gate names it"),
  UNGATED_IN_EXCLUDED("`%s` is in %s that is excluded because feature `%s` is not enabled"),

  // Packages.
  MISSING_PACKAGE("no file says which `package` this is"),
  PACKAGE_MISMATCH("this file is of package `%s`, but others are of `%s`"),
  DUPLICATE_PACKAGE("package `%s` is defined more than once"),
  DUPLICATE_PACKAGE_DOCS("the package is documented more than once"),
  OTHER_VERSION("package `%s` does not exist, but `%s` does"),
  UNKNOWN_PACKAGE("package `%s` does not exist"),
  PACKAGE_CYCLE("packages depend on themselves: %s"),

  // Names.
  DUPLICATE_NAME("name `%s` is defined more than once"),
  UNKNOWN_INTERFACE("interface `%s` does not exist"),
  NO_WORLD("package `%s` has no world"),
  SEVERAL_WORLDS("package `%s` has several worlds, so one of them must be named: %s"),
  UNKNOWN_WORLD("world `%s` does not exist"),
  UNKNOWN_TYPE("type `%s` does not exist"),
  UNKNOWN_USE("interface `%s` has no type `%s`"),
  NOT_AN_INTERFACE("`%s` is a world, not an interface"),
  NOT_A_WORLD("`%s` is an interface, not a world"),
  OLD_TYPE_NAME("type `%s` is called `%s` today"),
  INCLUDE_OF_USED("`%s` is included as a world, but also used as an interface"),
  NOT_A_TYPE("`%s` is a function, not a type"),
  NOT_A_RESOURCE("`%s` is not a resource, so there is no handle to it"),
  DEPENDENCY_CYCLE("`%s` depends on itself: %s"),
  TYPE_CYCLE("type `%s` refers to itself: %s"),

  // Types and functions.
  EMPTY_VARIANT("variant `%s` has no cases"),
  EMPTY_ENUM("enum `%s` has no cases"),
  DUPLICATE_CONSTRUCTOR("resource `%s` has more than one constructor"),
  CONSTRUCTOR_RESULT("a constructor returns nothing, or `result<%1$s, …>`"),
  BORROW_IN_RESULT("function `%s` returns a borrowed handle"),

  // Worlds.
  WORLDS_TOO_LARGE("the worlds up to this one have more than %s items together"),
  DUPLICATE_IMPORT("`%s` is imported more than once"),
  DUPLICATE_EXPORT("`%s` is exported more than once"),
  INCLUDE_CONFLICT("included %s `%s` clashes with another %1$s"),
  UNKNOWN_RENAME("the included world has no plain name `%s`"),
  INCOMPATIBLE_EXPORT(
      "export `%s` needs interface `%s`, which is exported, also through `%s`, which is imported");

  private final String template;

  WitDiagnosticKind(String template) {
    this.template = template;
  }

  @Override
  public String template() {
    return template;
  }

  @Override
  public boolean isDeparture() {
    return switch (this) {
      case MISSING_SEMICOLON, KEYWORD_AS_NAME, OTHER_VERSION, OLD_TYPE_NAME -> true;
      default -> false;
    };
  }
}
