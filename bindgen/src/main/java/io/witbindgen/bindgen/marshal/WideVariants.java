package io.witbindgen.bindgen.marshal;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.bindgen.names.Identifiers;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Shape;
import io.witbindgen.wit.model.TypeBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.lang.model.element.Modifier;

/**
 * Emits the code of variants with many cases. A chain of {@code instanceof} would be slow and
 * deeper than javac can go, and one method would be larger than the JVM compiles; so a map knows
 * the index of each case's class, and a switch leads to the method for its part of the cases.
 */
final class WideVariants {
  private static final int PIECE = 100;

  private final Methods methods;
  private final Checks checks;
  private final Marshalling marshalling;

  WideVariants(Methods methods, Checks checks, Marshalling marshalling) {
    this.methods = methods;
    this.checks = checks;
    this.marshalling = marshalling;
  }

  /** Whether a type is a variant for this class. */
  static boolean isWide(Shape shape) {
    return shape.kind() == Shape.Kind.VARIANT && shape.parts().size() > PIECE;
  }

  /** The constant with the index of each case, by its class. */
  FieldSpec index(Shape shape, TypeConstants constants) {
    TypeName type =
        ParameterizedTypeName.get(
            Library.MAP,
            ParameterizedTypeName.get(
                ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class)),
            TypeName.INT.box());
    String whole = methods.declare("index" + shape.label());
    MethodSpec.Builder method =
        method(whole).returns(type).addStatement("$T index =$Wnew $T<>()", type, Library.HASH_MAP);
    for (int from = 0; from < shape.parts().size(); from += PIECE) {
      MethodSpec.Builder piece =
          method(methods.declare("index" + shape.label())).addParameter(type, "index");
      for (int i = from; i < end(shape, from); i++) {
        piece.addStatement("index.put($T.class, $L)", java(shape, i), i);
      }
      methods.add(piece.build());
      method.addStatement("$L(index)", piece.build().name());
    }
    methods.add(method.addStatement("return index").build());
    String name = constants.fresh(Identifiers.upperSnake(shape.definition().name()) + "_INDEX");
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$L()", whole)
        .build();
  }

  /** The method that checks the payload of whatever case it is. */
  MethodSpec.Builder check(MethodSpec.Builder method, Shape shape) {
    method.addStatement(indexOf(shape));
    String handles = shape.hasHandles() ? "handles, " : "";
    return pieces(
        method,
        shape,
        "check",
        new Piece(
            () -> Checks.parameters(method(""), shape),
            CodeBlock.of("$Lvalue", handles),
            i -> checked(shape, i)));
  }

  /** Writes the index and the payload. */
  void write(Shape shape, Place place, MethodSpec.Builder method) {
    ValueType.CasesType type = (ValueType.CasesType) shape.layout();
    method.addStatement(indexOf(shape));
    method.addStatement(place.writeBits(type.discriminantSize(), CodeBlock.of("index")));
    pieces(
        method,
        shape,
        place.writeVerb(),
        new Piece(
            () ->
                Marshalling.placed(
                    method("")
                        .addParameter(Library.CONTEXT, "cx")
                        .addParameter(shape.java(), "value"),
                    place),
            CodeBlock.of("cx, value, $L", place.arguments()),
            i ->
                shape
                    .parts()
                    .get(i)
                    .map(p -> marshalling.write(p, value(shape, i), false, place.payload(type)))
                    .map(statement -> CodeBlock.builder().addStatement(statement).build())));
  }

  /** Reads the index and the payload. */
  void read(Shape shape, Place place, MethodSpec.Builder method) {
    ValueType.CasesType type = (ValueType.CasesType) shape.layout();
    method.addStatement("int index = $L", Marshalling.discriminant(place, type));
    method.addCode("return switch (index / $L) {\n$>", PIECE);
    int count = shape.parts().size();
    for (int from = 0; from < count; from += PIECE) {
      String name = methods.declare(place.readVerb() + shape.label());
      methods.add(readPiece(shape, place, name, from));
      CodeBlock label = label(from / PIECE, from + PIECE >= count);
      method.addCode("$L -> $L(cx, $L, index);\n", label, name, place.arguments());
    }
    method.addCode("$<};\n");
  }

  private MethodSpec readPiece(Shape shape, Place place, String name, int from) {
    ValueType.CasesType type = (ValueType.CasesType) shape.layout();
    MethodSpec.Builder piece =
        Marshalling.placed(method(name).addParameter(Library.CONTEXT, "cx"), place)
            .addParameter(TypeName.INT, "index")
            .returns(shape.java())
            .addCode("return switch (index) {\n$>");
    int end = end(shape, from);
    for (int i = from; i < end; i++) {
      Optional<Shape> payload = shape.parts().get(i);
      CodeBlock argument =
          payload.map(p -> marshalling.read(p, place.payload(type))).orElse(CodeBlock.of(""));
      piece.addCode("$L -> new $T($L);\n", label(i, i == end - 1), java(shape, i), argument);
    }
    return piece.addCode("$<};\n").build();
  }

  /**
   * The methods for parts of the cases.
   *
   * @param start begins each of them, with its parameters except the index
   * @param arguments the arguments for these
   * @param statement what to do for a case, if anything
   */
  private record Piece(
      java.util.function.Supplier<MethodSpec.Builder> start,
      CodeBlock arguments,
      IntFunction<Optional<CodeBlock>> statement) {}

  private MethodSpec.Builder pieces(
      MethodSpec.Builder method, Shape shape, String verb, Piece piece) {
    method.beginControlFlow("switch (index / $L)", PIECE);
    for (int from = 0; from < shape.parts().size(); from += PIECE) {
      List<CodeBlock> statements = new ArrayList<>();
      for (int i = from; i < end(shape, from); i++) {
        int at = i;
        piece
            .statement()
            .apply(i)
            .ifPresent(s -> statements.add(CodeBlock.of("case $L -> {\n$>$L$<}\n", at, s)));
      }
      if (!statements.isEmpty()) {
        String name = methods.declare(verb + shape.label());
        MethodSpec.Builder part = piece.start().get().setName(name);
        part.addParameter(TypeName.INT, "index").beginControlFlow("switch (index)");
        statements.forEach(part::addCode);
        methods.add(part.addCode("default -> {\n}\n").endControlFlow().build());
        method.addCode("case $L -> $L($L, index);\n", from / PIECE, name, piece.arguments());
      }
    }
    return method.addCode("default -> {\n}\n").endControlFlow();
  }

  private Optional<CodeBlock> checked(Shape shape, int index) {
    String name = cases(shape).get(index).name();
    return shape
        .parts()
        .get(index)
        .flatMap(p -> checks.check(p, value(shape, index)))
        .map(
            statement ->
                Checks.tried(
                    List.of(new Checks.Step(CodeBlock.of("$S", name), statement)),
                    "String",
                    CodeBlock.of("e.in")));
  }

  private CodeBlock indexOf(Shape shape) {
    String name = Identifiers.upperSnake(shape.definition().name()) + "_INDEX";
    return CodeBlock.of("int index = $L.get(value.getClass())", name);
  }

  private CodeBlock value(Shape shape, int index) {
    return CodeBlock.of("(($T) value).value()", java(shape, index));
  }

  private ClassName java(Shape shape, int index) {
    return methods.names().variantCase(shape.definition(), cases(shape).get(index).name());
  }

  private static List<TypeBody.Case> cases(Shape shape) {
    return ((TypeBody.VariantType) shape.definition().body()).cases();
  }

  private static int end(Shape shape, int from) {
    return Math.min(from + PIECE, shape.parts().size());
  }

  private static CodeBlock label(int number, boolean isLast) {
    return isLast ? CodeBlock.of("default") : CodeBlock.of("case $L", number);
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name.isEmpty() ? "piece" : name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }
}
