package io.witbindgen.runtime.endive;

import java.io.Serial;

/**
 * Carries what a host function threw through the guest's frames, so that at the other side it can
 * be told from a fault of the engine.
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
