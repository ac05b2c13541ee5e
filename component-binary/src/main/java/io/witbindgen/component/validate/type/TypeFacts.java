package io.witbindgen.component.validate.type;

/**
 * Facts about a type of values, computed once for each type object.
 *
 * @param structure a number that two types share exactly if they have the same structure and
 *     resources
 * @param size the number of types that it consists of, counting repetitions
 * @param depth the nesting depth of types in it
 * @param bytes the size the alignment of its values in a 64-bit memory
 * @param alignment the alignment of its values in a 64-bit memory
 * @param borrows whether it contains a borrowed handle
 * @param resources whether it contains any resource type
 * @param pointers whether its flat form points into memory, because it contains a string, list or
 *     map
 */
public record TypeFacts(
    int structure,
    long size,
    int depth,
    long bytes,
    int alignment,
    boolean borrows,
    boolean resources,
    boolean pointers) {}
