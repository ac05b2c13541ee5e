package io.witbindgen.componentize.input;

import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;

/**
 * A library to be linked: a core module that shares its memory and table with others (WebAssembly
 * tool conventions, "Dynamic Linking").
 *
 * @param name the name by which other libraries need it: {@code libc.so}
 * @param openable whether the program can look up its symbols with {@code dlopen} and {@code dlsym}
 */
public record SharedLibrary(String name, Slice module, boolean openable) {
  /** The custom section by which a module shows that it was made as a library. */
  public static final String SECTION = "dylink.0";

  /** A library whose symbols cannot be looked up at run time. */
  public static SharedLibrary of(String name, Slice module) {
    return new SharedLibrary(name, module, false);
  }

  /** The same library, where the program can look up its symbols. */
  public SharedLibrary asOpenable() {
    return new SharedLibrary(name, module, true);
  }

  /** Whether it was made as a library: it says how much of memory and table it needs. */
  public boolean isLibrary() {
    return CoreModuleDecoder.customSections(module).stream()
        .anyMatch(section -> section.name().equals(SECTION));
  }
}
