/**
 * Imports that are code and not instances. {@link io.witbindgen.runtime.load.StaticImports} finds
 * the core modules and components that are given for a component's imports, compares them with the
 * types that are wanted, and hands them to the link plan, of which they become a part.
 */
@NullMarked
package io.witbindgen.runtime.load;

import org.jspecify.annotations.NullMarked;
