package io.witbindgen.runtime.binding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the host gives to a generated builder. It is taken piece by piece, and what is missing is
 * told at once, before anything of the host is called.
 */
public final class GivenImports {
  private final List<String> missing = new ArrayList<>();

  /** Nothing yet. */
  public GivenImports() {}

  /**
   * Takes an implementation, which is only to be used after {@link #requireAll}.
   *
   * @param id the import
   * @param implementation what was given for it; null if nothing was
   */
  @SuppressWarnings("NullAway") // requireAll reports the null
  public <T> T get(String id, @Nullable T implementation) {
    if (implementation == null) {
      missing.add("`" + id + "`");
    }
    return implementation;
  }

  /**
   * Ends the taking.
   *
   * @throws IllegalStateException if something is missing, naming all of it
   */
  public void requireAll() {
    if (!missing.isEmpty()) {
      String plural = missing.size() == 1 ? " " : "s ";
      throw new IllegalStateException(
          "nothing was given for the import" + plural + String.join(", ", missing));
    }
  }
}
