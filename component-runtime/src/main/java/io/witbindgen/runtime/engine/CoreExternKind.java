package io.witbindgen.runtime.engine;

/** The kinds of things that core modules import and export. */
public enum CoreExternKind {
  FUNCTION,
  TABLE,
  MEMORY,
  GLOBAL,
  TAG
}
