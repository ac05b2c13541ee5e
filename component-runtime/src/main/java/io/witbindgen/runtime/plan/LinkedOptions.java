package io.witbindgen.runtime.plan;

import io.witbindgen.abi.type.StringEncoding;
import java.util.Optional;

/**
 * The options of a canonical definition, with items in place of indices.
 *
 * @param stringEncoding the encoding of strings in the memory
 * @param memory a core memory
 * @param realloc a core function
 * @param postReturn a core function
 * @param async whether the asynchronous ABI is used
 */
public record LinkedOptions(
    StringEncoding stringEncoding,
    Optional<Item> memory,
    Optional<Item> realloc,
    Optional<Item> postReturn,
    boolean async) {}
