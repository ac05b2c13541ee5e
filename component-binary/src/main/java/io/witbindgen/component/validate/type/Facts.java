package io.witbindgen.component.validate.type;

/**
 * What is known about a type of values beside the type itself.
 *
 * @param structure the same for two types exactly if they are built alike of the same resources
 * @param size the number of types it consists of, repetitions counted
 * @param depth how deeply types are nested in it
 * @param bytes how large its values are in a 64-bit memory
 * @param alignment of its values in a 64-bit memory
 * @param borrows whether a borrowed handle is in it
 * @param resources whether any resource type is in it
 * @param pointers whether its flat form points into memory: a string, list or map is in it
 */
public record Facts(
    int structure,
    long size,
    int depth,
    long bytes,
    int alignment,
    boolean borrows,
    boolean resources,
    boolean pointers) {}
