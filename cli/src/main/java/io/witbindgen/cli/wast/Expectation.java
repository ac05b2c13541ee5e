package io.witbindgen.cli.wast;

/** Decides whether a refusal is the one that a script means. */
@FunctionalInterface
public interface Expectation {
  /** Any refusal of the right stage will do. */
  Expectation ANY = (command, text, refusal) -> true;

  /**
   * Whether the refusal is meant.
   *
   * @param command the kind of command: {@code assert_invalid}, {@code assert_trap}, …
   * @param text what the tool behind the suite says
   * @param refusal from a stage that can be meant
   */
  boolean accepts(String command, String text, Refusal refusal);
}
