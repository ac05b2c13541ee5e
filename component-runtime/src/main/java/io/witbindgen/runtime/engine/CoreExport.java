package io.witbindgen.runtime.engine;

/** One export of a core module. */
public record CoreExport(String name, CoreExternType type) {
  @Override
  public String toString() {
    return name + ": " + type;
  }
}
