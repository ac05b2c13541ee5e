package io.witbindgen.wit.syntax;

import io.witbindgen.wit.diagnostic.Span;

/**
 * A name in the text.
 *
 * @param text the name, without {@code %}
 * @param span its place, {@code %} included
 */
public record Name(String text, Span span) {
  @Override
  public String toString() {
    return text;
  }
}
