/**
 * Support for generated bindings, in addition to {@code io.witbindgen.runtime.call}: descriptions
 * of the interfaces and the world that they were generated for.
 *
 * <p>{@link io.witbindgen.runtime.binding.GivenImports} collects what the host gives to a builder,
 * and {@link io.witbindgen.runtime.binding.Generated} marks the generated types.
 *
 * <p>A {@link io.witbindgen.runtime.binding.WorldType} is checked against a component once, before
 * anything is instantiated. Differences are reported by name, with the expected and the actual
 * type; afterwards every look-up succeeds and no call checks types again. Resource types of the
 * component are bound to those of the world where it imports and exports them, so that a resource
 * type means the same in all imported functions, and in all exported ones. Anything that needs
 * async calls is rejected here.
 */
@NullMarked
package io.witbindgen.runtime.binding;

import org.jspecify.annotations.NullMarked;
