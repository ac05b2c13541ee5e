package io.witbindgen.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files kept beside tests; in lists and tables, blank lines and lines after {@code #} are remarks.
 */
public final class Resources {
  private Resources() {}

  /** A resource beside a test class, or from the root if its name begins with a slash. */
  public static byte[] bytes(Class<?> test, String resource) {
    try (InputStream stream = test.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no " + resource + " beside " + test.getName());
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a resource, without the remarks. */
  public static List<String> lines(Class<?> test, String resource) {
    return lines(new String(bytes(test, resource), StandardCharsets.UTF_8));
  }

  /** The lines of a text, without the remarks. */
  public static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** Lines {@code key: value}; the first colon that is followed by a space ends the key. */
  public static Map<String, String> table(Class<?> test, String resource) {
    Map<String, String> table = new LinkedHashMap<>();
    for (String line : lines(test, resource)) {
      String[] parts = pair(line);
      if (table.put(parts[0], parts[1]) != null) {
        throw new IllegalStateException(resource + " has `" + parts[0] + "` twice");
      }
    }
    return table;
  }

  /** The two parts of a line {@code key: value}. */
  public static String[] pair(String line) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw new IllegalStateException("no `: ` in the line `" + line + "`");
    }
    return new String[] {line.substring(0, colon), line.substring(colon + 2).strip()};
  }
}
