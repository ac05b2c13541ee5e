/**
 * What generated bindings build on, beside {@code io.witbindgen.runtime.call}: descriptions of the
 * interfaces and the world that they were generated for.
 *
 * <p>A {@link io.witbindgen.runtime.binding.WorldType} is checked against a component once, before
 * anything is instantiated. What differs is reported by name, with what was expected and what was
 * found; after that, every look-up succeeds and no call checks types again.
 */
@NullMarked
package io.witbindgen.runtime.binding;

import org.jspecify.annotations.NullMarked;
