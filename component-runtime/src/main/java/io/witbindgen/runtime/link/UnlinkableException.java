package io.witbindgen.runtime.link;

import java.util.List;

/**
 * A component cannot be put together: something that it needs is missing or of another type, or it
 * lacks something that is expected of it. All problems found are reported at once.
 */
public final class UnlinkableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // an immutable list of strings, which is serializable
  private final List<String> problems;

  /** One problem. */
  public UnlinkableException(String problem) {
    this(problem, List.of(problem));
  }

  /**
   * Several problems.
   *
   * @param summary the first line of the message
   * @param problems one line each
   */
  public UnlinkableException(String summary, List<String> problems) {
    super(
        problems.size() == 1 && problems.get(0).equals(summary)
            ? summary
            : summary + lines(problems));
    this.problems = List.copyOf(problems);
  }

  /** The problems, one entry each. */
  public List<String> problems() {
    return problems;
  }

  private static String lines(List<String> problems) {
    StringBuilder lines = new StringBuilder();
    problems.forEach(problem -> lines.append("\n  ").append(problem));
    return lines.toString();
  }
}
