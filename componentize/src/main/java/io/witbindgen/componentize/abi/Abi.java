package io.witbindgen.componentize.abi;

/** Which side of a call a core module is on, and how it blocks. */
public enum Abi {
  /** A core function is imported, and blocks until the callee is done. */
  IMPORT(false),
  /** A core function is imported, and returns at once, with a subtask. */
  IMPORT_ASYNC(true),
  /** A core function is exported, and returns when it is done. */
  EXPORT(false),
  /** A core function is exported, and a callback continues it. */
  EXPORT_ASYNC(true),
  /** A core function is exported, and blocks with its stack kept. */
  EXPORT_ASYNC_STACKFUL(true);

  private final boolean async;

  Abi(boolean async) {
    this.async = async;
  }

  /** Whether it is one of the asynchronous flavours. */
  public boolean isAsync() {
    return async;
  }

  /** Whether the core function is exported. */
  public boolean isExport() {
    return this != IMPORT && this != IMPORT_ASYNC;
  }
}
