package io.witbindgen.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command of the reference tools' own command-line tests: what follows {@code RUN:} or {@code
 * FAIL:} at the start of a test file.
 *
 * @param name the name of the case: that of the file, and in brackets that of the command where
 *     there are several
 * @param golden the extension of the files with the expected output
 * @param succeeds whether the command is expected to
 * @param stages the words of the commands whose output goes from one to the next
 */
record ReferenceCommand(String name, String golden, boolean succeeds, List<List<String>> stages) {
  private static final Pattern START =
      Pattern.compile("(?://|;;) (RUN|FAIL)(?:\\[([a-z0-9-]+)])?: (.*)");

  /** The commands at the start of a text. */
  static List<ReferenceCommand> parse(String stem, String text) {
    List<ReferenceCommand> commands = new ArrayList<>();
    // A backslash goes on in the next comment.
    String joined = text.replaceAll("\\\\\\R(?://|;;)", " ");
    joined
        .lines()
        .takeWhile(line -> line.matches("(//|;;).*"))
        .forEach(line -> add(commands, stem, line));
    return commands;
  }

  private static void add(List<ReferenceCommand> commands, String stem, String line) {
    Matcher start = START.matcher(line);
    if (!start.matches()) {
      return;
    }
    String inner = start.group(2);
    commands.add(
        new ReferenceCommand(
            inner == null ? stem : stem + "[" + inner + "]",
            inner == null ? "" : "." + inner,
            start.group(1).equals("RUN"),
            Stream.of(start.group(3).split("\\|"))
                .map(stage -> Arrays.asList(stage.strip().split("\\s+")))
                .toList()));
  }
}
