package io.witbindgen.cli.terminal;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which of the output streams are a terminal, and which are coloured.
 *
 * @param out standard output
 * @param err standard error
 */
public record Terminal(Stream out, Stream err) {
  /**
   * The property in which the launcher script says which streams are terminals: {@code out err}.
   */
  private static final String PROPERTY = "wit-bindgen.terminal";

  /**
   * An output stream.
   *
   * @param isTerminal whether someone looks at it while it is written
   * @param isColoured whether it gets colours
   */
  public record Stream(boolean isTerminal, boolean isColoured) {
    private static final Stream PLAIN = new Stream(false, false);
  }

  /** No terminal: plain text only. */
  public static final Terminal NONE = new Terminal(Stream.PLAIN, Stream.PLAIN);

  /** Finds out what this process writes to. */
  public static Terminal of(Map<String, String> environment, List<String> arguments) {
    Colours colours = Colours.of(arguments);
    boolean canColour =
        isCapable(environment) && environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(
        stream(isTerminal("out", 1), canColour, colours),
        stream(isTerminal("err", 2), canColour, colours));
  }

  private static Stream stream(boolean isTerminal, boolean canColour, Colours colours) {
    return new Stream(
        isTerminal,
        switch (colours) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> isTerminal && canColour;
        });
  }

  /** A terminal that says nothing of its abilities, as on Windows, is taken for a modern one. */
  private static boolean isCapable(Map<String, String> environment) {
    return !environment.getOrDefault("TERM", "").equals("dumb");
  }

  private static boolean isTerminal(String name, int descriptor) {
    String said = System.getProperty(PROPERTY);
    if (said != null) {
      return List.of(said.split(" ")).contains(name);
    }
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (Files.isSymbolicLink(link)) {
      return isTerminal(link);
    }
    return isTerminal(System.console());
  }

  private static boolean isTerminal(Path link) {
    try {
      String device = Files.readSymbolicLink(link).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }

  /** From Java 22 on there can be a console that is not a terminal, and a method that says so. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return Objects.equals(Console.class.getMethod("isTerminal").invoke(console), true);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
