package io.witbindgen.wit.model;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as Semantic Versioning 2.0 defines it. Natural order is its precedence, with the build
 * metadata as the last tie-breaker so that the order agrees with equality.
 *
 * @param major the major number
 * @param minor the minor number
 * @param patch the patch number
 * @param preRelease what stands behind {@code -}, without it; empty for none
 * @param build what stands behind {@code +}, without it; empty for none
 */
public record SemanticVersion(
    BigInteger major, BigInteger minor, BigInteger patch, String preRelease, String build)
    implements Comparable<SemanticVersion> {
  private static final String NUMBER = "(0|[1-9][0-9]*)";
  private static final String PRE_ID = "(?:[0-9]*[A-Za-z-][0-9A-Za-z-]*+|0|[1-9][0-9]*+)";
  private static final String BUILD_ID = "[0-9A-Za-z-]+";
  private static final Pattern SYNTAX =
      Pattern.compile(
          (NUMBER + "\\." + NUMBER + "\\." + NUMBER)
              + ("(?:-(" + PRE_ID + "(?:\\." + PRE_ID + ")*+))?")
              + ("(?:\\+(" + BUILD_ID + "(?:\\." + BUILD_ID + ")*+))?"));
  private static final Comparator<SemanticVersion> ORDER =
      Comparator.comparing(SemanticVersion::major)
          .thenComparing(SemanticVersion::minor)
          .thenComparing(SemanticVersion::patch)
          .thenComparing(SemanticVersion::preRelease, SemanticVersion::comparePreReleases)
          .thenComparing(SemanticVersion::build);

  private static final int MAX_LENGTH = 256;

  /** Reads a version, or nothing if the text is not one (or is longer than 256 characters). */
  public static Optional<SemanticVersion> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new SemanticVersion(
            new BigInteger(matcher.group(1)),
            new BigInteger(matcher.group(2)),
            new BigInteger(matcher.group(3)),
            Optional.ofNullable(matcher.group(4)).orElse(""),
            Optional.ofNullable(matcher.group(5)).orElse("")));
  }

  @Override
  public int compareTo(SemanticVersion other) {
    return ORDER.compare(this, other);
  }

  /**
   * Whether whoever asks for another version can be given this one: it is no older and has the same
   * major number, or the same minor number below 1.0.0. Pre-releases and versions below 0.1.0 stand
   * for themselves only.
   */
  public boolean canReplace(SemanticVersion other) {
    if (!preRelease.isEmpty() || !other.preRelease.isEmpty()) {
      return equals(other);
    }
    boolean isSameTrack =
        major.equals(other.major)
            && (major.signum() > 0 || (minor.equals(other.minor) && minor.signum() > 0));
    return isSameTrack ? compareTo(other) >= 0 : equals(other);
  }

  /** The version as it is written. */
  @Override
  public String toString() {
    return (major + "." + minor + "." + patch)
        + (preRelease.isEmpty() ? "" : "-" + preRelease)
        + (build.isEmpty() ? "" : "+" + build);
  }

  private static int comparePreReleases(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Boolean.compare(left.isEmpty(), right.isEmpty());
    }
    List<String> lefts = List.of(left.split("\\."));
    List<String> rights = List.of(right.split("\\."));
    for (int i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
      int order = compareIdentifiers(lefts.get(i), rights.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(lefts.size(), rights.size());
  }

  private static int compareIdentifiers(String left, String right) {
    boolean leftIsNumber = left.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean rightIsNumber = right.chars().allMatch(c -> c >= '0' && c <= '9');
    if (leftIsNumber && rightIsNumber) {
      return new BigInteger(left).compareTo(new BigInteger(right));
    }
    return leftIsNumber == rightIsNumber
        ? left.compareTo(right)
        : Boolean.compare(rightIsNumber, leftIsNumber);
  }
}
