package io.witbindgen.basics.names;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** "Did you mean": the known name nearest to an unknown one. */
public final class NearNames {
  private static final int MAX_DISTANCE = 2;
  private static final int MAX_CANDIDATES = 1000;
  private static final int MAX_LENGTH = 200;

  private NearNames() {}

  /**
   * The candidate nearest to a name; empty if none is near enough. Near are at most two typing
   * errors, and fewer than the name has letters.
   *
   * @param candidates only the first thousand are considered
   */
  public static Optional<String> nearest(String name, Collection<String> candidates) {
    if (name.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Optional<String> best = Optional.empty();
    int limit = Math.min(MAX_DISTANCE, name.length() - 1);
    for (String candidate : candidates.stream().limit(MAX_CANDIDATES).toList()) {
      int distance = distance(name, candidate, limit);
      if (distance <= limit) {
        best = Optional.of(candidate);
        limit = distance - 1;
      }
    }
    return best;
  }

  /**
   * The end of a message about a name that was not found: that another version of it is there, or
   * else which name was probably meant.
   */
  public static Optional<String> hint(String name, Collection<String> offered) {
    return VersionedName.anotherVersion(name, offered)
        .map(other -> "; `" + other + "` is there, of an incompatible version")
        .or(() -> nearest(name, offered).map(near -> "; " + question(near)));
  }

  /** The words that suggest a name: {@code did you mean `x`?}. */
  public static String question(String near) {
    return "did you mean `" + near + "`?";
  }

  /**
   * The number of letters to add, remove or change, where two neighbours swapped count as one; any
   * number above the limit if it is above the limit.
   *
   * <p>Only cells of the table within the limit of its diagonal are computed: a path to the last
   * cell through any other cell is longer than the limit. So the time grows with the length of the
   * names, not with its square.
   */
  private static int distance(String from, String to, int limit) {
    if (Math.abs(from.length() - to.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = row(to.length(), limit);
    int[] last = row(to.length(), limit);
    for (int j = 0; j <= Math.min(limit, to.length()); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = row(to.length(), limit);
      if (i <= limit) {
        row[0] = i;
      }
      for (int j = Math.max(1, i - limit); j <= Math.min(to.length(), i + limit); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
        row[j] = isSwap(from, i, to, j) ? Math.min(best, beforeLast[j - 2] + 1) : best;
      }
      beforeLast = last;
      last = row;
    }
    return last[to.length()];
  }

  private static int[] row(int length, int limit) {
    int[] row = new int[length + 1];
    Arrays.fill(row, limit + 1);
    return row;
  }

  private static boolean isSwap(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
