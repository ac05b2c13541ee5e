package io.witbindgen.component.core;

/** An import of a core module, with its name of two levels. */
public record CoreImport(String module, String name, CoreExternType type) {}
