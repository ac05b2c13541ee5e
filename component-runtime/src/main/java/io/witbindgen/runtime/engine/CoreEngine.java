package io.witbindgen.runtime.engine;

/** Something that runs core WebAssembly modules. It has no state of its own and may be shared. */
public interface CoreEngine {
  /**
   * Parses, validates and prepares a core module. Preparing may be slow; the module that comes out
   * can be instantiated many times.
   *
   * @param wasm the module in the binary format; not kept and not changed
   * @throws CoreModuleException if the bytes are no valid module, or the module needs a feature
   *     that this engine does not have
   */
  CoreModule load(byte[] wasm);
}
