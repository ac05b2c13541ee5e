package io.witbindgen.runtime.engine;

import java.io.Serial;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A core module was refused when it was loaded. */
public final class CoreModuleException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Why a module was refused. */
  public enum Reason {
    /** The bytes do not follow the binary format. */
    MALFORMED,
    /** The module does not validate. */
    INVALID,
    /** The module may well be valid, but this engine lacks a feature; the message names it. */
    UNSUPPORTED
  }

  private final Reason reason;
  private final long offset;

  /** A refusal at an unknown position. */
  public CoreModuleException(Reason reason, String message, @Nullable Throwable cause) {
    this(reason, message, -1, cause);
  }

  /** A refusal at a byte offset in the module, or -1 if that is not known. */
  public CoreModuleException(
      Reason reason, String message, long offset, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.offset = offset;
  }

  /** The machine-readable reason; the message is for humans. */
  public Reason reason() {
    return reason;
  }

  /** The byte offset in the module, if known. */
  public OptionalLong offset() {
    return offset < 0 ? OptionalLong.empty() : OptionalLong.of(offset);
  }
}
