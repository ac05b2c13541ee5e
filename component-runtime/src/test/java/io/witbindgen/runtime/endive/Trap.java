package io.witbindgen.runtime.endive;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import java.util.function.Consumer;

/** Conditions on what was thrown. */
final class Trap {
  private Trap() {}

  static Consumer<Throwable> of(TrapReason reason) {
    return thrown -> {
      assertThat(thrown).isInstanceOf(TrapException.class);
      assertThat(((TrapException) thrown).reason()).as("%s", thrown).isEqualTo(reason);
    };
  }
}
