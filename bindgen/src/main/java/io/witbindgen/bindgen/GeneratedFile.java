package io.witbindgen.bindgen;

/**
 * A source file to be written.
 *
 * @param path the relative path, with {@code /} as separator: {@code my/component/Example.java}
 * @param content the whole text; lines end with {@code \n}
 * @param stub whether it is a starting point for the user to edit, and so is never overwritten
 */
public record GeneratedFile(String path, String content, boolean stub) {
  /** A file that the generator owns and can overwrite. */
  public GeneratedFile(String path, String content) {
    this(path, content, false);
  }
}
