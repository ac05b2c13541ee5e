package io.witbindgen.basics.names;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of a version, cut at its separators but not checked.
 *
 * @param numbers the parts of the version core
 * @param preRelease the text after the first {@code -} of the version core
 * @param build the text after the first {@code +}
 */
record VersionText(List<String> numbers, Optional<String> preRelease, Optional<String> build) {
  static VersionText of(String text) {
    // The build metadata comes last and can contain `-`, so it is cut off first.
    int plus = text.indexOf('+');
    String beforeBuild = plus < 0 ? text : text.substring(0, plus);
    int dash = beforeBuild.indexOf('-');
    String core = dash < 0 ? beforeBuild : beforeBuild.substring(0, dash);
    return new VersionText(
        List.of(core.split("\\.", -1)),
        dash < 0 ? Optional.empty() : Optional.of(beforeBuild.substring(dash + 1)),
        plus < 0 ? Optional.empty() : Optional.of(text.substring(plus + 1)));
  }

  /** Whether it is {@code major.minor.patch} with an optional pre-release and build. */
  boolean isVersion() {
    return numbers.size() == 3
        && numbers.stream().allMatch(VersionText::isNumber)
        && preRelease.stream().flatMap(VersionText::identifiers).allMatch(VersionText::isPrePart)
        && build.stream().flatMap(VersionText::identifiers).allMatch(VersionText::isIdentifier);
  }

  /** Whether it is {@code 1}, {@code 0.2} or {@code 0.0.3}: zeros, then the number that counts. */
  boolean isTrack() {
    int last = numbers.size() - 1;
    return preRelease.isEmpty()
        && build.isEmpty()
        && last <= 2
        && numbers.subList(0, last).stream().allMatch("0"::equals)
        && isNumber(numbers.get(last))
        && (last == 2 || !numbers.get(last).equals("0"));
  }

  private static Stream<String> identifiers(String text) {
    return Arrays.stream(text.split("\\.", -1));
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && isDigits(text) && (text.charAt(0) != '0' || text.length() == 1);
  }

  private static boolean isPrePart(String text) {
    return isIdentifier(text) && (!isDigits(text) || isNumber(text));
  }

  private static boolean isIdentifier(String text) {
    return !text.isEmpty() && text.chars().allMatch(VersionText::isIdentifierPart);
  }

  private static boolean isIdentifierPart(int c) {
    return isDigit(c) || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '-';
  }

  static boolean isDigits(String text) {
    return text.chars().allMatch(VersionText::isDigit);
  }

  private static boolean isDigit(int c) {
    return '0' <= c && c <= '9';
  }
}
