package io.witbindgen.runtime.engine;

/** One export of a core module. */
public record ModuleExport(String name, ResolvedExternType type) {
  @Override
  public String toString() {
    return name + ": " + type;
  }
}
