/**
 * WAVE, the text form of component values: {@code {id: "a", values: [1.5, 2.5]}}.
 *
 * <p>{@link io.witbindgen.runtime.wave.WaveParser} turns text and a type into a value of the
 * dynamic mapping of {@link io.witbindgen.abi.type.ValueType}; {@link
 * io.witbindgen.runtime.wave.WavePrinter} does the reverse. Parsing is guided by the type, because
 * the same text can mean different things: {@code 1} is a number, or {@code some(1)}, or {@code
 * ok(1)}. {@link io.witbindgen.runtime.wave.WaveCall} is a function's name with its arguments.
 *
 * <p>The grammar is that of the WAVE documentation of wasm-tools. Two points that it leaves open
 * are settled here: a map is a list of pairs, and a fixed-length list is a list.
 */
@NullMarked
package io.witbindgen.runtime.wave;

import org.jspecify.annotations.NullMarked;
