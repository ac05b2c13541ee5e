package io.witbindgen.cli.terminal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

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
    return Arrays.stream(values()).filter(c -> c.toString().equals(word)).findFirst().orElse(AUTO);
  }

  /** Reads the word that the option takes. */
  public static final class Converter implements ITypeConverter<Colours> {
    /** For picocli. */
    public Converter() {}

    @Override
    public Colours convert(String value) {
      Colours colours = named(value);
      if (!colours.toString().equals(value)) {
        throw new TypeConversionException("expected auto, always or never, found `" + value + "`");
      }
      return colours;
    }
  }

  /** The word that the option takes. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
