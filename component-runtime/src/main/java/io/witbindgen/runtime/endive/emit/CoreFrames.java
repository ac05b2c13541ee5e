package io.witbindgen.runtime.endive.emit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import run.endive.runtime.StackFrame;

/**
 * Core functions as frames of a Java stack trace. Those of emitted classes are there by themselves;
 * those that an interpreter was executing are put in.
 */
public final class CoreFrames {
  private static final Pattern METHOD = Pattern.compile("func_([0-9]{1,9})");

  /** The first line of an interpreter's frame as text: a name, if there is one, and the index. */
  private static final Pattern FRAME = Pattern.compile("(?s).*?\\[([0-9]{1,9})\\]\\n.*");

  private static final int MAX_FRAMES = 16;

  static {
    // The JDK, too, loads classes for the first stack trace that has a method of its own.
    try {
      Integer.parseInt("");
    } catch (NumberFormatException e) {
      insert(e, List.of(), "");
    }
  }

  private CoreFrames() {}

  /** The index of the core function that a frame of a stack trace belongs to. */
  public static Optional<Integer> function(StackTraceElement frame) {
    Matcher method = METHOD.matcher(frame.getMethodName());
    return frame.getClassName().startsWith(CompiledMachines.CLASS_PREFIX) && method.matches()
        ? Optional.of(Integer.valueOf(method.group(1)))
        : Optional.empty();
  }

  /**
   * Puts the functions that an interpreter was executing into the stack trace of an exception that
   * it did not handle, before the frame of the method that caught it. Called by a method that that
   * method calls.
   *
   * @param className the name of the module's main class
   */
  public static void insert(Throwable thrown, Collection<StackFrame> frames, String className) {
    List<StackTraceElement> trace = new ArrayList<>(List.of(thrown.getStackTrace()));
    if (trace.isEmpty()) {
      return;
    }
    // Of these, the method that calls this one has two frames fewer.
    int depth = new Throwable().getStackTrace().length - 2;
    int position = Math.max(0, Math.min(trace.size(), trace.size() - depth));
    // No lambda here: linking one fails for good if it happens when the stack is exhausted.
    int inserted = 0;
    for (StackFrame frame : frames) {
      if (inserted < MAX_FRAMES) {
        trace.add(position + inserted++, element(frame, className));
      }
    }
    thrown.setStackTrace(trace.toArray(StackTraceElement[]::new));
  }

  private static StackTraceElement element(StackFrame frame, String className) {
    Matcher text = FRAME.matcher(frame.toString());
    String method = text.matches() ? "func_" + text.group(1) : "unknown";
    return new StackTraceElement(className, method, null, -1);
  }
}
