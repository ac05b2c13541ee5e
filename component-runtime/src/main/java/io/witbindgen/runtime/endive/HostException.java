package io.witbindgen.runtime.endive;

import java.io.Serial;

/**
 * Carries an exception of a host function through the guest's frames, so that where it comes out it
 * can be told apart from a fault of the engine.
 */
final class HostException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final RuntimeException thrown;

  HostException(RuntimeException thrown) {
    super(null, thrown, false, false);
    this.thrown = thrown;
  }

  RuntimeException thrown() {
    return thrown;
  }
}
