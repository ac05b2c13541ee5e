package io.witbindgen.componentize.link;

import io.witbindgen.componentize.input.SharedLibrary;

/**
 * A library as linking sees it.
 *
 * @param exportsToComponent whether it implements exports of the component
 * @param layout what it needs of memory and table, and the libraries that it needs
 */
record LibraryFace(
    SharedLibrary source,
    boolean exportsToComponent,
    DylinkSection layout,
    LibraryImports imports,
    LibraryExports exports) {
  /** The name by which other libraries need it. */
  String name() {
    return source.name();
  }
}
