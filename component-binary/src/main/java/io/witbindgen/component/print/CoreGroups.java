package io.witbindgen.component.print;

import io.witbindgen.component.core.RecursiveType;
import java.util.function.IntFunction;

/**
 * Prints groups of core types.
 *
 * @param head the start of a type outside a written group: {@code (core type}
 * @param introductions the text for each index where its type is defined
 */
record CoreGroups(Lines lines, String head, IntFunction<String> introductions, CoreTypeText types) {
  /** For the groups of a core module, where {@code names} has the names of types. */
  static CoreGroups inModule(Lines lines, Identifiers names) {
    return new CoreGroups(lines, "", names::introduction, new CoreTypeText(names::mention));
  }

  /** Prints a group; returns the number of its types. */
  int print(RecursiveType group, int first) {
    if (group.group()) {
      lines.block("(" + head + "rec", () -> members("(", group, first));
    } else {
      members("(" + head, group, first);
    }
    return group.types().size();
  }

  private void members(String start, RecursiveType group, int first) {
    for (int i = 0; i < group.types().size(); i++) {
      lines.add(
          start
              + "type "
              + introductions.apply(first + i)
              + " "
              + types.subType(group.types().get(i))
              + ")");
    }
  }
}
