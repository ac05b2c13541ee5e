package io.witbindgen.runtime.engine;

import java.io.Serial;

/** Thrown when the value offered for an import is not what the module asks for. */
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
   * @param found a description of what was offered, in the form of a type
   */
  public CoreLinkException(ModuleImport wanted, String found) {
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

  /** A description of the type that the module asks for. */
  public String expected() {
    return expected;
  }

  /** A description of what was offered. */
  public String found() {
    return found;
  }
}
