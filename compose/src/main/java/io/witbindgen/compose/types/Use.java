package io.witbindgen.compose.types;

/**
 * Where a type comes from that is not defined where it stands.
 *
 * @param owner the interface it comes from, which has an id
 * @param name what it is called there
 */
public record Use(InterfaceType owner, String name) {}
