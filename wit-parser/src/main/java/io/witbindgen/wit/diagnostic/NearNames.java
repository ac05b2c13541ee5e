package io.witbindgen.wit.diagnostic;

import java.util.Collection;
import java.util.Optional;

/** "Did you mean": the known name nearest to an unknown one. */
public final class NearNames {
  private static final int MAX_DISTANCE = 2;
  private static final int MAX_CANDIDATES = 1000;
  private static final int MAX_LENGTH = 64;

  private NearNames() {}

  /**
   * The candidate nearest to a name, if it is near enough to be meant: at most two letters away.
   *
   * @param candidates of which the first thousand are looked at
   */
  public static Optional<String> nearest(String name, Collection<String> candidates) {
    if (name.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String best = "";
    int bestDistance = Math.min(MAX_DISTANCE, name.length() - 1) + 1;
    for (String candidate : candidates.stream().limit(MAX_CANDIDATES).toList()) {
      if (Math.abs(candidate.length() - name.length()) < bestDistance) {
        int distance = distance(name, candidate);
        if (distance < bestDistance) {
          bestDistance = distance;
          best = candidate;
        }
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** How many letters must be added, removed or changed; two neighbours swapped count as one. */
  private static int distance(String from, String to) {
    int[][] table = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : step(table, from, to, i, j);
      }
    }
    return table[from.length()][to.length()];
  }

  private static int step(int[][] table, String from, String to, int i, int j) {
    int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
    int best = table[i - 1][j - 1] + change;
    best = Math.min(best, table[i - 1][j] + 1);
    best = Math.min(best, table[i][j - 1] + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
  }
}
