/**
 * WIT functions as core functions: signatures, and the options that lifting and lowering need.
 *
 * <p>The canonical ABI knows both: {@code canonical-abi} flattens functions under its calling
 * conventions, and {@code wit-abi} gives the types of WIT functions in its terms. {@link
 * io.witbindgen.componentize.abi.CoreSignatures} is the core function that a module must import or
 * export for a WIT function. {@link io.witbindgen.componentize.abi.RequiredOptions} are the memory,
 * allocation and string encoding without which its values cannot cross the boundary.
 */
@NullMarked
package io.witbindgen.componentize.abi;

import org.jspecify.annotations.NullMarked;
