package io.witbindgen.bindgen;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/**
 * What to generate, and under which Java names.
 *
 * @param basePackage the Java package that contains all generated ones; empty for none
 * @param world the only world to generate: its name in the root package, or its full id such as
 *     {@code wasi:cli/command@0.3.0}; if absent, all worlds of the root package, or its interfaces
 *     if it has no world
 * @param with existing Java code to use instead of generating it, by WIT id: a Java package for a
 *     package {@code wasi:io}, a Java interface for an interface {@code wasi:io/streams}, a Java
 *     type for a type {@code wasi:io/streams.stream-error}. It must be what this generator would
 *     have produced, with {@code shared} on for packages and interfaces. An id without a version
 *     matches all versions.
 * @param shared whether other bindings can build on these: classes that lower and lift are public
 * @param stubs whether to add, for each world, a class that implements its imports and throws
 */
public record BindgenOptions(
    String basePackage,
    Optional<String> world,
    Map<String, String> with,
    boolean shared,
    boolean stubs) {
  /** No base package, all worlds, no existing Java code, no stubs. */
  public static final BindgenOptions DEFAULT = new BindgenOptions("", Optional.empty());

  /** Checks the names of Java packages and types. */
  public BindgenOptions {
    with = new TreeMap<>(with);
    if (!basePackage.isEmpty() && !SourceVersion.isName(basePackage)) {
      throw new IllegalArgumentException("`" + basePackage + "` is not the name of a Java package");
    }
    for (Map.Entry<String, String> entry : with.entrySet()) {
      if (!SourceVersion.isName(entry.getValue())) {
        throw new IllegalArgumentException(
            "`" + entry.getValue() + "`, for `" + entry.getKey() + "`, is no name in Java");
      }
    }
  }

  /** Generates everything under a base package, for one world or all, without stubs. */
  public BindgenOptions(String basePackage, Optional<String> world) {
    this(basePackage, world, Map.of(), false, false);
  }

  /** The same options, with one more existing Java package, interface or type. */
  public BindgenOptions with(String witId, String java) {
    Map<String, String> more = new TreeMap<>(with);
    more.put(witId, java);
    return new BindgenOptions(basePackage, world, more, shared, stubs);
  }

  /** The same options, for bindings that others build on. */
  public BindgenOptions withShared() {
    return new BindgenOptions(basePackage, world, with, true, stubs);
  }

  /** The same options, with stubs. */
  public BindgenOptions withStubs() {
    return new BindgenOptions(basePackage, world, with, shared, true);
  }
}
