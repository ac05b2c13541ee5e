/**
 * What generated bindings build on, beside {@code io.witbindgen.runtime.call}: descriptions of the
 * interfaces and the world that they were generated for.
 *
 * <p>A {@link io.witbindgen.runtime.binding.WorldType} is checked against a component once, before
 * anything is instantiated. What differs is reported by name, with what was expected and what was
 * found; after that, every look-up succeeds and no call checks types again. Resources of the
 * component are bound to those of the world where it imports and exports them, so that a resource
 * means the same thing in all functions of a side. What needs async calls is refused here.
 */
@NullMarked
package io.witbindgen.runtime.binding;

import org.jspecify.annotations.NullMarked;
