package io.witbindgen.cli.wast;

/**
 * The outcome of one command of a script.
 *
 * @param line where the command starts in the text of the script, from 1
 * @param command the kind of command, as written in the script
 * @param reason why it failed or was skipped; empty if it passed
 */
public record Outcome(int line, String command, Verdict verdict, String reason) {
  /** The three ways a command can end. */
  public enum Verdict {
    PASSED,
    FAILED,
    SKIPPED
  }

  static Outcome passed(ScriptCommand command) {
    return new Outcome(command.line(), command.type(), Verdict.PASSED, "");
  }

  static Outcome failed(ScriptCommand command, String reason) {
    return new Outcome(command.line(), command.type(), Verdict.FAILED, reason);
  }

  static Outcome skipped(ScriptCommand command, String reason) {
    return new Outcome(command.line(), command.type(), Verdict.SKIPPED, reason);
  }
}
