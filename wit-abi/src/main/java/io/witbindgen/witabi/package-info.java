/**
 * The types of WIT functions as the canonical ABI knows them.
 *
 * <p>A resolved WIT type enters, a {@link io.witbindgen.abi.type.ValueType} leaves, which knows its
 * layout in memory, its flat form, and whether it points into memory. Everybody who has WIT and
 * needs one of these facts asks here: the generator of bindings, for the code that it emits, and
 * the maker of components, for the signatures that core modules must have. A second computation
 * over WIT types would be shorter for either of them, and would drift from the runtime's.
 */
@NullMarked
package io.witbindgen.witabi;

import org.jspecify.annotations.NullMarked;
