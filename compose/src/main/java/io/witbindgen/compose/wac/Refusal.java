package io.witbindgen.compose.wac;

/** Ends a statement after an error in it has been reported. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal() {
    super("reported", null, false, false);
  }
}
