package io.witbindgen.basics.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
  private static final long SEED = Long.getLong("seed", 7);

  @ParameterizedTest
  @CsvSource({
    "strng, string bool, string",
    "stirng, string bool, string",
    "string, string strong, string",
    "otter, outer, outer",
    "abcd, abxy, abxy",
    "abcd, axyz, ",
    "ab, cd, ",
    "ab, ac, ac",
    "a, b, ",
    "a, ab, ",
    "lag, log lags, log",
    "'', a, ",
  })
  void theNearestNameIsFound(String name, String candidates, String found) {
    assertThat(NearNames.nearest(name, List.of(candidates.split(" "))))
        .isEqualTo(Optional.ofNullable(found));
  }

  @Test
  void veryLongNamesAreNotCompared() {
    String name = "x".repeat(200);
    assertThat(NearNames.nearest(name, List.of(name + "y"))).isPresent();
    assertThat(NearNames.nearest(name + "x", List.of(name + "y"))).isEmpty();
  }

  @Test
  void aHintNamesAnotherVersionFirst() {
    List<String> offered = List.of("a:b/d@1.0.0", "a:b/c@2.0.0");
    assertThat(NearNames.hint("a:b/c@1.0.0", offered))
        .contains("; `a:b/c@2.0.0` is there, of an incompatible version");
    assertThat(NearNames.hint("a:b/e@1.0.0", offered)).contains("; did you mean `a:b/d@1.0.0`?");
    assertThat(NearNames.hint("plain", offered)).isEmpty();
  }

  /** Against the definition: whether one or two edits lead from one name to the other. */
  @Test
  void nearAreNamesOneOrTwoEditsAway() {
    Random random = new Random(SEED);
    for (int round = 0; round < 20_000; round++) {
      String from = word(random);
      String to = word(random);
      boolean isNear = distance(from, to) <= Math.min(2, from.length() - 1);
      assertThat(NearNames.nearest(from, List.of(to)).isPresent())
          .as("`%s` and `%s`, seed %d", from, to, SEED)
          .isEqualTo(isNear);
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(8); length > 0; length--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  /** The whole table, without any limit. */
  private static int distance(String from, String to) {
    int[][] table = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : cell(table, from, to, i, j);
      }
    }
    return table[from.length()][to.length()];
  }

  private static int cell(int[][] table, String from, String to, int i, int j) {
    int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
    int best = Math.min(table[i - 1][j - 1] + change, table[i - 1][j] + 1);
    best = Math.min(best, table[i][j - 1] + 1);
    boolean isSwap =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return isSwap ? Math.min(best, table[i - 2][j - 2] + 1) : best;
  }
}
