package io.witbindgen.runtime.engine;

/** How core code is run. Both modes give the same results and the same traps. */
public enum EngineMode {
  /** Translated to JVM bytecode when the module is loaded: slower to load, far faster to run. */
  COMPILED,
  /** Interpreted: loads at once, runs a few hundred times slower. */
  INTERPRETED
}
