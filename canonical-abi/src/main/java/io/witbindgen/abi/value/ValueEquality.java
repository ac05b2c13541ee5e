package io.witbindgen.abi.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Equality, hash codes and text of values that can be arrays: arrays compare by content, everything
 * else by its own methods. Used by generated types and the value classes of this library.
 */
public final class ValueEquality {
  private ValueEquality() {}

  /** Whether two values are equal; arrays compare by content. */
  public static boolean equal(@Nullable Object a, @Nullable Object b) {
    return a == b
        || (a != null && b != null && Arrays.deepEquals(new Object[] {a}, new Object[] {b}));
  }

  /** A hash code that agrees with {@link #equal}. */
  public static int hash(@Nullable Object value) {
    return Arrays.deepHashCode(new Object[] {value});
  }

  /** The value as text; arrays show their content. */
  public static String string(@Nullable Object value) {
    String text = Arrays.deepToString(new Object[] {value});
    return text.substring(1, text.length() - 1);
  }
}
