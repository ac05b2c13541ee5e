package io.witbindgen.abi.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A WIT tuple of 11 parts; arrays compare by content.
 *
 * @param part0 the part at 0
 * @param part1 the part at 1
 * @param part2 the part at 2
 * @param part3 the part at 3
 * @param part4 the part at 4
 * @param part5 the part at 5
 * @param part6 the part at 6
 * @param part7 the part at 7
 * @param part8 the part at 8
 * @param part9 the part at 9
 * @param part10 the part at 10
 */
public record Tuple11<T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(
    T0 part0,
    T1 part1,
    T2 part2,
    T3 part3,
    T4 part4,
    T5 part5,
    T6 part6,
    T7 part7,
    T8 part8,
    T9 part9,
    T10 part10) {
  public Tuple11 {
    Objects.requireNonNull(part0, "part0");
    Objects.requireNonNull(part1, "part1");
    Objects.requireNonNull(part2, "part2");
    Objects.requireNonNull(part3, "part3");
    Objects.requireNonNull(part4, "part4");
    Objects.requireNonNull(part5, "part5");
    Objects.requireNonNull(part6, "part6");
    Objects.requireNonNull(part7, "part7");
    Objects.requireNonNull(part8, "part8");
    Objects.requireNonNull(part9, "part9");
    Objects.requireNonNull(part10, "part10");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tuple11<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> that
        && ValueEquality.equal(part0, that.part0)
        && ValueEquality.equal(part1, that.part1)
        && ValueEquality.equal(part2, that.part2)
        && ValueEquality.equal(part3, that.part3)
        && ValueEquality.equal(part4, that.part4)
        && ValueEquality.equal(part5, that.part5)
        && ValueEquality.equal(part6, that.part6)
        && ValueEquality.equal(part7, that.part7)
        && ValueEquality.equal(part8, that.part8)
        && ValueEquality.equal(part9, that.part9)
        && ValueEquality.equal(part10, that.part10);
  }

  @Override
  public int hashCode() {
    return ValueEquality.hash(
        new Object[] {
          part0, part1, part2, part3, part4, part5, part6, part7, part8, part9, part10
        });
  }

  @Override
  public String toString() {
    String parts =
        ValueEquality.string(
            new Object[] {
              part0, part1, part2, part3, part4, part5, part6, part7, part8, part9, part10
            });
    return "(" + parts.substring(1, parts.length() - 1) + ")";
  }
}
