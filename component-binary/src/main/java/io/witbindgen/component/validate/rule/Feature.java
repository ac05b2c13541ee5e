package io.witbindgen.component.validate.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The gated features of the specification (Explainer, "Gated Features"). */
public enum Feature {
  /** Async functions, streams, futures, and the built-ins that go with them. */
  ASYNC(true),
  /** The map type. */
  MAP(true),
  /** The {@code implements} and {@code external-id} attributes of names. */
  IMPLEMENTS(true),
  /** Values as imports, exports and definitions, and the start function. */
  VALUES(false),
  /** Nested namespaces and packages in interface names. */
  NESTED_NAMES(false),
  /** More options on the built-ins of {@link #ASYNC}. */
  MORE_ASYNC_BUILTINS(false),
  /** Async lifts without a callback. */
  STACKFUL_LIFT(false),
  /** The {@code thread.*} built-ins. */
  THREADS(false),
  /** The built-ins that spawn threads which share memory. */
  SHARED_THREADS(false),
  /** Lists whose length is part of their type. */
  FIXED_LENGTH_LISTS(false),
  /** The error-context type and its built-ins. */
  ERROR_CONTEXT(false),
  /** Canonical interface names, and the {@code versionsuffix} attribute. */
  CANONICAL_NAMES(false),
  /** 64-bit memories for the canonical ABI. */
  MEMORY64(false),
  /**
   * The options {@code gc} and {@code core-type}, a proposal of the reference tools: values are
   * garbage-collected objects instead of bytes in a memory.
   */
  GC(false);

  private final boolean stable;

  Feature(boolean stable) {
    this.stable = stable;
  }

  /** The features that are released, and so are enabled by default. */
  public static Set<Feature> stable() {
    Set<Feature> stable = EnumSet.noneOf(Feature.class);
    for (Feature feature : values()) {
      if (feature.stable) {
        stable.add(feature);
      }
    }
    return Collections.unmodifiableSet(stable);
  }

  /** The feature in a refusal, with the switch that would have prevented it. */
  public String describe() {
    return "the feature `" + this + "`, which is off; `validate --enable " + this + "` accepts it";
  }

  /** The name for command lines: {@code fixed-length-lists}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
