package io.witbindgen.wit.syntax.parse;

import java.util.Locale;
import java.util.regex.Pattern;

/** The rules for names, and corrections of names that break them. */
public final class Labels {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:[a-z][0-9a-z]*+|[A-Z][0-9A-Z]*+)(?:-(?:[0-9a-z]++(?![A-Z])|[0-9A-Z]++(?![a-z])))*+");
  private static final Pattern WORDS = Pattern.compile("[a-z][0-9a-z]*+(?:-[0-9a-z]++)*+");
  private static final Pattern SMALL_BEFORE_CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern SEPARATORS = Pattern.compile("[_-]+");

  private Labels() {}

  /** Whether the name is a label. */
  public static boolean isLabel(String name) {
    return LABEL.matcher(name).matches();
  }

  /** Whether the name can be part of a package's name. */
  public static boolean isWords(String name) {
    return WORDS.matcher(name).matches();
  }

  /** A lower-case label that resembles the name, or the name itself if there is none. */
  public static String nearest(String name) {
    String spaced = SMALL_BEFORE_CAPITAL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    String joined = SEPARATORS.matcher(spaced).replaceAll("-");
    String trimmed = joined.replaceAll("^-|-$", "");
    return isLabel(trimmed) ? trimmed : name;
  }

  /** Why a name is not a label. */
  public static String reason(String name) {
    if (!name.chars().allMatch(c -> c < 0x80)) {
      return "only the letters a-z and A-Z are allowed";
    }
    if (name.contains("_")) {
      return "words are separated by `-`, not by `_`";
    }
    if (name.startsWith("-") || name.endsWith("-") || name.contains("--")) {
      return "there must be a word on both sides of each `-`";
    }
    return "each word is all lower case or all upper case";
  }
}
