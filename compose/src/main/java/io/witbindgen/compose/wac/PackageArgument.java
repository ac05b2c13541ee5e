package io.witbindgen.compose.wac;

import java.util.Optional;

/**
 * The place of a package, as users write it: {@code my:provider=provider.wasm}.
 *
 * @param name a namespace and a name
 * @param path a component, a package in binary form, a WIT file or a directory of WIT files
 */
public record PackageArgument(String name, String path) {
  /** Reads an argument; empty if it is not of that form. */
  public static Optional<PackageArgument> of(String argument) {
    int separator = argument.indexOf('=');
    return separator < 0 || argument.lastIndexOf(':', separator) < 0
        ? Optional.empty()
        : Optional.of(
            new PackageArgument(
                argument.substring(0, separator).strip(), argument.substring(separator + 1)));
  }
}
