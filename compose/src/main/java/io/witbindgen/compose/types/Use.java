package io.witbindgen.compose.types;

/**
 * The origin of a type that a scope has a name for but does not define.
 *
 * @param owner the interface that it comes from, which has an id
 * @param name its name there
 */
public record Use(InterfaceType owner, String name) {}
