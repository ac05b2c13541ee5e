package io.witbindgen.runtime.endive;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import run.endive.wasm.types.NameCustomSection;

/** The names of a module's functions, and how to find them in the stack of a trap. */
final class FunctionNames {
  private static final String METHOD_PREFIX = "func_";
  private static final int MAX_FRAMES = 16;

  private final @Nullable NameCustomSection section;

  /** The emitted classes' common prefix; empty where nothing was emitted. */
  private final String classPrefix;

  FunctionNames(@Nullable NameCustomSection section, String classPrefix) {
    this.section = section;
    this.classPrefix = classPrefix;
  }

  /** The name of a function, or its number. */
  String name(int index) {
    @Nullable String name = section == null ? null : section.nameOfFunction(index);
    return name == null ? "function " + index : name;
  }

  /**
   * The functions of this module on the stack when something was thrown, innermost first, ready to
   * be appended to a message. There are none if the functions were interpreted.
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
