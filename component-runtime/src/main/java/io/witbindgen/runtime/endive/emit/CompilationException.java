package io.witbindgen.runtime.endive.emit;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A module could not be turned into classes and has to be interpreted. */
public final class CompilationException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  CompilationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
