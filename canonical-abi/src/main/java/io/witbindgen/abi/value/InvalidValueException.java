package io.witbindgen.abi.value;

/**
 * A value that the host passed does not fit its type: a number out of range, a lone surrogate, a
 * missing field. It is detected before the guest is entered. The message begins with the place:
 * {@code process(data.values[3].label): lone surrogate at 5}.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String function;
  private final String path;
  private final String problem;

  /** A problem whose place is not yet known; callers add it, from the inside out. */
  public InvalidValueException(String problem) {
    this("", "", problem);
  }

  private InvalidValueException(String function, String path, String problem) {
    super(message(function, path, problem));
    this.function = function;
    this.path = path;
    this.problem = problem;
  }

  /** The same problem, inside the field, case or parameter {@code name}. */
  public InvalidValueException in(String name) {
    return outward(path.isEmpty() || path.charAt(0) == '[' ? name + path : name + "." + path);
  }

  /** The same problem, inside element {@code index} of a list. */
  public InvalidValueException at(int index) {
    return outward(
        path.isEmpty() || path.charAt(0) == '['
            ? "[" + index + "]" + path
            : "[" + index + "]." + path);
  }

  /** The same problem, in a call of {@code name}. */
  public InvalidValueException calling(String name) {
    return keepTrace(new InvalidValueException(name, path, problem));
  }

  /** The place of the value, from the parameter inward; empty if it is not known. */
  public String path() {
    return path;
  }

  private InvalidValueException outward(String longerPath) {
    return keepTrace(new InvalidValueException(function, longerPath, problem));
  }

  private InvalidValueException keepTrace(InvalidValueException moved) {
    moved.setStackTrace(getStackTrace());
    return moved;
  }

  private static String message(String function, String path, String problem) {
    if (function.isEmpty()) {
      return path.isEmpty() ? problem : path + ": " + problem;
    }
    return function + "(" + path + "): " + problem;
  }
}
