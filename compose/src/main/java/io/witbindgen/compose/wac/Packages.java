package io.witbindgen.compose.wac;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.compose.CompositionException;
import java.util.Optional;

/** A source of the packages that a WAC document mentions. */
@FunctionalInterface
public interface Packages {
  /**
   * Finds a package.
   *
   * @param name without the version: {@code wasi:io}
   * @param version the version, if one is mentioned
   * @return a component, or a WIT package in binary form; empty if there is no such package
   * @throws CompositionException if it exists but cannot be read
   * @throws io.witbindgen.wit.diagnostic.DiagnosticException if it is wrong WIT
   */
  Optional<byte[]> find(String name, Optional<SemanticVersion> version);

  /** The place where {@link #find} looks, for messages. */
  default String place(String name, Optional<SemanticVersion> version) {
    return "";
  }
}
