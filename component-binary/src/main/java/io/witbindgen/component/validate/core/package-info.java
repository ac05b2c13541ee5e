/**
 * Core WebAssembly inside components: core types, the interfaces of core modules, core instances,
 * and when a core item can be used where another is expected.
 *
 * <p>The code of core modules is not read here; the {@link
 * io.witbindgen.component.CoreModuleValidator} of the options does that.
 */
@NullMarked
package io.witbindgen.component.validate.core;

import org.jspecify.annotations.NullMarked;
