/** Builds components from core modules, and larger components from components. */
@NullMarked
package io.witbindgen.compose;

import org.jspecify.annotations.NullMarked;
