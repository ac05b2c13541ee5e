package io.witbindgen.componentize.embed;

import io.witbindgen.componentize.abi.Abi;
import java.util.Optional;

/** How the names of a core module are written, and how its functions block. */
public enum CoreAbi {
  /** The names that bindings generators have always used; functions return when they are done. */
  LEGACY(Abi.IMPORT, Abi.EXPORT),
  /** The same, but asynchronous functions have a callback. */
  LEGACY_ASYNC_CALLBACK(Abi.IMPORT_ASYNC, Abi.EXPORT_ASYNC),
  /** The same, but asynchronous functions block with their stack kept. */
  LEGACY_ASYNC_STACKFUL(Abi.IMPORT_ASYNC, Abi.EXPORT_ASYNC_STACKFUL),
  /** The names of {@code cm32p2} (BuildTargets.md), which has no asynchronous functions. */
  STANDARD32(Abi.IMPORT, Abi.EXPORT);

  private final Abi imports;
  private final Abi exports;

  CoreAbi(Abi imports, Abi exports) {
    this.imports = imports;
    this.exports = exports;
  }

  boolean isAsync() {
    return exports.isAsync();
  }

  /** How a function is imported; one that cannot block always returns when it is done. */
  Abi imports(boolean async) {
    return async ? imports : Abi.IMPORT;
  }

  /** How a function is exported; one that cannot block always returns when it is done. */
  Abi exports(boolean async) {
    return async ? exports : Abi.EXPORT;
  }

  CoreNames names() {
    return this == STANDARD32 ? new CoreNames.Standard() : new CoreNames.Legacy();
  }

  /** The flavour of the legacy names with a command's options. */
  public static Optional<CoreAbi> legacy(boolean callback, boolean stackful) {
    if (callback && stackful) {
      return Optional.empty();
    }
    return Optional.of(
        callback ? LEGACY_ASYNC_CALLBACK : stackful ? LEGACY_ASYNC_STACKFUL : LEGACY);
  }
}
