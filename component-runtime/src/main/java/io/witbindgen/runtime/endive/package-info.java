/**
 * The core engine based on Endive; this package and those below it are the only ones that know
 * {@code run.endive}.
 *
 * <p>Bytes become a module in three steps: Endive's parser and validator read them ({@link
 * io.witbindgen.runtime.endive.ModuleParsing}); {@code emit} turns them into JVM classes; {@link
 * io.witbindgen.runtime.endive.ModuleInterface} describes imports and exports for the SPI. A module
 * becomes an instance when every import has been matched with what is offered ({@link
 * io.witbindgen.runtime.endive.ImportMatching}).
 *
 * <p>When a module cannot be compiled it is interpreted, and the log says so: interpretation is
 * slow, but its results are the same.
 *
 * <p>{@link io.witbindgen.runtime.endive.Traps} tells traps apart by Endive's messages. An
 * exception of a host function is wrapped while it passes through the guest, so that it is not
 * mistaken for a trap.
 */
@NullMarked
package io.witbindgen.runtime.endive;

import org.jspecify.annotations.NullMarked;
