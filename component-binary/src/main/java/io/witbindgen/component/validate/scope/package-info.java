/**
 * The scope of a component, component type or instance type while its definitions are walked: index
 * spaces, imports and exports so far, and the types that its definitions of value types make.
 */
@NullMarked
package io.witbindgen.component.validate.scope;

import org.jspecify.annotations.NullMarked;
