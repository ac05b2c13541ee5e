/**
 * What a component is made from, as the caller gives it: modules and options.
 *
 * <p>A {@link io.witbindgen.componentize.input.ModuleSource} is a core module with its part in the
 * component. The main module has the memory. An adapter translates an older interface, and is
 * reduced to what is used of it. A library shares memory and tables with the main module and says
 * itself, with {@link io.witbindgen.componentize.input.LibraryArgument}, what it is instantiated
 * with. A {@link io.witbindgen.componentize.input.SharedLibrary} has no part yet: linking makes a
 * main module and libraries of several.
 */
@NullMarked
package io.witbindgen.componentize.input;

import org.jspecify.annotations.NullMarked;
