package io.witbindgen.wit.resolve;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.FixIt;
import io.witbindgen.wit.diagnostic.Span;
import java.util.Collection;
import java.util.Optional;

/** "Did you mean": the known name nearest to an unknown one. */
final class Suggestions {
  private static final int MAX_DISTANCE = 2;
  private static final int MAX_CANDIDATES = 10_000;

  private Suggestions() {}

  /** The diagnostic with a fix-it, if some candidate is near enough to the name. */
  static Diagnostic add(
      Diagnostic diagnostic, String name, Collection<String> candidates, Span place) {
    return nearest(name, candidates)
        .map(near -> diagnostic.fixIt(new FixIt("did you mean `" + near + "`?", place, near)))
        .orElse(diagnostic);
  }

  private static Optional<String> nearest(String name, Collection<String> candidates) {
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
