package io.witbindgen.component.core;

/** An export of a core module: an index into the index space of its kind. */
public record CoreExport(String name, CoreExternType.Kind kind, int index) {}
