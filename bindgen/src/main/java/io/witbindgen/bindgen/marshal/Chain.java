package io.witbindgen.bindgen.marshal;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls on one object after another: an expression if they are few, and a statement each if they
 * are many, because javac handles each call inside the next.
 */
public final class Chain {
  private static final int LONGEST = 100;

  private final CodeBlock start;
  private final List<CodeBlock> calls = new ArrayList<>();

  /** A chain without calls: the expression that they start from. */
  public Chain(String format, Object... arguments) {
    this.start = CodeBlock.of(format, arguments);
  }

  /** Adds a call, such as {@code .with(…)}. */
  public void add(String format, Object... arguments) {
    calls.add(CodeBlock.of(format, arguments));
  }

  /** Whether there are no calls. */
  public boolean isEmpty() {
    return calls.isEmpty();
  }

  /** Whether it has to be written as statements. */
  public boolean isLong() {
    return calls.size() > LONGEST;
  }

  /** The chain as an expression, one call on each line. */
  public CodeBlock expression() {
    CodeBlock.Builder code = CodeBlock.builder().add(start);
    calls.forEach(call -> code.add("\n").add(call));
    return code.build();
  }

  /** The chain as statements about a builder, which the variable denotes then. */
  public CodeBlock statements(TypeName type, String variable) {
    CodeBlock.Builder code = CodeBlock.builder().addStatement("$T $L =$W$L", type, variable, start);
    calls.forEach(call -> code.addStatement("$L$L", variable, call));
    return code.build();
  }

  /** The end of a method that returns the object itself after the calls on it. */
  public CodeBlock returned() {
    if (!isLong()) {
      return CodeBlock.builder().addStatement("return $L", expression()).build();
    }
    CodeBlock.Builder code = CodeBlock.builder();
    calls.forEach(call -> code.addStatement("$L$L", start, call));
    return code.addStatement("return $L", start).build();
  }

  /** The chain as statements, each of which gives the variable a new value. */
  CodeBlock assignments(TypeName type, String variable) {
    CodeBlock.Builder code = CodeBlock.builder().addStatement("$T $L =$W$L", type, variable, start);
    calls.forEach(call -> code.addStatement("$1L = $1L$2L", variable, call));
    return code.build();
  }
}
