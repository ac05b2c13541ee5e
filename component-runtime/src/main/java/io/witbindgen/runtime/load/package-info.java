/**
 * Imports that are code rather than instances. {@link io.witbindgen.runtime.load.StaticImports}
 * finds the core modules and components given for a component's imports, compares them with the
 * expected types, and passes them to the link planner, which makes them part of the plan.
 */
@NullMarked
package io.witbindgen.runtime.load;

import org.jspecify.annotations.NullMarked;
