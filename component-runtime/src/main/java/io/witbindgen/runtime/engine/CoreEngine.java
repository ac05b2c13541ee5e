package io.witbindgen.runtime.engine;

/** An engine that runs core WebAssembly modules. It is stateless and can be shared. */
public interface CoreEngine {
  /**
   * Parses and validates a core module.
   *
   * @param wasm the module in the binary format; not kept and not changed
   * @throws CoreModuleException if the bytes are not a valid module, or the module needs a feature
   *     that this engine does not have
   */
  ValidatedModule validate(byte[] wasm);

  /**
   * Parses, validates and prepares a core module; see {@link #validate} and {@link
   * ValidatedModule#prepare}.
   */
  default PreparedModule load(byte[] wasm) {
    return validate(wasm).prepare();
  }

  /** A valid core module that has not been prepared to run. */
  @FunctionalInterface
  interface ValidatedModule {
    /**
     * Makes the module ready to be instantiated any number of times, which may be slow.
     *
     * @throws CoreModuleException if the module needs a feature that this engine lacks
     */
    PreparedModule prepare();
  }
}
