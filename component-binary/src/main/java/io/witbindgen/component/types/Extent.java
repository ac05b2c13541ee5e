package io.witbindgen.component.types;

/**
 * The size of a type as a tree, in which a part that is mentioned twice counts twice.
 *
 * @param size the number of types, functions and other items it consists of
 * @param depth the nesting depth of instance types and component types in it, itself included
 */
public record Extent(long size, int depth) {}
