/**
 * The module that finishes the instantiation of a component.
 *
 * <p>Some steps are possible only when all modules are instantiated: shims get their functions, and
 * initialisers run. A generated module takes these steps; it is instantiated last. {@link
 * io.witbindgen.componentize.fixup.Fixups} is that module while it is built, and a {@link
 * io.witbindgen.componentize.fixup.StartAction} is a step of its start function. The linker of
 * libraries adds its own share as a {@link io.witbindgen.componentize.fixup.FixupContribution}.
 */
@NullMarked
package io.witbindgen.componentize.fixup;

import org.jspecify.annotations.NullMarked;
