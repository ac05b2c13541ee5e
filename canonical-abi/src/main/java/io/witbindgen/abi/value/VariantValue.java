package io.witbindgen.abi.value;

import java.util.Optional;

/**
 * A value of a variant type in the dynamic Java mapping.
 *
 * @param name the name of the case
 * @param payload the payload of the case, if it has one
 */
public record VariantValue(String name, Optional<Object> payload) {
  /** A case without a payload. */
  public static VariantValue of(String name) {
    return new VariantValue(name, Optional.empty());
  }

  /** A case with a payload. */
  public static VariantValue of(String name, Object payload) {
    return new VariantValue(name, Optional.of(payload));
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof VariantValue that
        && name.equals(that.name)
        && ValueEquality.equal(payload.orElse(null), that.payload.orElse(null));
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + ValueEquality.hash(payload.orElse(null));
  }

  @Override
  public String toString() {
    return payload.map(value -> name + "(" + ValueEquality.string(value) + ")").orElse(name);
  }
}
