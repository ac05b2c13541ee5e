package io.witbindgen.abi.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A WIT tuple of 1 part; arrays compare by content.
 *
 * @param part0 the part at 0
 */
public record Tuple1<T0>(T0 part0) {
  public Tuple1 {
    Objects.requireNonNull(part0, "part0");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tuple1<?> that && ValueEquality.equal(part0, that.part0);
  }

  @Override
  public int hashCode() {
    return ValueEquality.hash(new Object[] {part0});
  }

  @Override
  public String toString() {
    String parts = ValueEquality.string(new Object[] {part0});
    return "(" + parts.substring(1, parts.length() - 1) + ")";
  }
}
