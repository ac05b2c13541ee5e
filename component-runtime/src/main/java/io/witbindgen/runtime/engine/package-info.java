/**
 * The core-engine SPI: what the component runtime needs from an engine that runs core WebAssembly.
 *
 * <p>Bytes enter at {@link io.witbindgen.runtime.engine.CoreEngine#load} and leave as a validated,
 * immutable {@link io.witbindgen.runtime.engine.PreparedModule}, or as a {@link
 * io.witbindgen.runtime.engine.CoreModuleException} that says what is wrong. A module takes one
 * {@link io.witbindgen.runtime.engine.CoreExtern} for each import, by position and not by name,
 * because a component's linker has resolved the names already and core import names need not be
 * unique. The result is a {@link io.witbindgen.runtime.engine.CoreInstance}, whose exports are
 * again externs and can be passed on to the next module.
 *
 * <p>Functions are {@link io.witbindgen.abi.core.CoreFunction}s whichever side made them. Memories
 * expose their bytes as {@link io.witbindgen.abi.core.LinearMemory}. Tables, globals and tags are
 * opaque: the component model only ever passes them on, and only the engine that made them can tell
 * what they hold. Types are described here for messages; the engine alone decides whether they
 * match.
 *
 * <p>The SPI is small on purpose. One engine implements it today; a second one should need no more
 * than these few methods. While guest code runs, an engine throws only {@link
 * io.witbindgen.abi.TrapException}s; only what a host function throws passes through the guest
 * unchanged.
 */
@NullMarked
package io.witbindgen.runtime.engine;

import org.jspecify.annotations.NullMarked;
