/** The canonical ABI. */
@NullMarked
package io.witbindgen.abi;

import org.jspecify.annotations.NullMarked;
