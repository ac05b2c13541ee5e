/**
 * Streams, futures and error contexts as users see them. Bindings already use these types; no
 * runtime function produces or accepts one until async calls work.
 */
@NullMarked
package io.witbindgen.abi.async;

import org.jspecify.annotations.NullMarked;
