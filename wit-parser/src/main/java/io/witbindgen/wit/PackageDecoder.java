package io.witbindgen.wit;

import io.witbindgen.wit.model.Resolution;

/**
 * Reads packages in binary form, which parsing meets among files and in {@code deps} but does not
 * understand itself.
 */
@FunctionalInterface
public interface PackageDecoder {
  /**
   * Decodes a package.
   *
   * <p>It can throw what it likes about bad bytes; that goes to whoever called {@link Wit#parse}.
   *
   * @param name what to call the input in messages
   * @param bytes the content of the file
   * @return the package as root, with what it mentions of others
   */
  Resolution decode(String name, byte[] bytes);
}
