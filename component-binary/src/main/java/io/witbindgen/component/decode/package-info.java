/** Decoding: from bytes to the model. */
@NullMarked
package io.witbindgen.component.decode;

import org.jspecify.annotations.NullMarked;
