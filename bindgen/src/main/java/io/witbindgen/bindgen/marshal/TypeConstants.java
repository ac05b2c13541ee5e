package io.witbindgen.bindgen.marshal;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.bindgen.names.Identifiers;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.names.Namespace;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Shape;
import io.witbindgen.bindgen.shape.Signature;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits the constants that describe types and functions, used to check a component against them.
 */
public final class TypeConstants {
  /** More types than this do not fit into the code of one static initializer. */
  private static final int MOST_INLINE = 1000;

  /** The cases of a variant that are described by one method. */
  private static final int PIECE = 200;

  private final Methods methods;
  private final JavaNames names;
  private final ScopeId scope;
  private final Namespace taken;
  private final List<MethodSpec> makers = new ArrayList<>();
  private int expected;

  TypeConstants(Methods methods, ScopeId scope) {
    this.methods = methods;
    this.names = methods.names();
    this.scope = scope;
    this.taken = new Namespace(List.of("TYPE"));
  }

  /** Announces constants: if they are many, each is made by a method of its own. */
  void expect(int types) {
    expected += types;
  }

  /** The methods that make constants. */
  List<MethodSpec> makers() {
    return makers;
  }

  /** The name of the constant of a declared type; it is in the class of the type's scope. */
  static String name(TypeDefinition definition) {
    return Identifiers.upperSnake(definition.name()) + "_TYPE";
  }

  /** The constant of a resource. */
  static CodeBlock resource(TypeDefinition resource, ScopeId scope, JavaNames names) {
    return resource.owner().equals(scope)
        ? CodeBlock.of("$L", resourceName(resource))
        : qualifiedResource(resource, names);
  }

  /** The constant of a resource, qualified for use in other classes. */
  public static CodeBlock qualifiedResource(TypeDefinition resource, JavaNames names) {
    return CodeBlock.of("$T.$L", names.abi(resource.owner()), resourceName(resource));
  }

  private static String resourceName(TypeDefinition resource) {
    return Identifiers.upperSnake(resource.name()) + "_RESOURCE";
  }

  FieldSpec declareResource(TypeDefinition resource) {
    ClassName java = names.type(resource);
    String name = taken.fresh(resourceName(resource));
    return constant(
        ParameterizedTypeName.get(Library.RESOURCE_INTERFACE, java),
        name,
        CodeBlock.of(
            "$T.of($S, $T.class, $T::close)",
            Library.RESOURCE_INTERFACE,
            resource.name(),
            java,
            java));
  }

  /** Reserves the name of a constant that does not describe a declared type. */
  String fresh(String name) {
    return taken.fresh(name);
  }

  FieldSpec declare(Shape shape) {
    String name = taken.fresh(name(shape.definition()));
    boolean wide = shape.kind() == Shape.Kind.VARIANT && shape.size() > PIECE && isLarge();
    return constant(Library.VALUE_TYPE, name, wide ? wideVariant(shape) : body(shape));
  }

  FieldSpec declare(Signature signature) {
    List<CodeBlock> parameters = new ArrayList<>();
    for (int i = 0; i < signature.parameters().size(); i++) {
      Function.Parameter parameter = signature.function().type().parameters().get(i);
      parameters.add(
          CodeBlock.of(
              "$T.param($S, $L)",
              Library.FUNCTION_TYPE,
              parameter.name(),
              type(signature.parameters().get(i))));
    }
    CodeBlock result =
        signature
            .result()
            .map(r -> CodeBlock.of(".returning($L)", type(r)))
            .orElse(CodeBlock.of(""));
    String async = signature.isAsync() ? ".asAsync()" : "";
    String upper = Identifiers.upperSnake(signature.qualifiedName("-"));
    String name = taken.fresh(names.isClass(upper) ? upper + "_FUNCTION" : upper);
    CodeBlock given = CodeBlock.join(parameters, ", ");
    boolean broken = Lines.width(given) + Lines.width(result) > 40 && !result.isEmpty();
    return constant(
        Library.FUNCTION_TYPE,
        name,
        CodeBlock.of(
            broken ? "$T.of($L)$>$>\n$L$L$<$<" : "$T.of($L)$L$L",
            Library.FUNCTION_TYPE,
            Lines.arguments(parameters, name.length() + 8),
            result,
            async));
  }

  private boolean isLarge() {
    return expected > MOST_INLINE;
  }

  private FieldSpec constant(TypeName type, String name, CodeBlock initializer) {
    CodeBlock value = isLarge() ? CodeBlock.of("$L()", maker(type, initializer)) : initializer;
    FieldSpec.Builder field =
        FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL).initializer(value);
    return methods.isShared() ? field.addModifiers(Modifier.PUBLIC).build() : field.build();
  }

  private String maker(TypeName type, CodeBlock value) {
    String name = methods.declare("make");
    makers.add(
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(type)
            .addStatement("return $L", value)
            .build());
    return name;
  }

  /** The description of a variant of many cases, a part of them in each of several methods. */
  private CodeBlock wideVariant(Shape shape) {
    List<CodeBlock> cases = cases(shape);
    TypeName list = ParameterizedTypeName.get(Library.LIST, Library.VARIANT_CASE);
    String whole = methods.declare("make" + shape.label());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(whole)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(Library.VALUE_TYPE)
            .addStatement("$T cases =$Wnew $T<>()", list, Library.ARRAY_LIST);
    int from = 0;
    while (from < cases.size()) {
      int to = from;
      for (int size = 0; to < cases.size() && size < PIECE; to++) {
        size += shape.parts().get(to).map(p -> p.isDeclared() ? 1 : p.size()).orElse(1);
      }
      MethodSpec.Builder piece =
          MethodSpec.methodBuilder(methods.declare("make" + shape.label()))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameter(list, "cases");
      cases.subList(from, to).forEach(c -> piece.addStatement("cases.add($L)", c));
      makers.add(piece.build());
      method.addStatement("$L(cases)", makers.get(makers.size() - 1).name());
      from = to;
    }
    makers.add(method.addStatement("return $T.variant(cases)", Library.VALUE_TYPE).build());
    return CodeBlock.of("$L()", whole);
  }

  private List<CodeBlock> cases(Shape shape) {
    List<CodeBlock> cases = new ArrayList<>();
    List<TypeBody.Case> all = ((TypeBody.VariantType) shape.definition().body()).cases();
    for (int i = 0; i < all.size(); i++) {
      CodeBlock type =
          shape.parts().get(i).map(p -> CodeBlock.of(", $L", type(p))).orElse(CodeBlock.of(""));
      cases.add(CodeBlock.of("$T.variantCase($S$L)", Library.VALUE_TYPE, all.get(i).name(), type));
    }
    return cases;
  }

  private CodeBlock body(Shape shape) {
    TypeBody body = shape.definition().body();
    return switch (body.kind()) {
      case RECORD -> {
        List<CodeBlock> fields = new ArrayList<>();
        List<TypeBody.Field> all = ((TypeBody.RecordType) body).fields();
        for (int i = 0; i < all.size(); i++) {
          CodeBlock type = type(shape.part(i));
          fields.add(CodeBlock.of("$T.field($S, $L)", Library.VALUE_TYPE, all.get(i).name(), type));
        }
        yield of("record", fields);
      }
      case VARIANT -> of("variant", cases(shape));
      case ENUM ->
          of(
              "enumeration",
              ((TypeBody.EnumType) body)
                  .cases().stream().map(c -> CodeBlock.of("$S", c.name())).toList());
      case FLAGS ->
          of(
              "flags",
              ((TypeBody.FlagsType) body)
                  .flags().stream().map(f -> CodeBlock.of("$S", f.name())).toList());
      case RESOURCE, ALIAS, USE -> throw Shape.unsupported(shape);
    };
  }

  private CodeBlock type(Shape shape) {
    if (shape.isDeclared()) {
      TypeDefinition definition = shape.definition();
      return definition.owner().equals(scope)
          ? CodeBlock.of("$L", name(definition))
          : CodeBlock.of("$T.$L", names.abi(definition.owner()), name(definition));
    }
    return switch (shape.kind()) {
      case SCALAR, STRING -> scalar(shape.layout().kind());
      case ARRAY -> of("list", List.of(scalar(shape.scalar())));
      case FIXED_ARRAY -> of("list", List.of(scalar(shape.scalar()), length(shape)));
      case LIST -> of("list", parts(shape));
      case FIXED_LIST -> of("list", List.of(type(shape.part(0)), length(shape)));
      case MAP -> of("map", parts(shape));
      case TUPLE -> of("tuple", parts(shape));
      case OPTION -> of("option", parts(shape));
      case RESULT -> of("result", parts(shape));
      case OWN -> CodeBlock.of("$L.own()", resource(shape.definition(), scope, names));
      case BORROW -> CodeBlock.of("$L.borrow()", resource(shape.definition(), scope, names));
      case STREAM -> of("stream", parts(shape));
      case FUTURE -> of("future", parts(shape));
      case ERROR_CONTEXT -> CodeBlock.of("$T.ERROR_CONTEXT", Library.VALUE_TYPE);
      case RECORD, VARIANT, ENUM, FLAGS -> throw Shape.unsupported(shape);
    };
  }

  private List<CodeBlock> parts(Shape shape) {
    List<CodeBlock> parts = new ArrayList<>();
    for (Optional<Shape> part : shape.parts()) {
      parts.add(part.map(this::type).orElse(CodeBlock.of("null")));
    }
    return parts;
  }

  private static CodeBlock length(Shape shape) {
    return CodeBlock.of("$L", ((ValueType.FixedListType) shape.layout()).length());
  }

  private static CodeBlock scalar(ValueType.Kind kind) {
    return CodeBlock.of("$T.$L", Library.VALUE_TYPE, kind.name());
  }

  private static CodeBlock of(String factory, List<CodeBlock> arguments) {
    return CodeBlock.of("$T.$L($L)", Library.VALUE_TYPE, factory, Lines.arguments(arguments));
  }
}
