package io.witbindgen.bindgen.emit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks overlong source lines at places that read naturally. */
public final class SourceLines {
  private static final int WIDTH = 100;
  private static final Pattern THROWS = Pattern.compile(" throws\\n( +)(?=\\S)");
  private static final Pattern JAVADOC = Pattern.compile("( *\\* )(.*)");

  /** The tokens after which code can be broken. */
  private static final Pattern BREAK =
      Pattern.compile(
          ", |\\((?=[^)])|(?<![=!<>])= |-> |> (?=\\w+(?:\\(| = ))"
              + "|(?= throws )|(?= implements )|(?<=\\))(?=\\.\\w)");

  private SourceLines() {}

  /** The source with lines of at most 100 columns, where possible. */
  public static String fit(String source) {
    String joined = THROWS.matcher(source).replaceAll("\n$1throws ");
    StringBuilder out = new StringBuilder();
    for (String line : joined.split("\n", -1)) {
      fit(line, out);
      out.append('\n');
    }
    out.setLength(out.length() - 1);
    return out.toString();
  }

  private static void fit(String line, StringBuilder out) {
    String rest = line;
    while (rest.length() > WIDTH) {
      Matcher javadoc = JAVADOC.matcher(rest);
      boolean comment = javadoc.matches();
      int at = comment ? rest.lastIndexOf(' ', WIDTH) : codeBreak(rest);
      if (at <= (comment ? javadoc.end(1) : indent(rest))) {
        break;
      }
      out.append(rest.substring(0, at).stripTrailing()).append('\n');
      String prefix = comment ? javadoc.group(1) : " ".repeat(indent(line) + 4);
      rest = prefix + rest.substring(at).strip();
    }
    out.append(rest);
  }

  /** The break inside the fewest parentheses, the last of those; 0 if there is none. */
  private static int codeBreak(String line) {
    int best = 0;
    int fewest = Integer.MAX_VALUE;
    Matcher candidates = BREAK.matcher(line);
    while (candidates.find()) {
      int depth = depth(line, candidates.start());
      boolean fits = line.substring(0, candidates.end()).stripTrailing().length() <= WIDTH;
      if (fits && depth >= 0 && depth <= fewest && candidates.end() > indent(line)) {
        best = candidates.end();
        fewest = depth;
      }
    }
    return best;
  }

  /** The nesting depth of a position in parentheses and type brackets; -1 inside a string. */
  private static int depth(String line, int place) {
    int depth = 0;
    boolean string = false;
    for (int i = 0; i < place; i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        string = !string;
      } else if (!string) {
        boolean generic = i > 0 && Character.isLetterOrDigit(line.charAt(i - 1));
        depth += c == '(' || (c == '<' && generic) ? 1 : 0;
        depth -= c == ')' || (c == '>' && line.charAt(i - 1) != '-') ? 1 : 0;
      }
    }
    return string ? -1 : Math.max(depth, 0);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
