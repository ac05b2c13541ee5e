package io.witbindgen.abi.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A WIT tuple of 2 parts; arrays compare by content.
 *
 * @param part0 the part at 0
 * @param part1 the part at 1
 */
public record Tuple2<T0, T1>(T0 part0, T1 part1) {
  public Tuple2 {
    Objects.requireNonNull(part0, "part0");
    Objects.requireNonNull(part1, "part1");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tuple2<?, ?> that
        && ValueEquality.equal(part0, that.part0)
        && ValueEquality.equal(part1, that.part1);
  }

  @Override
  public int hashCode() {
    return ValueEquality.hash(new Object[] {part0, part1});
  }

  @Override
  public String toString() {
    String parts = ValueEquality.string(new Object[] {part0, part1});
    return "(" + parts.substring(1, parts.length() - 1) + ")";
  }
}
