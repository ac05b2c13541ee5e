package io.witbindgen.wit;

import java.util.Set;

/**
 * How WIT is parsed.
 *
 * @param lenient whether departures from today's syntax are warnings, not errors
 * @param features the features that are enabled, so that their {@code @unstable} items exist
 * @param allFeatures whether all features are enabled
 */
public record ParseOptions(boolean lenient, Set<String> features, boolean allFeatures) {
  /** Copies the set. */
  public ParseOptions {
    features = Set.copyOf(features);
  }

  /** Strict, with no features: for libraries and tests. */
  public static ParseOptions ofStrict() {
    return new ParseOptions(false, Set.of(), false);
  }

  /** Lenient, with no features: for command lines. */
  public static ParseOptions ofLenient() {
    return new ParseOptions(true, Set.of(), false);
  }

  /** These options with other features enabled. */
  public ParseOptions withFeatures(Set<String> enabled) {
    return new ParseOptions(lenient, enabled, allFeatures);
  }

  /** These options with all features enabled. */
  public ParseOptions withAllFeatures() {
    return new ParseOptions(lenient, features, true);
  }

  boolean isEnabled(String feature) {
    return allFeatures || features.contains(feature);
  }
}
