package io.witbindgen.wit;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.model.Resolution;
import java.util.List;

/**
 * The result of parsing.
 *
 * @param resolution the model
 * @param warnings the things to change in the text, in order of appearance
 */
public record ParseResult(Resolution resolution, List<Diagnostic> warnings) {
  /** Copies the list. */
  public ParseResult {
    warnings = List.copyOf(warnings);
  }
}
