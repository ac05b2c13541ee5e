package io.witbindgen.wit.diagnostic;

/**
 * A change of the text that would correct the error.
 *
 * @param title the change as an instruction: "insert `;`"
 * @param span the text that it replaces; empty to insert
 * @param replacement the new text
 */
public record FixIt(String title, Span span, String replacement) {}
