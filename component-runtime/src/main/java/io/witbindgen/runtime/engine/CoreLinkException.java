package io.witbindgen.runtime.engine;

import java.io.Serial;

/** What was offered for an import is not what the module asks for. */
public final class CoreLinkException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String module;
  private final String name;
  private final String expected;
  private final String found;

  /**
   * A mismatch.
   *
   * @param wanted the import
   * @param found what was offered, described like a type
   */
  public CoreLinkException(CoreImport wanted, String found) {
    super(
        "import %s.%s: expected %s, found %s"
            .formatted(wanted.module(), wanted.name(), wanted.type(), found));
    this.module = wanted.module();
    this.name = wanted.name();
    this.expected = wanted.type().toString();
    this.found = found;
  }

  /** The import's module name. */
  public String module() {
    return module;
  }

  /** The import's field name. */
  public String name() {
    return name;
  }

  /** The type that the module asks for, described. */
  public String expected() {
    return expected;
  }

  /** What was offered, described. */
  public String found() {
    return found;
  }
}
