package io.witbindgen.componentize.link;

import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;

/**
 * A library to be linked: a core module that shares its memory and table with others (WebAssembly
 * tool conventions, "Dynamic Linking").
 *
 * @param name what other libraries call it: {@code libc.so}
 * @param openable whether the program may look up its symbols with {@code dlopen} and {@code dlsym}
 */
public record SharedLibrary(String name, Slice module, boolean openable) {
  /** Whether it was made as a library: it says how much of memory and table it needs. */
  public boolean isLibrary() {
    return CoreModuleDecoder.customSections(module).stream()
        .anyMatch(section -> section.name().equals(DylinkSection.NAME));
  }
}
