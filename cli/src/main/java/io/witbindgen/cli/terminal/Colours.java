package io.witbindgen.cli.terminal;

import java.util.List;
import java.util.Locale;

/** When output is coloured: what {@code --color} says. */
public enum Colours {
  /** On a terminal, unless the environment says otherwise. */
  AUTO,
  ALWAYS,
  NEVER;

  private static final String OPTION = "--color";

  /**
   * What the arguments say, wherever the option is among them: messages about wrong arguments are
   * coloured too, before these are understood.
   */
  public static Colours of(List<String> arguments) {
    Colours colours = AUTO;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals(OPTION) && i + 1 < arguments.size()) {
        colours = named(arguments.get(i + 1));
      } else if (argument.startsWith(OPTION + "=")) {
        colours = named(argument.substring(OPTION.length() + 1));
      }
    }
    return colours;
  }

  private static Colours named(String word) {
    return switch (word) {
      case "always" -> ALWAYS;
      case "never" -> NEVER;
      default -> AUTO;
    };
  }

  /** The word that the option takes. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
