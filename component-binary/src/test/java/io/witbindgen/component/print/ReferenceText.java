package io.witbindgen.component.print;

import java.util.regex.Pattern;

/** The part of a component's text that both our printer and the reference tools print. */
final class ReferenceText {
  private static final Pattern LEFT_OUT =
      Pattern.compile("\\((func|elem|data|@custom|@dylink\\.0)\\b.*");

  /** A global up to its type. */
  private static final Pattern GLOBAL =
      Pattern.compile("(\\(global .*?;\\) (\\(mut (\\(.*?\\)|\\w+)\\)|\\(ref .*?\\)|\\w+)) .*");

  private static final Pattern STRING = Pattern.compile("\"([^\"\\\\]|\\\\.)*\"");

  private final StringBuilder out = new StringBuilder();

  /** How far in the core module and the item stand that the lines belong to; -1 for none. */
  private int module = -1;

  private int skipped = -1;

  private ReferenceText() {}

  /**
   * The text without the parts that only one of them prints: bodies, comments, versions of tools.
   */
  static String comparable(String text) {
    ReferenceText result = new ReferenceText();
    text.lines().forEach(result::line);
    // A module whose content was left out closes in a line of its own, an empty one does not.
    return result.out.toString().replaceAll("\n *\\)", ")");
  }

  private void line(String line) {
    String content = line.strip();
    int depth = line.length() - line.stripLeading().length();
    if (skipped >= 0) {
      skipped = depth <= skipped ? -1 : skipped;
    } else if (module >= 0 && depth > module && LEFT_OUT.matcher(content).matches()) {
      skipped = balanced(content) ? -1 : depth;
    } else if (!content.startsWith(";;")) {
      String kept = module >= 0 ? GLOBAL.matcher(content).replaceFirst("$1)") : content;
      out.append(" ".repeat(depth)).append(version(kept)).append('\n');
      boolean ends = module >= 0 && depth <= module;
      boolean starts = content.startsWith("(core module ") && !balanced(content);
      module = starts ? depth : ends ? -1 : module;
    }
  }

  private static boolean balanced(String content) {
    String code = STRING.matcher(content).replaceAll("");
    return code.chars().filter(c -> c == '(').count() == code.chars().filter(c -> c == ')').count();
  }

  private static String version(String content) {
    return content.replaceFirst("(\\(processed-by \"wit-component\") [^)]*", "$1");
  }
}
