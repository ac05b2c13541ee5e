package io.witbindgen.basics.names;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;

/**
 * A version as Semantic Versioning 2.0 defines it. The natural order is its precedence, with the
 * build metadata as the last tie-breaker, so that the order agrees with equality.
 *
 * @param major the major number
 * @param minor the minor number
 * @param patch the patch number
 * @param preRelease the text after {@code -}; empty for a release
 * @param build the text after {@code +}; empty if there is none
 */
public record SemanticVersion(
    BigInteger major, BigInteger minor, BigInteger patch, String preRelease, String build)
    implements Comparable<SemanticVersion> {
  private static final Comparator<SemanticVersion> ORDER =
      Comparator.comparing(SemanticVersion::major)
          .thenComparing(SemanticVersion::minor)
          .thenComparing(SemanticVersion::patch)
          .thenComparing(SemanticVersion::preRelease, SemanticVersion::comparePreReleases)
          .thenComparing(SemanticVersion::build);

  private static final int MAX_LENGTH = 256;

  /** Reads a version; empty if the text is not a version, or has more than 256 characters. */
  public static Optional<SemanticVersion> parse(String text) {
    return text.length() <= MAX_LENGTH && isValid(text)
        ? Optional.of(of(VersionText.of(text)))
        : Optional.empty();
  }

  private static SemanticVersion of(VersionText text) {
    return new SemanticVersion(
        new BigInteger(text.numbers().get(0)),
        new BigInteger(text.numbers().get(1)),
        new BigInteger(text.numbers().get(2)),
        text.preRelease().orElse(""),
        text.build().orElse(""));
  }

  /** Whether a text is a version; unlike {@link #parse}, this accepts one of any length. */
  public static boolean isValid(String text) {
    return VersionText.of(text).isVersion();
  }

  /** Whether a text is a {@link #track} of releases: {@code 1}, {@code 0.2} or {@code 0.0.3}. */
  public static boolean isTrack(String text) {
    return VersionText.of(text).isTrack();
  }

  /**
   * The part of a version that decides about compatibility: {@code 1}, {@code 0.2}. Versions 0.0.x
   * and pre-releases keep everything but the build metadata.
   */
  public String track() {
    if (!preRelease.isEmpty()) {
      return numbers() + "-" + preRelease;
    }
    if (major.signum() > 0) {
      return major.toString();
    }
    return minor.signum() > 0 ? "0." + minor : numbers();
  }

  /** Whether other versions can be compatible: not for pre-releases and versions before 0.1.0. */
  boolean sharesTrack() {
    return preRelease.isEmpty() && (major.signum() > 0 || minor.signum() > 0);
  }

  /** Whether both are versions of one track, or the same version. */
  public boolean isCompatibleWith(SemanticVersion other) {
    return equals(other) || (sharesTrack() && other.sharesTrack() && track().equals(other.track()));
  }

  /**
   * Whether this version can be used where another one is asked for: it is compatible and not
   * older.
   */
  public boolean canReplace(SemanticVersion wanted) {
    return isCompatibleWith(wanted) && compareTo(wanted) >= 0;
  }

  @Override
  public int compareTo(SemanticVersion other) {
    return ORDER.compare(this, other);
  }

  /** The version as text. */
  @Override
  public String toString() {
    return numbers()
        + (preRelease.isEmpty() ? "" : "-" + preRelease)
        + (build.isEmpty() ? "" : "+" + build);
  }

  private String numbers() {
    return major + "." + minor + "." + patch;
  }

  private static int comparePreReleases(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Boolean.compare(left.isEmpty(), right.isEmpty());
    }
    String[] lefts = left.split("\\.");
    String[] rights = right.split("\\.");
    for (int i = 0; i < Math.min(lefts.length, rights.length); i++) {
      int order = compareIdentifiers(lefts[i], rights[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(lefts.length, rights.length);
  }

  private static int compareIdentifiers(String left, String right) {
    boolean leftIsNumber = VersionText.isDigits(left);
    boolean rightIsNumber = VersionText.isDigits(right);
    if (leftIsNumber && rightIsNumber) {
      return new BigInteger(left).compareTo(new BigInteger(right));
    }
    return leftIsNumber == rightIsNumber
        ? left.compareTo(right)
        : Boolean.compare(rightIsNumber, leftIsNumber);
  }
}
