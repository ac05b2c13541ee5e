package io.witbindgen.component.core;

/**
 * One line of a module's producers section: a tool that took part in making it.
 *
 * @param field {@code language}, {@code processed-by} or {@code sdk}
 */
public record Producer(String field, String name, String version) {}
