package io.witbindgen.component.types;

/**
 * How large a type is as a tree, where what is mentioned twice counts twice.
 *
 * @param size the number of types, functions and other items it consists of
 * @param depth how deeply instance types and component types are nested in it, itself included
 */
public record Extent(long size, int depth) {}
