/**
 * Emits Java source from names and types.
 *
 * <p>{@link io.witbindgen.bindgen.emit.SourceEmitter} visits the selection. {@code
 * InterfaceEmitter}, {@code ResourceEmitter} and {@code TypeEmitter} emit the part of an interface
 * that users see; {@code WorldEmitter} emits the class of a world and {@code BuilderEmitter} its
 * builder. The code that lowers and lifts comes from {@code io.witbindgen.bindgen.marshal}. {@link
 * io.witbindgen.bindgen.emit.StubEmitter} emits classes as starting points for implementers.
 *
 * <p>Everything that users see carries its WIT documentation ({@code Docs}); methods also say what
 * their parameters, result and error are ({@code FunctionTags}). {@link
 * io.witbindgen.bindgen.emit.SourceLines} breaks overlong lines.
 */
@NullMarked
package io.witbindgen.bindgen.emit;

import org.jspecify.annotations.NullMarked;
