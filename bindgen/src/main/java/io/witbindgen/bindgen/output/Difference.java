package io.witbindgen.bindgen.output;

import java.nio.file.Path;

/**
 * A file that is on disk not as it would be generated.
 *
 * @param kind in what way
 * @param path the file
 * @param actual its text on disk, empty if it is missing
 * @param expected the text that would be generated, empty if it is stale
 */
public record Difference(Kind kind, Path path, String actual, String expected) {
  /** How a file differs. */
  public enum Kind {
    /** It would be generated, and is not there. */
    MISSING,
    /** It would be generated with another text. */
    CHANGED,
    /** It was generated, and would not be any more. */
    STALE
  }
}
