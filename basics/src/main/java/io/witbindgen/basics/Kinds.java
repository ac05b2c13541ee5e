package io.witbindgen.basics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The tags of a sealed family: which enum constant belongs to which class.
 *
 * @param <K> the enum of the tags
 */
public final class Kinds<K extends Enum<K>> {
  private final Map<Class<?>, K> tags;

  private Kinds(Map<Class<?>, K> tags) {
    this.tags = tags;
  }

  /**
   * Pairs tags with classes.
   *
   * @param kinds all tags of the family
   * @param type the class that a tag belongs to
   * @throws IllegalArgumentException if two tags have the same class
   */
  public static <K extends Enum<K>> Kinds<K> of(K[] kinds, Function<K, Class<?>> type) {
    Map<Class<?>, K> tags = new HashMap<>();
    for (K kind : kinds) {
      Class<?> member = type.apply(kind);
      K other = tags.put(member, kind);
      if (other != null) {
        throw new IllegalArgumentException(
            member.getName() + " has two tags, " + other + " and " + kind);
      }
    }
    return new Kinds<>(tags);
  }

  /**
   * The tag of a member of the family.
   *
   * @throws IllegalArgumentException if its class has no tag
   */
  public K of(Object member) {
    K kind = tags.get(member.getClass());
    if (kind == null) {
      throw new IllegalArgumentException(member.getClass().getName() + " has no tag");
    }
    return kind;
  }

  /** Whether members of this class have a tag. */
  public boolean has(Class<?> type) {
    return tags.containsKey(type);
  }
}
