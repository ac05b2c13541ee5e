package io.witbindgen.wit.syntax.parse;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The keywords of WIT. */
public final class Keywords {
  private static final Set<String> ALL =
      IntStream.rangeClosed(WitTokens.AS, WitTokens.WORLD)
          .mapToObj(type -> WitTokens.VOCABULARY.getLiteralName(type).replace("'", ""))
          .collect(Collectors.toUnmodifiableSet());

  private Keywords() {}

  /** A name as it must be written: with {@code %} if it is a keyword. */
  public static String escape(String name) {
    return ALL.contains(name) ? "%" + name : name;
  }
}
