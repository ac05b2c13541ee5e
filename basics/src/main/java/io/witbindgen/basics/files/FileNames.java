package io.witbindgen.basics.files;

import java.nio.file.InvalidPathException;
import java.util.Locale;

/**
 * Names of files that this JVM cannot use. Java converts names, and the arguments of a program, in
 * the encoding of the locale: without a locale, as in many containers, that is ASCII.
 */
public final class FileNames {
  private static final String ADVICE = "; set the environment variable LC_ALL to C.UTF-8";

  private FileNames() {}

  /** Why a text is not the name of a file, and what to do about it. */
  public static String problem(InvalidPathException failure) {
    String problem = "`" + failure.getInput() + "` cannot be the name of a file";
    return isUnicode()
        ? problem + ": " + failure.getReason()
        : problem + " in the locale's encoding, " + encoding() + ADVICE;
  }

  /**
   * Whether a text, an argument or the name of a file, has lost characters: Java replaces those
   * that the locale's encoding does not have.
   */
  public static boolean isDamaged(String text) {
    return !isUnicode() && text.indexOf('\ufffd') >= 0;
  }

  /** What to say about a damaged text. */
  public static String damage(String text) {
    return "Java cannot read `" + text + "` in the locale's encoding, " + encoding() + ADVICE;
  }

  private static boolean isUnicode() {
    String name = encoding().toUpperCase(Locale.ROOT);
    return name.startsWith("UTF");
  }

  /** The property is not documented, but every JVM has it. */
  private static String encoding() {
    return System.getProperty("sun.jnu.encoding", "UTF-8");
  }
}
