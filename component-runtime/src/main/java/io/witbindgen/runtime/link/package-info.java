/**
 * What linking tells its users: the names that satisfy each other across versions, and the verdict
 * for a component that cannot be put together.
 */
@NullMarked
package io.witbindgen.runtime.link;

import org.jspecify.annotations.NullMarked;
