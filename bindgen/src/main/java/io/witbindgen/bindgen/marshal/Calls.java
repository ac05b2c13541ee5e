package io.witbindgen.bindgen.marshal;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Shape;
import io.witbindgen.bindgen.shape.Signature;
import io.witbindgen.wit.model.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Emits the bodies of calls: from Java into a guest, and from a guest into Java. */
final class Calls {
  /** The local variables of generated calls; no parameter can have one of these names. */
  static final Set<String> LOCALS =
      Set.of(
          "arguments",
          "at",
          "call",
          "cx",
          "e",
          "error",
          "flat",
          "function",
          "guest",
          "handles",
          "implementation",
          "ok",
          "pointer",
          "result",
          "results",
          "self",
          "thrown");

  private final Checks checks;
  private final Marshalling marshalling;

  Calls(Checks checks, Marshalling marshalling) {
    this.checks = checks;
    this.marshalling = marshalling;
  }

  /** The body of a method that calls a guest. */
  CodeBlock guest(Signature signature, CodeBlock guestFunction, List<String> written) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (signature.isAsync()) {
      return code.addStatement(
              "throw new UnsupportedOperationException($T.UNSUPPORTED)", Library.ASYNC_VALUES)
          .build();
    }
    List<String> names = withSelf(signature, "this", written);
    if (signature.takesHandles()) {
      code.addStatement("$T handles = $L.handleCheck()", Library.HANDLE_CHECK, guestFunction);
    }
    if (signature.isMethod()) {
      code.addStatement(
          checks.check(signature.parameters().get(0), CodeBlock.of("this")).orElseThrow());
    }
    code.add(
        Checks.tried(
            parameterChecks(signature, names),
            "String",
            CodeBlock.of("e.in"),
            CodeBlock.of(".calling($S)", signature.calledName())));
    CodeBlock body = enteredBody(signature, names);
    code.beginControlFlow("try ($T call = $L.start())", Library.GUEST_CALL, guestFunction);
    if (guestNeedsContext(signature)) {
      code.addStatement("$T cx = call.context()", Library.CONTEXT);
    }
    return code.add(body)
        .nextControlFlow("catch ($T e)", Library.TRAP)
        .addStatement("throw e.during($L.name())", guestFunction)
        .endControlFlow()
        .build();
  }

  private static List<String> withSelf(Signature signature, String self, List<String> written) {
    if (!signature.isMethod()) {
      return written;
    }
    List<String> names = new ArrayList<>(List.of(self));
    names.addAll(written);
    return names;
  }

  private List<Checks.Step> parameterChecks(Signature signature, List<String> names) {
    List<Checks.Step> steps = new ArrayList<>();
    List<Function.Parameter> parameters = signature.function().type().parameters();
    for (int i = signature.isMethod() ? 1 : 0; i < names.size(); i++) {
      CodeBlock place = CodeBlock.of("$S", parameters.get(i).name());
      checks
          .nullable(signature.parameters().get(i), CodeBlock.of(names.get(i)))
          .ifPresent(s -> steps.add(new Checks.Step(place, s)));
    }
    return steps;
  }

  private CodeBlock enteredBody(Signature signature, List<String> names) {
    CodeBlock.Builder code = CodeBlock.builder();
    String arguments = lowerArguments(signature, names, code);
    String results = signature.result().isPresent() ? "long[] results = " : "";
    code.addStatement("$Lcall.call($L)", results, arguments);
    if (signature.result().isEmpty()) {
      return code.addStatement("call.finish()").build();
    }
    Shape result = signature.result().get();
    Place place = Place.flat("results", "", 0);
    if (isReturnedInMemory(result)) {
      code.addStatement("long pointer = $T.of(results[0])", Library.U32);
      code.addStatement(checkRange("pointer", result.layout()));
      place = Place.memory("pointer", 0);
    }
    if (signature.exception().isEmpty()) {
      code.addStatement("$T result =$W$L", result.java(), marshalling.read(result, place));
      return code.addStatement("call.finish()").addStatement("return result").build();
    }
    return code.add(liftResult(signature, result, place)).build();
  }

  private CodeBlock liftResult(Signature signature, Shape result, Place place) {
    ValueType.CasesType type = (ValueType.CasesType) result.layout();
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("if ($L == 0)", Marshalling.discriminant(place, type));
    if (signature.ok().isPresent()) {
      Shape ok = signature.ok().get();
      code.addStatement("$T ok =$W$L", ok.java(), marshalling.read(ok, place.payload(type)));
      code.addStatement("call.finish()").addStatement("return ok");
    } else {
      code.addStatement("call.finish()").addStatement("return");
    }
    code.endControlFlow();
    CodeBlock thrown = CodeBlock.of("$T.UNIT", Library.UNIT);
    if (signature.error().isPresent()) {
      Shape error = signature.error().get();
      code.addStatement(
          "$T error =$W$L", error.java(), marshalling.read(error, place.payload(type)));
      thrown = CodeBlock.of("error");
    }
    code.addStatement("call.finish()");
    return code.addStatement("throw new $T($L)", signature.exception().orElseThrow(), thrown)
        .build();
  }

  private String lowerArguments(Signature signature, List<String> names, CodeBlock.Builder code) {
    List<Shape> shapes = signature.parameters();
    if (shapes.isEmpty()) {
      return "";
    }
    ValueType.TupleType tuple = tuple(shapes);
    boolean spilled = isSpilled(shapes);
    if (spilled) {
      code.addStatement("long arguments = cx.allocate($L, $L)", tuple.alignment(), tuple.size());
    } else {
      code.addStatement("long[] flat = new long[$L]", tuple.flatCount());
    }
    Place start = spilled ? Place.memory("arguments", 0) : Place.flat("flat", "", 0);
    for (int i = 0; i < shapes.size(); i++) {
      CodeBlock value = CodeBlock.of(names.get(i));
      code.addStatement(marshalling.write(shapes.get(i), value, false, start.part(tuple, i)));
    }
    return spilled ? "arguments" : "flat";
  }

  /** The method for a guest to call, around an implementation of the Java method. */
  MethodSpec.Builder host(
      MethodSpec.Builder method,
      TypeName implementation,
      Signature signature,
      List<String> written) {
    if (!signature.isMethod()) {
      method.addParameter(implementation, "implementation");
    }
    method
        .addParameter(Library.CONTEXT, "cx")
        .addParameter(Library.LONGS, "flat")
        .returns(Library.LONGS)
        .addCode(liftArguments(signature, withSelf(signature, "self", written)));
    CodeBlock call =
        CodeBlock.of(
            "$L.$L($L)",
            signature.isMethod() ? "self" : "implementation",
            signature.name(),
            CodeBlock.join(written.stream().map(CodeBlock::of).toList(), ",$W"));
    return signature.exception().isPresent()
        ? throwing(method, signature, call)
        : returning(method, signature, call);
  }

  private CodeBlock liftArguments(Signature signature, List<String> names) {
    CodeBlock.Builder code = CodeBlock.builder();
    List<Shape> shapes = signature.parameters();
    if (shapes.isEmpty()) {
      return code.build();
    }
    ValueType.TupleType tuple = tuple(shapes);
    Place start = Place.flat("flat", "", 0);
    if (isSpilled(shapes)) {
      code.addStatement("long arguments = $T.of(flat[0])", Library.U32);
      code.addStatement(checkRange("arguments", tuple));
      start = Place.memory("arguments", 0);
    }
    for (int i = 0; i < shapes.size(); i++) {
      CodeBlock value = marshalling.read(shapes.get(i), start.part(tuple, i));
      code.addStatement("$T $L =$W$L", shapes.get(i).java(), names.get(i), value);
    }
    return code.build();
  }

  private MethodSpec.Builder returning(
      MethodSpec.Builder method, Signature signature, CodeBlock call) {
    if (signature.result().isEmpty()) {
      return method.addStatement(call).addStatement("return $T.NO_RESULTS", Library.HOST_FUNCTION);
    }
    Shape result = signature.result().get();
    method.addStatement("$T result =$W$L", result.java(), call);
    method.addCode(checked(signature, result, "result"));
    Place place = returnPlace(method, signature, result);
    method.addStatement(marshalling.write(result, CodeBlock.of("result"), false, place));
    return method.addStatement(returnStatement(result));
  }

  private MethodSpec.Builder throwing(
      MethodSpec.Builder method, Signature signature, CodeBlock call) {
    Shape result = signature.result().orElseThrow();
    ValueType.CasesType type = (ValueType.CasesType) result.layout();
    Optional<Shape> ok = signature.ok();
    method.addCode(ok.map(s -> CodeBlock.of("$T ok;\n", s.java())).orElse(CodeBlock.of("")));
    method.beginControlFlow("try");
    method.addStatement(ok.isPresent() ? CodeBlock.of("ok = $L", call) : call);
    method.nextControlFlow("catch ($T thrown)", signature.exception().orElseThrow());
    signature.error().ifPresent(error -> method.addCode(thrownValue(signature, error)));
    Place place = returnPlace(method, signature, result);
    method.addStatement(Marshalling.writeDiscriminant(place, type, 1));
    signature
        .error()
        .ifPresent(
            error ->
                method.addStatement(
                    marshalling.write(
                        error,
                        CodeBlock.of("error"),
                        !signature.hasNamedError(),
                        place.payload(type))));
    method.addStatement(returnStatement(result)).endControlFlow();
    ok.ifPresent(s -> method.addCode(checked(signature, s, "ok")));
    returnPlace(method, signature, result);
    method.addStatement(Marshalling.writeDiscriminant(place, type, 0));
    ok.ifPresent(
        s ->
            method.addStatement(
                marshalling.write(s, CodeBlock.of("ok"), false, place.payload(type))));
    return method.addStatement(returnStatement(result));
  }

  /** Declares {@code error}: the value of the caught exception, checked. */
  private CodeBlock thrownValue(Signature signature, Shape error) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (signature.hasNamedError()) {
      code.addStatement("$T error = thrown.value()", error.java());
    } else {
      TypeName type = error.java().box();
      if (type instanceof ParameterizedTypeName) {
        AnnotationSpec unchecked =
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "unchecked")
                .build();
        code.add("$L // the check that follows looks at each part\n", unchecked);
      }
      code.addStatement("$T error = ($T) thrown.value()", type, type);
    }
    Shape shape = error;
    checks
        .check(shape, CodeBlock.of("error"))
        .ifPresent(s -> code.add(checkedAs("error", signature, shape, s)));
    return code.build();
  }

  /** The checks of what an implementation returned. */
  private CodeBlock checked(Signature signature, Shape shape, String variable) {
    return checks
        .nullable(shape, CodeBlock.of(variable))
        .map(s -> checkedAs("result", signature, shape, s))
        .orElse(CodeBlock.of(""));
  }

  private static CodeBlock checkedAs(
      String place, Signature signature, Shape shape, CodeBlock statement) {
    List<Checks.Step> steps = List.of(new Checks.Step(CodeBlock.of("$S", place), statement));
    CodeBlock.Builder code = CodeBlock.builder();
    if (shape.hasHandles()) {
      code.addStatement("$T handles = new $T()", Library.HANDLE_CHECK, Library.HANDLE_CHECK);
    }
    return code.add(
            Checks.tried(
                steps,
                "String",
                CodeBlock.of("e.in"),
                CodeBlock.of(".calling($S)", signature.calledName())))
        .build();
  }

  /** Declares where a result is written: the return pointer, or a core value. */
  private Place returnPlace(MethodSpec.Builder method, Signature signature, Shape result) {
    if (isReturnedInMemory(result)) {
      int index = isSpilled(signature.parameters()) ? 1 : (int) flatCount(signature.parameters());
      method.addStatement("long pointer = $T.of(flat[$L])", Library.U32, index);
      method.addStatement(checkRange("pointer", result.layout()));
      return Place.memory("pointer", 0);
    }
    method.addStatement("long[] results = new long[1]");
    return Place.flat("results", "", 0);
  }

  private static CodeBlock returnStatement(Shape result) {
    return isReturnedInMemory(result)
        ? CodeBlock.of("return $T.NO_RESULTS", Library.HOST_FUNCTION)
        : CodeBlock.of("return results");
  }

  private static CodeBlock checkRange(String pointer, ValueType type) {
    return CodeBlock.of("cx.checkRange($L, $L, $L)", pointer, type.size(), type.alignment());
  }

  private static boolean guestNeedsContext(Signature signature) {
    return isSpilled(signature.parameters())
        || signature.parameters().stream().anyMatch(p -> Marshalling.needsContext(Optional.of(p)))
        || signature.result().filter(Calls::isReturnedInMemory).isPresent()
        || (signature.exception().isEmpty() && Marshalling.needsContext(signature.result()));
  }

  private static boolean isReturnedInMemory(Shape result) {
    return result.layout().flatCount() > Flattening.MAX_FLAT_RESULTS;
  }

  private static boolean isSpilled(List<Shape> parameters) {
    return flatCount(parameters) > Flattening.MAX_FLAT_PARAMS;
  }

  private static long flatCount(List<Shape> parameters) {
    return parameters.stream().mapToLong(p -> p.layout().flatCount()).sum();
  }

  private static ValueType.TupleType tuple(List<Shape> shapes) {
    return ValueType.tuple(shapes.stream().map(Shape::layout).toList());
  }
}
