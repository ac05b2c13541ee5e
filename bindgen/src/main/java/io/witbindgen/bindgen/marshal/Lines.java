package io.witbindgen.bindgen.marshal;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Decides where generated code breaks its lines. */
final class Lines {
  private static final int SHORT = 60;

  private Lines() {}

  /** Arguments on one line if they are short, else one on each line. */
  static CodeBlock arguments(List<CodeBlock> arguments) {
    return arguments(arguments, 0);
  }

  /** The same in a statement, for which JavaPoet indents the continuation lines itself. */
  static CodeBlock inStatement(List<CodeBlock> arguments) {
    int length = arguments.stream().mapToInt(a -> width(a) + 2).sum();
    return length <= SHORT || arguments.isEmpty()
        ? CodeBlock.join(arguments, ", ")
        : CodeBlock.builder().add("\n").add(CodeBlock.join(arguments, ",\n")).build();
  }

  /** The same after text that makes the line {@code longer} than usual. */
  static CodeBlock arguments(List<CodeBlock> arguments, int longer) {
    int length = longer + arguments.stream().mapToInt(a -> width(a) + 2).sum();
    if (length <= SHORT || arguments.isEmpty()) {
      return CodeBlock.join(arguments, ", ");
    }
    return CodeBlock.builder()
        .add("$>$>\n")
        .add(CodeBlock.join(arguments, ",\n"))
        .add("$<$<")
        .build();
  }

  /** The approximate width of code, assuming that the names of classes are imported. */
  static int width(CodeBlock code) {
    return code.toString().replaceAll("\\b[a-z_]+\\.(?=[a-z_.]*[A-Z])", "").length();
  }
}
