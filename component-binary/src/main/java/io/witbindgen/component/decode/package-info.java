/**
 * Decoding: from bytes to the model as written.
 *
 * <p>{@link io.witbindgen.component.decode.ComponentDecoder} reads components, {@link
 * io.witbindgen.component.decode.CoreModuleDecoder} the face of a core module inside one. Both are
 * one pass over the input with one class for each family of sections; all of them read through
 * {@code ByteReader}, which knows the end of the region it may read and the offset of every byte.
 *
 * <p>Decoding refuses exactly what the grammar of the binary format refuses: unknown codes,
 * integers too long or too large, names that are not UTF-8, regions that end too early or too late,
 * a core module whose sections are out of order. Further conditions (on an index out of bounds, a
 * record without fields, an option given twice, a malformed name) are left to validation, so that a
 * file that breaks only those can still be listed and explained.
 *
 * <p>Two limits are not part of the grammar: components and types nest at most 100 deep, and a
 * start definition has at most 1000 results. Memory and time are bounded by the size of the input,
 * never by a count in it.
 */
@NullMarked
package io.witbindgen.component.decode;

import org.jspecify.annotations.NullMarked;
