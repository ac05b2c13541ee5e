package io.witbindgen.component.core;

import java.util.List;
import java.util.OptionalInt;

/**
 * The amount of the content of a core module that is not decoded: code, elements and data.
 *
 * <p>Counts are the claims of the sections; only the sizes are certain.
 *
 * @param start the index of the function called at instantiation
 * @param custom the custom sections, in order
 */
public record CoreContents(
    OptionalInt start, Part functions, Part elements, Part data, List<CustomSection> custom) {
  public CoreContents {
    custom = List.copyOf(custom);
  }

  /**
   * The contents of one section.
   *
   * @param count the number of its items, unsigned
   * @param bytes its size
   */
  public record Part(int count, int bytes) {
    /** A section that is absent. */
    public static final Part NONE = new Part(0, 0);
  }

  /** A custom section, with its size without the name. */
  public record CustomSection(String name, int bytes) {}
}
