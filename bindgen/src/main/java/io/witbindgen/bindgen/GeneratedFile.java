package io.witbindgen.bindgen;

/**
 * A source file to be written.
 *
 * @param path where it goes, relative, with {@code /} between its parts: {@code
 *     my/component/Example.java}
 * @param content its whole text, lines ending with {@code \n}
 */
public record GeneratedFile(String path, String content) {}
