package io.witbindgen.componentize.encode;

/**
 * What a shim is filled in with.
 *
 * @param kind the shim
 * @param function the function behind it, as an import of the module that fills it in
 */
record ShimFill(ShimKind kind, int function) {}
