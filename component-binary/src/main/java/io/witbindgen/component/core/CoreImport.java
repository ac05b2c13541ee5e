package io.witbindgen.component.core;

/** What a core module imports, under a name of two levels. */
public record CoreImport(String module, String name, CoreExternType type) {}
