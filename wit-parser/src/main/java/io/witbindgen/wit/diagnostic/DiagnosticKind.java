package io.witbindgen.wit.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be wrong with a text. Each language has an enum of its own kinds, whose constants are
 * message templates; the name of a constant in kebab case is its stable code.
 */
public interface DiagnosticKind {
  /** The name of the enum constant: {@code UNKNOWN_TYPE}. */
  String name();

  /** The message in the syntax of {@link String#format}, with only {@code %s} and {@code %1$s}. */
  String template();

  /**
   * Whether it is a departure from today's syntax that lenient parsing understands, so that it is
   * only a warning there.
   */
  default boolean isDeparture() {
    return false;
  }

  /** The stable code: {@code unknown-type}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The number of arguments that the template needs. */
  default int arity() {
    Matcher places = Pattern.compile("%(?:(\\d)\\$)?s").matcher(template());
    int ordinary = 0;
    int last = 0;
    while (places.find()) {
      last =
          Math.max(last, places.group(1) == null ? ++ordinary : Integer.parseInt(places.group(1)));
    }
    return last;
  }

  /**
   * The message, with the arguments in the template's places.
   *
   * @throws IllegalArgumentException if there are more or fewer arguments than places
   */
  default String message(List<String> arguments) {
    if (arguments.size() != arity()) {
      throw new IllegalArgumentException(
          name() + " needs " + arity() + " arguments, got " + arguments);
    }
    return String.format(Locale.ROOT, template(), arguments.toArray());
  }
}
