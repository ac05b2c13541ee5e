package io.witbindgen.component.model;

/** A parameter or a record field. */
public record LabelledType(String label, ValueTypeRef type) {}
