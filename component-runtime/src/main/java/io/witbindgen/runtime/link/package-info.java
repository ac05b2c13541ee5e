/** The outcome of linking for its users: the exception for a component that cannot be linked. */
@NullMarked
package io.witbindgen.runtime.link;

import org.jspecify.annotations.NullMarked;
