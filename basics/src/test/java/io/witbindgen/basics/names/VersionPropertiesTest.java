package io.witbindgen.basics.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Laws of versions, checked with random ones against a table: which parts two versions must share
 * to be compatible.
 */
class VersionPropertiesTest {
  private static final long SEED = Long.getLong("seed", 20261128);
  private static final int ROUNDS = 20_000;

  /** By the first number that is not zero (0 is the major): how many numbers must be equal. */
  private static final int[] SHARED_NUMBERS = {1, 2, 3, 3};

  private final Random random = new Random(SEED);

  @Test
  void compatibilityIsThatOfTheTable() {
    for (int round = 0; round < ROUNDS; round++) {
      SemanticVersion one = version();
      SemanticVersion other = version();
      assertThat(one.isCompatibleWith(other))
          .as("%s and %s, seed %d", one, other, SEED)
          .isEqualTo(areCompatible(one, other))
          .isEqualTo(other.isCompatibleWith(one));
      assertThat(one.canReplace(other))
          .as("%s for %s, seed %d", one, other, SEED)
          .isEqualTo(areCompatible(one, other) && one.compareTo(other) >= 0);
    }
  }

  private static boolean areCompatible(SemanticVersion one, SemanticVersion other) {
    List<BigInteger> numbers = numbers(one);
    int shared = SHARED_NUMBERS[firstNonZero(numbers)];
    boolean isExact = shared == 3 || !one.preRelease().isEmpty() || !other.preRelease().isEmpty();
    return isExact
        ? one.equals(other)
        : numbers.subList(0, shared).equals(numbers(other).subList(0, shared));
  }

  private static int firstNonZero(List<BigInteger> numbers) {
    int first = 0;
    while (first < 3 && numbers.get(first).signum() == 0) {
      first++;
    }
    return first;
  }

  private static List<BigInteger> numbers(SemanticVersion version) {
    return List.of(version.major(), version.minor(), version.patch());
  }

  @Test
  void versionsSurvivePrintingAndParsing() {
    for (int round = 0; round < ROUNDS; round++) {
      SemanticVersion version = version();
      assertThat(SemanticVersion.parse(version.toString())).as("seed %d", SEED).contains(version);
      assertThat(SemanticVersion.isValid(version.toString())).isTrue();
      if (version.preRelease().isEmpty()) {
        assertThat(SemanticVersion.isTrack(version.track())).as(version.track()).isTrue();
      }
    }
  }

  @Test
  void theOrderIsTotalAndAgreesWithEquality() {
    for (int round = 0; round < ROUNDS; round++) {
      SemanticVersion a = version();
      SemanticVersion b = version();
      SemanticVersion c = version();
      assertThat(a.compareTo(b)).as("%s, %s", a, b).isEqualTo(-b.compareTo(a));
      assertThat(a.compareTo(b) == 0).as("%s, %s", a, b).isEqualTo(a.equals(b));
      if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
        assertThat(a.compareTo(c)).as("%s, %s, %s", a, b, c).isNotPositive();
      }
    }
  }

  @Test
  void theHighestCompatibleVersionIsFound() {
    for (int round = 0; round < ROUNDS / 10; round++) {
      SemanticVersion wanted = version();
      List<SemanticVersion> offered = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        offered.add(version());
      }
      Optional<SemanticVersion> expected =
          offered.contains(wanted)
              ? Optional.of(wanted)
              : offered.stream()
                  .filter(each -> areCompatible(wanted, each))
                  .max(SemanticVersion::compareTo);
      assertThat(VersionedName.find(name(wanted), offered.stream().map(this::name).toList()))
          .as("%s among %s, seed %d", wanted, offered, SEED)
          .isEqualTo(expected.map(this::name));
    }
  }

  private String name(SemanticVersion version) {
    return "a:b/c@" + version;
  }

  /** Few different parts, so that many versions are alike; some numbers larger than a long. */
  private SemanticVersion version() {
    return new SemanticVersion(number(), number(), number(), preRelease(), build());
  }

  private BigInteger number() {
    return switch (random.nextInt(12)) {
      case 0 -> BigInteger.TWO.pow(63).add(BigInteger.valueOf(random.nextInt(2)));
      case 1 -> BigInteger.valueOf(2_000_000);
      case 2, 3 -> BigInteger.ONE;
      case 4 -> BigInteger.TEN;
      default -> BigInteger.ZERO;
    };
  }

  private String preRelease() {
    String[] choices = {"", "", "", "", "0", "rc.1", "rc.10", "rc.2", "rc", "9999999999999999999"};
    return choices[random.nextInt(choices.length)];
  }

  private String build() {
    String[] choices = {"", "", "", "", "001", "a-b.c"};
    return choices[random.nextInt(choices.length)];
  }
}
