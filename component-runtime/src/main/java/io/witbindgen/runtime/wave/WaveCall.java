package io.witbindgen.runtime.wave;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A function's name with the text of its arguments: {@code process({id: "a", values: []})}. */
public final class WaveCall {
  private final String text;
  private final int open;

  private WaveCall(String text, int open) {
    this.text = text;
    this.open = open;
  }

  /**
   * Finds the name; the arguments are read once their types are known.
   *
   * @throws WaveException if there is no name, or no parenthesis after it
   */
  public static WaveCall of(String text) {
    int open = text.indexOf('(');
    if (open < 0) {
      throw new WaveException(
          "expected a function name and its arguments: name(…)", text, text.length());
    }
    if (text.substring(0, open).isBlank()) {
      throw new WaveException("expected the name of a function", text, 0);
    }
    return new WaveCall(text, open);
  }

  /** The name as written: a function, or an instance and a function with {@code #} between. */
  public String name() {
    return text.substring(0, open).strip();
  }

  /**
   * Reads the arguments. Options at the end may be left out.
   *
   * @return as many values as the function has parameters, in the dynamic mapping
   * @throws WaveException if the text does not contain valid arguments
   */
  public List<Object> arguments(FunctionType function) {
    WaveScanner scanner = new WaveScanner(text, open + 1);
    List<Object> arguments = new ArrayList<>();
    for (FunctionType.Parameter parameter : function.params()) {
      if (scanner.at(')')) {
        if (parameter.type().kind() != ValueType.Kind.OPTION) {
          throw scanner.error(
              "expected the argument `" + parameter.name() + ": " + parameter.type() + "`");
        }
        arguments.add(Optional.empty());
      } else {
        arguments.add(new WaveParser(scanner).value(parameter.type()));
        if (!scanner.take(',') && !scanner.at(')')) {
          throw scanner.error("expected `,` or `)`, found " + scanner.found());
        }
      }
    }
    scanner.expect(')');
    if (!scanner.atEnd()) {
      throw scanner.error("expected the end, found " + scanner.found());
    }
    return arguments;
  }
}
