package io.witbindgen.cli.wast;

/** Decides whether a refusal is the one that a script expects. */
@FunctionalInterface
public interface Expectation {
  /** Accepts any refusal at the right stage. */
  Expectation ANY = (command, text, refusal) -> true;

  /**
   * Whether the refusal is the expected one.
   *
   * @param command the kind of command: {@code assert_invalid}, {@code assert_trap}, …
   * @param text the message of the tool that the suite was written for
   * @param refusal the refusal, from a stage that fits the command
   */
  boolean accepts(String command, String text, Refusal refusal);
}
