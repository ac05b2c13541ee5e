package io.witbindgen.bindgen;

/**
 * A source file to be written.
 *
 * @param path where it goes, relative, with {@code /} between its parts: {@code
 *     my/component/Example.java}
 * @param content its whole text, lines ending with {@code \n}
 * @param stub whether it is a start for people to go on with, and so is never written twice
 */
public record GeneratedFile(String path, String content, boolean stub) {
  /** A file that belongs to the generator. */
  public GeneratedFile(String path, String content) {
    this(path, content, false);
  }
}
