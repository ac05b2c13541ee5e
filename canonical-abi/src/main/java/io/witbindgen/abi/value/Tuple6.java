package io.witbindgen.abi.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A WIT tuple of 6 parts; arrays compare by content.
 *
 * @param part0 the part at 0
 * @param part1 the part at 1
 * @param part2 the part at 2
 * @param part3 the part at 3
 * @param part4 the part at 4
 * @param part5 the part at 5
 */
public record Tuple6<T0, T1, T2, T3, T4, T5>(
    T0 part0, T1 part1, T2 part2, T3 part3, T4 part4, T5 part5) {
  public Tuple6 {
    Objects.requireNonNull(part0, "part0");
    Objects.requireNonNull(part1, "part1");
    Objects.requireNonNull(part2, "part2");
    Objects.requireNonNull(part3, "part3");
    Objects.requireNonNull(part4, "part4");
    Objects.requireNonNull(part5, "part5");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tuple6<?, ?, ?, ?, ?, ?> that
        && ValueEquality.equal(part0, that.part0)
        && ValueEquality.equal(part1, that.part1)
        && ValueEquality.equal(part2, that.part2)
        && ValueEquality.equal(part3, that.part3)
        && ValueEquality.equal(part4, that.part4)
        && ValueEquality.equal(part5, that.part5);
  }

  @Override
  public int hashCode() {
    return ValueEquality.hash(new Object[] {part0, part1, part2, part3, part4, part5});
  }

  @Override
  public String toString() {
    String parts = ValueEquality.string(new Object[] {part0, part1, part2, part3, part4, part5});
    return "(" + parts.substring(1, parts.length() - 1) + ")";
  }
}
