package io.witbindgen.bindgen.output;

import java.nio.file.Path;

/**
 * A file on disk that differs from the one that would be generated.
 *
 * @param kind the kind of difference
 * @param path the file
 * @param actual its text on disk, empty if it is missing
 * @param expected the text that would be generated, empty if it is stale
 */
public record Difference(Kind kind, Path path, String actual, String expected) {
  /** The kind of a difference. */
  public enum Kind {
    /** It would be generated, but does not exist. */
    MISSING,
    /** It would be generated with a different text. */
    CHANGED,
    /** It was generated once, but would not be any more. */
    STALE
  }
}
