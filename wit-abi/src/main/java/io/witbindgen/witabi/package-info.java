/**
 * The types of WIT functions as the canonical ABI knows them.
 *
 * <p>The input is a resolved WIT type; the output is a {@link io.witbindgen.abi.type.ValueType},
 * which knows its layout in memory, its flat form, and whether it points into memory. Every module
 * that has WIT and needs one of these facts uses this one: the generator of bindings, for the code
 * that it emits, and the componentizer, for the signatures that core modules must have. A separate
 * computation over WIT types would be shorter for either of them, but would drift from the
 * runtime's.
 */
@NullMarked
package io.witbindgen.witabi;

import org.jspecify.annotations.NullMarked;
