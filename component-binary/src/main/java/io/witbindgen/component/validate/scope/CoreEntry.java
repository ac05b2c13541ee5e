package io.witbindgen.component.validate.scope;

import io.witbindgen.component.types.CoreModuleType;

/** The type that a core type index denotes. */
public sealed interface CoreEntry {
  /** A type of core WebAssembly, by its number in the table. */
  record OfValues(int number) implements CoreEntry {}

  /** A type of core modules. */
  record OfModules(CoreModuleType type) implements CoreEntry {}
}
