package io.witbindgen.runtime.engine;

/** One import of a core module: two names, which need not be unique, and the type asked for. */
public record ModuleImport(String module, String name, ResolvedExternType type) {
  @Override
  public String toString() {
    return module + "." + name + ": " + type;
  }
}
