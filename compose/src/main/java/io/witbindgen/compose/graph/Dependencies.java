package io.witbindgen.compose.graph;

/** How the components that a composition is made of get into it. */
public enum Dependencies {
  /** They are in it, byte for byte. */
  EMBEDDED,

  /** The composition imports them, by {@code unlocked-dep=<name@{>=version}>}. */
  IMPORTED
}
