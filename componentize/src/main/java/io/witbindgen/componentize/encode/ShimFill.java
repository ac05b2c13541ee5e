package io.witbindgen.componentize.encode;

import io.witbindgen.componentize.plan.MadeFunction;

/**
 * The content of a shim.
 *
 * @param made the function that the shim calls
 * @param function the same, as an import of the module that fills shims in
 */
record ShimFill(MadeFunction made, int function) {}
