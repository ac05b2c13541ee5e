package io.witbindgen.wit.model;

import io.witbindgen.basics.Kinds;
import io.witbindgen.basics.names.SemanticVersion;
import java.util.Optional;

/**
 * The stability of an item according to its gates. Items whose gate is closed are not in the model.
 */
public sealed interface Stability {
  /** The shapes of stability. */
  enum Kind {
    UNKNOWN(Unknown.class),
    STABLE(Stable.class),
    UNSTABLE(Unstable.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends Stability> type;

    Kind(Class<? extends Stability> type) {
      this.type = type;
    }
  }

  /** The case that this is. */
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The version since which the item should no longer be used. */
  Optional<SemanticVersion> deprecated();

  /** No gate. */
  record Unknown() implements Stability {
    @Override
    public Optional<SemanticVersion> deprecated() {
      return Optional.empty();
    }
  }

  /**
   * {@code @since(version = …)}.
   *
   * @param since the version of the package that introduced the item
   * @param deprecated the version that deprecated it
   */
  record Stable(SemanticVersion since, Optional<SemanticVersion> deprecated) implements Stability {}

  /**
   * {@code @unstable(feature = …)}.
   *
   * @param feature the feature that enables the item
   * @param deprecated the version that deprecated it
   */
  record Unstable(String feature, Optional<SemanticVersion> deprecated) implements Stability {}
}
