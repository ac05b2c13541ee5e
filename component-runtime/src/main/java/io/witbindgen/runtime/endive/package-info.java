/**
 * The core engine on Endive, the only package that knows {@code run.endive}.
 *
 * <p>Bytes become a module in three steps: Endive's parser and validator read them; the compilation
 * turns them into JVM classes; imports and exports are described for the SPI. A module becomes an
 * instance when every import has been matched with what is offered.
 *
 * <p>The compiler that is published works with an older runtime than the one used here. So the
 * older pair, moved to a package of its own, only emits classes, and what it emits is made to fit:
 *
 * <ol>
 *   <li>The scan finds the functions that the emitter cannot translate: SIMD, exceptions, and what
 *       calls them. They are interpreted, beside the others.
 *   <li>The emitter's copy of the module is sanitised: those functions get empty bodies, and
 *       signatures that the emitter does not know get a filler. Numbers stay the same.
 *   <li>Classes are emitted; a function too large for the JVM joins the interpreted ones.
 *   <li>Names in the constant pools are turned back to those of the runtime in use.
 *   <li>Two faults of the emitter are mended in the bytecode.
 *   <li>The classes are defined in a loader of their own and all verified at once.
 * </ol>
 *
 * <p>When any of this fails the module is interpreted, and the log says so: interpretation is slow
 * but it is never wrong where compilation is right.
 *
 * <p>Memories lie in one array each, which is what makes bulk copies between host and guest cheap.
 * Traps are told apart by Endive's texts. What a host function throws is wrapped on its way through
 * the guest, so that nothing else is taken for it.
 */
@NullMarked
package io.witbindgen.runtime.endive;

import org.jspecify.annotations.NullMarked;
