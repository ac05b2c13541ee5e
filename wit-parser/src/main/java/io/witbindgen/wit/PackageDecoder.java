package io.witbindgen.wit;

import io.witbindgen.wit.model.Resolution;

/**
 * Reads packages in binary form. Parsing finds them among files and in {@code deps}, but cannot
 * read them itself.
 */
@FunctionalInterface
public interface PackageDecoder {
  /**
   * Decodes a package.
   *
   * <p>It can throw any exception for bad bytes; the caller of {@link Wit#parse} gets it.
   *
   * @param name what to call the input in messages
   * @param bytes the content of the file
   * @return the package as root, with the parts of other packages that it mentions
   */
  Resolution decode(String name, byte[] bytes);
}
