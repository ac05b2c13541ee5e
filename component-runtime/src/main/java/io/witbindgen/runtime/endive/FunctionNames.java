package io.witbindgen.runtime.endive;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import run.endive.wasm.types.NameCustomSection;

/** The names of a module's functions, also as found in the stack of a trap. */
final class FunctionNames {
  private static final String METHOD_PREFIX = "func_";
  private static final int MAX_FRAMES = 16;

  private final @Nullable NameCustomSection section;

  /** The common prefix of the emitted classes' names; empty if nothing was emitted. */
  private final String classPrefix;

  FunctionNames(@Nullable NameCustomSection section, String classPrefix) {
    this.section = section;
    this.classPrefix = classPrefix;
  }

  /** The name of a function, or its index if it has none. */
  String name(int index) {
    @Nullable String name = section == null ? null : section.nameOfFunction(index);
    return name == null ? "function " + index : name;
  }

  /**
   * This module's functions on the stack of an exception, innermost first, as text to append to a
   * message. Interpreted functions do not appear.
   */
  String frames(Throwable thrown) {
    if (classPrefix.isEmpty()) {
      return "";
    }
    Throwable origin = thrown.getCause() instanceof StackOverflowError e ? e : thrown;
    String frames =
        Arrays.stream(origin.getStackTrace())
            .filter(this::isFunction)
            .limit(MAX_FRAMES)
            .map(frame -> name(index(frame)))
            .collect(Collectors.joining(" <- "));
    return frames.isEmpty() ? "" : " in " + frames;
  }

  private boolean isFunction(StackTraceElement frame) {
    return frame.getClassName().startsWith(classPrefix)
        && frame.getMethodName().startsWith(METHOD_PREFIX);
  }

  private static int index(StackTraceElement frame) {
    return Integer.parseInt(frame.getMethodName().substring(METHOD_PREFIX.length()));
  }
}
