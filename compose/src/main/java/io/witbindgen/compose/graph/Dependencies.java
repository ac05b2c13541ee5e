package io.witbindgen.compose.graph;

/** The ways in which components get into a composition. */
public enum Dependencies {
  /** The composition contains them, byte for byte. */
  EMBEDDED,

  /** The composition imports them, by {@code unlocked-dep=<name@{>=version}>}. */
  IMPORTED
}
