package io.witbindgen.component.validate.names;

/** The grammars of versions: Semantic Versioning 2.0, and the canonical prefix of one. */
public final class SemanticVersion {
  private SemanticVersion() {}

  /** Whether it is {@code major.minor.patch}, with an optional pre-release and build. */
  public static boolean isValid(String text) {
    int plus = text.indexOf('+');
    String core = plus < 0 ? text : text.substring(0, plus);
    if (plus >= 0 && !identifiers(text.substring(plus + 1), false)) {
      return false;
    }
    int dash = core.indexOf('-');
    if (dash >= 0 && !identifiers(core.substring(dash + 1), true)) {
      return false;
    }
    String[] numbers = (dash < 0 ? core : core.substring(0, dash)).split("\\.", -1);
    return numbers.length == 3
        && isNumber(numbers[0])
        && isNumber(numbers[1])
        && isNumber(numbers[2]);
  }

  /**
   * Whether it is what interface names keep of a version: {@code 1}, {@code 0.2}, {@code 0.0.3}.
   */
  public static boolean isCanonical(String text) {
    String[] numbers = text.split("\\.", -1);
    for (int i = 0; i < numbers.length; i++) {
      boolean last = i == numbers.length - 1;
      boolean zeroAllowed = !last || i == 2;
      if (!isNumber(numbers[i])
          || (numbers[i].equals("0") && !zeroAllowed)
          || (!last && !numbers[i].equals("0"))) {
        return false;
      }
    }
    return numbers.length <= 3;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> '0' <= c && c <= '9')
        && (text.equals("0") || text.charAt(0) != '0');
  }

  private static boolean identifiers(String text, boolean strict) {
    for (String identifier : text.split("\\.", -1)) {
      boolean digits = identifier.chars().allMatch(c -> '0' <= c && c <= '9');
      if (identifier.isEmpty()
          || !identifier.chars().allMatch(SemanticVersion::isIdentifierPart)
          || (strict && digits && !isNumber(identifier))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIdentifierPart(int c) {
    return ('0' <= c && c <= '9') || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '-';
  }
}
