/**
 * The core-engine SPI: what the component runtime needs of something that runs core WebAssembly.
 *
 * <p>Bytes enter at {@link io.witbindgen.runtime.engine.CoreEngine#load} and leave as a validated,
 * immutable {@link io.witbindgen.runtime.engine.CoreModule}, or as a {@link
 * io.witbindgen.runtime.engine.CoreModuleException} that says what is wrong. A module takes one
 * {@link io.witbindgen.runtime.engine.CoreExtern} for each import, by position and not by name,
 * because a component's linker has resolved the names already and core import names need not be
 * unique. Out comes a {@link io.witbindgen.runtime.engine.CoreInstance}, whose exports are again
 * externs and can be passed on to the next module.
 *
 * <p>Functions are {@link io.witbindgen.abi.core.CoreFunction}s whichever side made them. Memories
 * show their bytes as {@link io.witbindgen.abi.core.LinearMemory}. Tables, globals and tags are
 * opaque: the component model only ever passes them on, and only the engine that made them can tell
 * what they hold. Types are described here for messages; the engine alone decides whether they
 * match.
 *
 * <p>The SPI is small on purpose. One engine stands behind it today; a second one should need no
 * more than these few methods. Whatever an engine throws when guest code runs is a {@link
 * io.witbindgen.abi.TrapException}, except for what a host function threw, which passes through the
 * guest unchanged.
 */
@NullMarked
package io.witbindgen.runtime.engine;

import org.jspecify.annotations.NullMarked;
