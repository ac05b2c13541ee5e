/**
 * Streams, futures and error contexts as users see them. Bindings have these types already; no
 * runtime function makes or takes one until async calls work.
 */
@NullMarked
package io.witbindgen.abi.async;

import org.jspecify.annotations.NullMarked;
