package io.witbindgen.runtime.engine;

/** How core code is run. All modes give the same results and the same traps. */
public enum EngineMode {
  /**
   * Translated to JVM bytecode when the module is loaded: slower to load, far faster to run. What
   * cannot be translated is interpreted, and the log says so: functions that use SIMD or exceptions
   * or whose code is too large for the JVM, and rarely a whole module.
   */
  COMPILED,
  /** Like {@link #COMPILED}, but a module that would be interpreted in part is refused. */
  COMPILED_ONLY,
  /** Interpreted: loads at once, runs a few hundred times slower. */
  INTERPRETED
}
