package io.witbindgen.componentize.plan;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.abi.RequiredOptions;
import java.util.Optional;

/**
 * The canonical options of one lift, lowering or built-in.
 *
 * @param required the kinds of option that it has
 * @param encoding the encoding of strings; of no account unless it is among them
 * @param realloc the function that allocates; present if and only if it is among them
 */
public record CallOptions(
    RequiredOptions required, StringEncoding encoding, Optional<Realloc> realloc) {
  /**
   * With an allocating function, if one is required.
   *
   * @throws ComponentizeException if a memory or an allocating function is required and missing
   */
  static CallOptions of(
      RequiredOptions required,
      StringEncoding encoding,
      MemoryOrigin memory,
      Reallocs.Choice realloc) {
    if (required.contains(RequiredOptions.Option.MEMORY)) {
      memory.require();
    }
    if (!required.contains(RequiredOptions.Option.REALLOC)) {
      return new CallOptions(required, encoding, Optional.empty());
    }
    Optional<Realloc> found = realloc.get();
    if (found.isEmpty()) {
      throw new ComponentizeException("the module does not export a function named `cabi_realloc`");
    }
    return new CallOptions(required, encoding, found);
  }
}
