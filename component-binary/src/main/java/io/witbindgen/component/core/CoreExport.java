package io.witbindgen.component.core;

/** What a core module exports: an index into the index space of its kind. */
public record CoreExport(String name, CoreExternType.Kind kind, int index) {}
