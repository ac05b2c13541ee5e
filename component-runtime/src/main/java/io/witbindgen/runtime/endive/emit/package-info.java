/**
 * Compilation of core modules to JVM classes.
 *
 * <p>The published compiler works with an older runtime than the one used here. The older pair,
 * relocated to a package of its own, is therefore used only to emit classes, which are then
 * adapted:
 *
 * <ol>
 *   <li>{@link io.witbindgen.runtime.endive.emit.FunctionScan} finds the functions that the emitter
 *       cannot translate: SIMD, exceptions, and what calls them. They are interpreted.
 *   <li>{@link io.witbindgen.runtime.endive.emit.ModuleSanitizer} changes the emitter's copy of the
 *       module: those functions get bodies that trap, and signatures that the emitter does not know
 *       are replaced by a filler. Indices stay the same.
 *   <li>{@link io.witbindgen.runtime.endive.emit.ClassEmitter} emits classes; a function too large
 *       for the JVM is left to the interpreter.
 *   <li>{@link io.witbindgen.runtime.endive.emit.ConstantPoolRenamer} turns names in the constant
 *       pools back to those of the runtime in use.
 *   <li>{@link io.witbindgen.runtime.endive.emit.IndirectCallMender} fixes two faults of the
 *       emitter in the bytecode.
 *   <li>{@link io.witbindgen.runtime.endive.emit.CompiledMachines} defines the classes in a loader
 *       of their own and verifies all of them at once.
 * </ol>
 *
 * <p>{@link io.witbindgen.runtime.endive.emit.ModuleDigest} makes the key of a module in a class
 * cache from the digest of its bytes and that of the classes of this package.
 */
@NullMarked
package io.witbindgen.runtime.endive.emit;

import org.jspecify.annotations.NullMarked;
