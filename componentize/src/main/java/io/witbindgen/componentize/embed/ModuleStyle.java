package io.witbindgen.componentize.embed;

import io.witbindgen.abi.type.Flattening.Convention;
import java.util.Optional;

/** The scheme of a core module's names, and the conventions of its asynchronous functions. */
public enum ModuleStyle {
  /** The names that bindings generators have always used; functions return when they are done. */
  LEGACY(Convention.LOWER, Convention.LIFT),
  /** The same, but asynchronous functions have a callback. */
  LEGACY_ASYNC_CALLBACK(Convention.LOWER_ASYNC, Convention.LIFT_ASYNC_CALLBACK),
  /** The same, but asynchronous functions block and keep their stack. */
  LEGACY_ASYNC_STACKFUL(Convention.LOWER_ASYNC, Convention.LIFT_ASYNC_STACKFUL),
  /** The names of {@code cm32p2} (BuildTargets.md), which has no asynchronous functions. */
  STANDARD32(Convention.LOWER, Convention.LIFT);

  private final Convention imports;
  private final Convention exports;

  ModuleStyle(Convention imports, Convention exports) {
    this.imports = imports;
    this.exports = exports;
  }

  boolean isAsync() {
    return exports.isAsync();
  }

  /** The convention of an import; a function that cannot block is always synchronous. */
  Convention imports(boolean async) {
    return async ? imports : Convention.LOWER;
  }

  /** The convention of an export; a function that cannot block is always synchronous. */
  Convention exports(boolean async) {
    return async ? exports : Convention.LIFT;
  }

  CoreNames names() {
    return this == STANDARD32 ? new CoreNames.Standard() : new CoreNames.Legacy();
  }

  /** The style with legacy names that two options of a command choose; empty if both are set. */
  public static Optional<ModuleStyle> legacy(boolean callback, boolean stackful) {
    if (callback && stackful) {
      return Optional.empty();
    }
    return Optional.of(
        callback ? LEGACY_ASYNC_CALLBACK : stackful ? LEGACY_ASYNC_STACKFUL : LEGACY);
  }
}
