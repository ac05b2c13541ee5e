package io.witbindgen.abi.transfer;

import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.type.StringEncoding;
import org.jspecify.annotations.Nullable;

/**
 * The options of a canonical definition, resolved to the items that they name (spec section
 * "Canonical ABI Options").
 *
 * @param stringEncoding the encoding of strings in the memory
 * @param memory the memory of the values; null if the signature needs none
 * @param realloc allocates in the memory; null if the signature needs none
 * @param postReturn called after the results were lifted; null for nothing
 */
public record CanonicalOptions(
    StringEncoding stringEncoding,
    @Nullable LinearMemory memory,
    @Nullable CoreFunction realloc,
    @Nullable CoreFunction postReturn) {

  /** UTF-8 strings, and nothing else. */
  public static final CanonicalOptions NONE =
      new CanonicalOptions(StringEncoding.UTF8, null, null, null);
}
