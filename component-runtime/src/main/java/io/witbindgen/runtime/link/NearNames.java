package io.witbindgen.runtime.link;

import java.util.Collection;
import java.util.Optional;

/** Names that somebody may have meant. */
public final class NearNames {
  private static final int MAX_LENGTH = 200;

  private NearNames() {}

  /**
   * A hint for a name that was not found, to stand behind a message: a name at most two letters
   * away, or another version of it.
   */
  public static Optional<String> hint(String wanted, Collection<String> offered) {
    Optional<String> version =
        offered.stream().filter(name -> base(name).equals(base(wanted))).findFirst();
    if (version.isPresent()) {
      return version.map(name -> "; `" + name + "` is there, of an incompatible version");
    }
    return offered.stream()
        .filter(name -> distance(wanted, name) <= 2)
        .findFirst()
        .map(name -> "; did you mean `" + name + "`?");
  }

  private static String base(String name) {
    int at = name.lastIndexOf('@');
    return at < 0 ? name : name.substring(0, at);
  }

  /** How many letters to insert, delete or exchange; large names are far from all others. */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 2 || Math.max(a.length(), b.length()) > MAX_LENGTH) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
