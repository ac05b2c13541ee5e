package io.witbindgen.bindgen.marshal;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Shape;
import io.witbindgen.wit.model.TypeBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Emits code that checks what the host passes in, before anything is lowered. */
final class Checks {
  /**
   * A check and its place.
   *
   * @param place the place in the path of an error: an expression of the generated code
   */
  record Step(CodeBlock place, CodeBlock statement) {}

  private final Methods methods;

  Checks(Methods methods) {
    this.methods = methods;
  }

  /** The statement that checks a possibly null value; empty for a primitive of full range. */
  Optional<CodeBlock> nullable(Shape shape, CodeBlock value) {
    if (shape.java().isPrimitive()) {
      return check(shape, value);
    }
    boolean refusesNull =
        shape.kind() == Shape.Kind.STRING
            || (shape.kind() == Shape.Kind.ARRAY && shape.scalar() == ValueType.Kind.CHAR);
    if (refusesNull) {
      return check(shape, value);
    }
    if (shape.kind() == Shape.Kind.OWN || shape.kind() == Shape.Kind.BORROW) {
      return check(shape, value);
    }
    CodeBlock present = CodeBlock.of("$T.present($L)", Library.VALUE_CHECK, value);
    return shape.needsCheck() ? check(shape, present) : Optional.of(present);
  }

  /** The statement that checks a non-null value; empty if there is nothing to check. */
  Optional<CodeBlock> check(Shape shape, CodeBlock value) {
    if (!shape.needsCheck()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (shape.kind()) {
          case SCALAR ->
              call(
                  switch (shape.scalar()) {
                    case U8 -> "u8";
                    case U16 -> "u16";
                    case U32 -> "u32";
                    case CHAR -> "character";
                    default -> throw Shape.unsupported(shape);
                  },
                  value);
          case STRING -> call("string", value);
          case ARRAY ->
              shape.scalar() == ValueType.Kind.CHAR
                  ? call("characters", value)
                  : CodeBlock.of(
                      "$T.length($L.length, $L)",
                      Library.VALUE_CHECK,
                      value,
                      ((ValueType.ListType) shape.layout()).element().size());
          case FIXED_ARRAY, LIST, FIXED_LIST, MAP, TUPLE, OPTION, RESULT ->
              methods.helper("check", shape, with(shape, value), name -> helper(name, shape));
          case RECORD, VARIANT, FLAGS -> methods.call("check", shape, with(shape, value));
          case OWN -> CodeBlock.of("handles.own($L, $L)", methods.resource(shape), value);
          case BORROW -> CodeBlock.of("handles.borrow($L, $L)", methods.resource(shape), value);
          case STREAM, FUTURE, ERROR_CONTEXT ->
              CodeBlock.of("$T.check($L)", Library.ASYNC_VALUES, value);
          case ENUM -> throw Shape.unsupported(shape);
        });
  }

  /** The arguments of a check: the checker of handles comes first, if the shape has any. */
  private static CodeBlock with(Shape shape, CodeBlock value) {
    return shape.hasHandles() ? CodeBlock.of("handles, $L", value) : value;
  }

  /** The parameters of a check. */
  static MethodSpec.Builder parameters(MethodSpec.Builder method, Shape shape) {
    if (shape.hasHandles()) {
      method.addParameter(Library.HANDLE_CHECK, "handles");
    }
    return method.addParameter(shape.java(), "value");
  }

  /** The check method for a declared type. */
  MethodSpec.Builder declared(MethodSpec.Builder method, Shape shape) {
    return switch (shape.kind()) {
      case RECORD -> steps(method, fields(shape), "in");
      case VARIANT -> variant(method, shape);
      case FLAGS ->
          method
              .beginControlFlow("for ($T flag : value)", methods.names().type(shape.definition()))
              .addStatement("$T.present(flag)", Library.VALUE_CHECK)
              .endControlFlow();
      default -> throw Shape.unsupported(shape);
    };
  }

  /** Checks in order; an error adds its place with {@code in} or {@code at}. */
  static MethodSpec.Builder steps(MethodSpec.Builder method, List<Step> steps, String locate) {
    CodeBlock last = CodeBlock.of("e.$L", locate);
    return method.addCode(tried(steps, locate.equals("in") ? "String" : "int", last));
  }

  /** Like {@link #steps}, with any call that adds the place to the error, such as {@code e.in}. */
  static CodeBlock tried(List<Step> steps, String placeType, CodeBlock locate) {
    return tried(steps, placeType, locate, CodeBlock.of(""));
  }

  static CodeBlock tried(
      List<Step> steps, String placeType, CodeBlock locate, CodeBlock afterwards) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (steps.isEmpty()) {
      return code.build();
    }
    boolean several = steps.size() > 1;
    if (several) {
      code.addStatement("$L at = $L", placeType, steps.get(0).place());
    }
    code.beginControlFlow("try");
    for (int i = 0; i < steps.size(); i++) {
      if (i > 0) {
        code.addStatement("at = $L", steps.get(i).place());
      }
      code.addStatement(steps.get(i).statement());
    }
    CodeBlock place = several ? CodeBlock.of("at") : steps.get(0).place();
    return code.nextControlFlow("catch ($T e)", Library.INVALID_VALUE)
        .addStatement("throw $L($L)$L", locate, place, afterwards)
        .endControlFlow()
        .build();
  }

  private List<Step> fields(Shape record) {
    List<Step> steps = new ArrayList<>();
    List<TypeBody.Field> fields = ((TypeBody.RecordType) record.definition().body()).fields();
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.get(i).name();
      String accessor = methods.names().field(record.definition(), name);
      CodeBlock value = CodeBlock.of("value.$L()", accessor);
      check(record.part(i), value).ifPresent(s -> steps.add(new Step(CodeBlock.of("$S", name), s)));
    }
    return steps;
  }

  private MethodSpec.Builder variant(MethodSpec.Builder method, Shape shape) {
    List<TypeBody.Case> cases = ((TypeBody.VariantType) shape.definition().body()).cases();
    String word = "if";
    for (int i = 0; i < cases.size(); i++) {
      Optional<Shape> payload = shape.parts().get(i);
      String name = cases.get(i).name();
      Optional<CodeBlock> statement = payload.flatMap(p -> check(p, CodeBlock.of("c.value()")));
      if (statement.isPresent()) {
        CodeBlock condition =
            CodeBlock.of(
                "$L (value instanceof $T c)",
                word,
                methods.names().variantCase(shape.definition(), name));
        if (word.equals("if")) {
          method.beginControlFlow("$L", condition);
        } else {
          method.nextControlFlow("$L", condition);
        }
        method.addCode(
            tried(
                List.of(new Step(CodeBlock.of("$S", name), statement.get())),
                "String",
                CodeBlock.of("e.in")));
        word = "else if";
      }
    }
    return method.endControlFlow();
  }

  private MethodSpec helper(String name, Shape shape) {
    MethodSpec.Builder method =
        parameters(
            MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC), shape);
    return switch (shape.kind()) {
      case FIXED_ARRAY -> {
        if (shape.scalar() == ValueType.Kind.CHAR) {
          method.addStatement("$T.characters(value)", Library.VALUE_CHECK);
        }
        yield method.addStatement(fixedLength(shape, "value.length")).build();
      }
      case LIST, FIXED_LIST -> list(method, shape).build();
      case MAP -> map(method, shape).build();
      case TUPLE -> {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < shape.parts().size(); i++) {
          CodeBlock place = CodeBlock.of("$L", i);
          check(shape.part(i), CodeBlock.of("value.part$L()", i))
              .ifPresent(s -> steps.add(new Step(place, s)));
        }
        yield steps(method, steps, "at").build();
      }
      case OPTION ->
          method
              .beginControlFlow("if (value.isPresent())")
              .addStatement(check(shape.part(0), CodeBlock.of("value.get()")).orElseThrow())
              .endControlFlow()
              .build();
      case RESULT -> result(method, shape).build();
      default -> throw Shape.unsupported(shape);
    };
  }

  private MethodSpec.Builder list(MethodSpec.Builder method, Shape shape) {
    if (shape.kind() == Shape.Kind.LIST) {
      method.addStatement(
          "$T.length(value.size(), $L)", Library.VALUE_CHECK, shape.part(0).layout().size());
    } else {
      method.addStatement(fixedLength(shape, "value.size()"));
    }
    TypeName element = shape.part(0).java();
    return indexed(
        method,
        CodeBlock.of("$T element : value", element),
        List.of(nullable(shape.part(0), CodeBlock.of("element")).orElseThrow()));
  }

  private MethodSpec.Builder map(MethodSpec.Builder method, Shape shape) {
    Shape key = shape.part(0);
    Shape value = shape.part(1);
    ValueType.TupleType entry = ((ValueType.MapType) shape.layout()).entry();
    method.addStatement("$T.length(value.size(), $L)", Library.VALUE_CHECK, entry.size());
    CodeBlock each =
        CodeBlock.of(
            "$T.Entry<$T, $T> entry : value.entrySet()",
            Library.MAP,
            key.java().box(),
            value.java().box());
    return indexed(
        method, each, List.of(boxed(key, "entry.getKey()"), boxed(value, "entry.getValue()")));
  }

  private CodeBlock boxed(Shape shape, String value) {
    CodeBlock code = CodeBlock.of(value);
    if (!shape.java().isPrimitive()) {
      return nullable(shape, code).orElseThrow();
    }
    CodeBlock present = CodeBlock.of("$T.present($L)", Library.VALUE_CHECK, code);
    return check(shape, present).orElse(present);
  }

  private static MethodSpec.Builder indexed(
      MethodSpec.Builder method, CodeBlock each, List<CodeBlock> statements) {
    method.addStatement("int at = 0").beginControlFlow("try");
    method.beginControlFlow("for ($L)", each);
    statements.forEach(method::addStatement);
    return method
        .addStatement("at++")
        .endControlFlow()
        .nextControlFlow("catch ($T e)", Library.INVALID_VALUE)
        .addStatement("throw e.at(at)")
        .endControlFlow();
  }

  private MethodSpec.Builder result(MethodSpec.Builder method, Shape shape) {
    String word = "if";
    for (int i = 0; i < 2; i++) {
      String accessor = i == 0 ? "ok.value()" : "err.error()";
      Optional<CodeBlock> statement =
          shape.parts().get(i).flatMap(p -> check(p, CodeBlock.of(accessor)));
      if (statement.isPresent()) {
        CodeBlock condition = CodeBlock.of("$L ($L)", word, Marshalling.resultArm(shape, i));
        if (word.equals("if")) {
          method.beginControlFlow("$L", condition);
        } else {
          method.nextControlFlow("$L", condition);
        }
        method.addStatement(statement.get());
        word = "else if";
      }
    }
    return method.endControlFlow();
  }

  private static CodeBlock fixedLength(Shape shape, String length) {
    return CodeBlock.of(
        "$T.fixedLength($L, $L)",
        Library.VALUE_CHECK,
        length,
        ((ValueType.FixedListType) shape.layout()).length());
  }

  private static CodeBlock call(String check, CodeBlock value) {
    return CodeBlock.of("$T.$L($L)", Library.VALUE_CHECK, check, value);
  }
}
