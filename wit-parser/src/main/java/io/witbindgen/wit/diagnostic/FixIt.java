package io.witbindgen.wit.diagnostic;

/**
 * A change of the text that would put a diagnostic right.
 *
 * @param title what it does, as an order: "insert `;`"
 * @param span what it replaces; empty to insert
 * @param replacement what it puts there
 */
public record FixIt(String title, Span span, String replacement) {}
