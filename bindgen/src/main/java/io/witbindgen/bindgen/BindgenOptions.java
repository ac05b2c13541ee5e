package io.witbindgen.bindgen;

import java.util.Optional;

/**
 * What to generate, and where in the Java name space.
 *
 * @param basePackage the Java package above all generated ones; empty for none
 * @param world the name of the one world of the root package to generate; without it, all worlds of
 *     the root package, or its interfaces if it has no world
 */
public record BindgenOptions(String basePackage, Optional<String> world) {
  /** No base package, all worlds. */
  public static final BindgenOptions DEFAULT = new BindgenOptions("", Optional.empty());

  /** Checks the base package. */
  public BindgenOptions {
    if (!basePackage.isEmpty() && !javax.lang.model.SourceVersion.isName(basePackage)) {
      throw new IllegalArgumentException("`" + basePackage + "` is not the name of a Java package");
    }
  }
}
