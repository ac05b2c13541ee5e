package io.witbindgen.cli.usage;

import io.witbindgen.basics.names.NearNames;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** What is said of a word that should have been the name of a command. */
public final class CommandNames {
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]*");

  private CommandNames() {}

  /** Whether a word can be meant as a command: it is not a path, which has a dot or a slash. */
  public static boolean isPossible(String word) {
    return WORD.matcher(word).matches();
  }

  /** That a word is neither the name of a file nor a command, and which was probably meant. */
  public static String neitherFileNorCommand(CommandLine root, String word) {
    return "there is neither a file nor a command `"
        + word
        + "`; "
        + suggestion(root, word).orElse("`help` lists the commands");
  }

  /** That there is no such command, and which was probably meant. */
  public static String unknown(CommandLine root, String word) {
    return "there is no command `"
        + word
        + "`; "
        + suggestion(root, word).orElse("`help` lists them");
  }

  /** What was probably meant; empty if there is no guess. */
  public static Optional<String> suggestion(CommandLine root, String word) {
    return NearNames.nearest(word, root.getSubcommands().keySet())
        .map(NearNames::question)
        .or(() -> elsewhere(word));
  }

  /** The words that related tools have for what this one does. */
  private static Optional<String> elsewhere(String word) {
    return switch (word) {
      case "generate", "bindgen", "java" ->
          Optional.of("bindings are generated without a command: wit-bindgen-java PATH");
      case "component" ->
          Optional.of("its commands are here without that word: wit, embed, new, …");
      case "print", "dump", "objdump" ->
          Optional.of("`inspect` shows a binary, `wit` the WIT that is in it");
      case "check" -> Optional.of("`validate` checks files, `fmt --check` their layout");
      default -> Optional.empty();
    };
  }
}
