package io.witbindgen.runtime.engine;

/**
 * A core module with its own state. Only one thread at a time may be inside an instance, or inside
 * instances that share a memory, table or global.
 */
public interface CoreInstance {
  /**
   * The export with a name. The same thing exported twice, or imported and exported again, is the
   * same memory, table, global or tag to any instance it is passed to.
   *
   * @throws IllegalArgumentException if the module has no such export
   */
  CoreExtern export(String name);
}
