package io.witbindgen.component.types;

import io.witbindgen.component.model.ExternName;

/** An import or export: its name, with the attributes, and its type. */
public record Extern(ExternName name, ItemType type) {}
