/**
 * From names and types to Java source.
 *
 * <p>{@link io.witbindgen.bindgen.emit.SourceEmitter} goes over the selection. {@code
 * InterfaceEmitter}, {@code ResourceEmitter} and {@code TypeEmitter} make what users see of an
 * interface; {@code WorldEmitter} makes the class of a world and {@code BuilderEmitter} its
 * builder. What lowers and lifts comes from {@code io.witbindgen.bindgen.marshal}. {@link
 * io.witbindgen.bindgen.emit.StubEmitter} makes classes that people start from.
 *
 * <p>Everything that users see has its WIT documentation ({@code Docs}). {@link
 * io.witbindgen.bindgen.emit.SourceLines} breaks the lines that came out too long.
 */
@NullMarked
package io.witbindgen.bindgen.emit;

import org.jspecify.annotations.NullMarked;
