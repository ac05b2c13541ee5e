package io.witbindgen.wit;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.model.Resolution;
import java.util.List;

/**
 * What parsing brought.
 *
 * @param resolution the model
 * @param warnings what should be changed in the text, in order of appearance
 */
public record ParseResult(Resolution resolution, List<Diagnostic> warnings) {
  /** Copies the list. */
  public ParseResult {
    warnings = List.copyOf(warnings);
  }
}
