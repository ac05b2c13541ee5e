package io.witbindgen.compose.wac;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.compose.CompositionException;
import java.util.Optional;

/** Where the packages come from that a WAC document mentions. */
@FunctionalInterface
public interface Packages {
  /**
   * Finds a package.
   *
   * @param name without the version: {@code wasi:io}
   * @param version the version that is asked for, if one is
   * @return a component, or a WIT package in binary form; empty if there is none of that name
   * @throws CompositionException if it is there, but cannot be read
   * @throws io.witbindgen.wit.diagnostic.DiagnosticException if it is WIT that is wrong
   */
  Optional<byte[]> find(String name, Optional<SemanticVersion> version);

  /** Where {@link #find} looks, for messages. */
  default String place(String name, Optional<SemanticVersion> version) {
    return "";
  }
}
