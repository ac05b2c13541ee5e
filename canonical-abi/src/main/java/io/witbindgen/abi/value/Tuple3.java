package io.witbindgen.abi.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A WIT tuple of 3 parts; arrays compare by content.
 *
 * @param part0 the part at 0
 * @param part1 the part at 1
 * @param part2 the part at 2
 */
public record Tuple3<T0, T1, T2>(T0 part0, T1 part1, T2 part2) {
  public Tuple3 {
    Objects.requireNonNull(part0, "part0");
    Objects.requireNonNull(part1, "part1");
    Objects.requireNonNull(part2, "part2");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tuple3<?, ?, ?> that
        && ValueEquality.equal(part0, that.part0)
        && ValueEquality.equal(part1, that.part1)
        && ValueEquality.equal(part2, that.part2);
  }

  @Override
  public int hashCode() {
    return ValueEquality.hash(new Object[] {part0, part1, part2});
  }

  @Override
  public String toString() {
    String parts = ValueEquality.string(new Object[] {part0, part1, part2});
    return "(" + parts.substring(1, parts.length() - 1) + ")";
  }
}
