package io.witbindgen.bindgen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Shape;
import io.witbindgen.bindgen.shape.Shapes;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The Java types of records, variants, enums and flags, and the exceptions of errors. */
final class TypeEmitter {
  private record Component(String name, TypeName type) {}

  private final JavaNames names;
  private final Shapes shapes;
  private final ResourceEmitter resources;

  TypeEmitter(JavaNames names, Shapes shapes, ResourceEmitter resources) {
    this.names = names;
    this.shapes = shapes;
    this.resources = resources;
  }

  /**
   * Adds the types that a scope declares; aliases and uses are only listed in its documentation.
   *
   * @param functionsOf the functions that a resource of the scope declares
   */
  void addTypes(
      List<TypeDefinition> definitions,
      Function<TypeDefinition, List<io.witbindgen.wit.model.Function>> functionsOf,
      TypeSpec.Builder scope) {
    for (TypeDefinition definition : definitions) {
      if (names.isThere(definition)) {
        continue;
      }
      switch (definition.body().kind()) {
        case RECORD -> scope.addType(record(definition));
        case VARIANT -> scope.addType(variant(definition));
        case ENUM -> scope.addType(enumeration(definition));
        case FLAGS -> scope.addType(flags(definition));
        case RESOURCE -> scope.addType(resources.emit(definition, functionsOf.apply(definition)));
        case ALIAS, USE -> {
          // These have no Java type of their own.
        }
      }
    }
    for (TypeDefinition definition : definitions) {
      if (JavaNames.isDeclared(definition)) {
        names.exception(definition).ifPresent(e -> scope.addType(exception(definition, e)));
      }
    }
  }

  /** A paragraph that lists the aliases and uses of a scope; empty if there are none. */
  static List<String> aliases(List<TypeDefinition> definitions) {
    String all =
        definitions.stream()
            .filter(d -> !JavaNames.isDeclared(d))
            .map(TypeEmitter::alias)
            .collect(Collectors.joining(",\n"));
    return all.isEmpty() ? List.of() : List.of("<p>Other names for types: " + all + ".");
  }

  private static String alias(TypeDefinition definition) {
    String target =
        definition.body() instanceof TypeBody.Alias alias
            ? Docs.code(WitTypes.print(alias.target()))
            : Docs.code(((TypeBody.Use) definition.body()).target());
    return Docs.code(definition.name()) + " for " + target;
  }

  private TypeSpec record(TypeDefinition definition) {
    Shape shape = shapes.of(definition);
    List<TypeBody.Field> fields = ((TypeBody.RecordType) definition.body()).fields();
    List<Component> components = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      String name = names.field(definition, fields.get(i).name());
      components.add(new Component(name, shape.part(i).java()));
      String fallback = "the field " + Docs.code(fields.get(i).name());
      String note = alias(fields.get(i).type()) + WitTypes.range(fields.get(i).type());
      tags.add("@param " + name + " " + Docs.line(fields.get(i).metadata(), fallback, note));
    }
    TypeSpec.Builder type = record(names.type(definition), components);
    document(
        type, definition.metadata(), "The WIT record " + Docs.code(definition.name()) + ".", tags);
    return type.addModifiers(Modifier.PUBLIC, Modifier.STATIC).build();
  }

  private static String alias(Type type) {
    return type instanceof Type.Named named && !JavaNames.isDeclared(named.definition())
        ? ", a " + Docs.code(named.definition().name())
        : "";
  }

  private static TypeSpec.Builder record(ClassName name, List<Component> components) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
    MethodSpec.Builder compact =
        MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
    boolean checks = false;
    for (Component component : components) {
      constructor.addParameter(ParameterSpec.builder(component.type(), component.name()).build());
      if (!component.type().isPrimitive()) {
        compact.addStatement(
            "$T.requireNonNull($L, $S)", Library.OBJECTS, component.name(), component.name());
        checks = true;
      }
    }
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(name)
            .addAnnotation(Library.GENERATED)
            .recordConstructor(constructor.build());
    if (checks) {
      type.addMethod(compact.build());
    }
    if (components.stream().anyMatch(c -> c.type() instanceof ArrayTypeName)) {
      addArrayAwareMethods(type, name, components);
    }
    return type;
  }

  private static void addArrayAwareMethods(
      TypeSpec.Builder type, ClassName name, List<Component> components) {
    List<CodeBlock> equal = new ArrayList<>();
    List<CodeBlock> hashes = new ArrayList<>();
    List<CodeBlock> texts = new ArrayList<>();
    equal.add(CodeBlock.of("other instanceof $T that", name));
    for (Component c : components) {
      String n = c.name();
      boolean array = c.type() instanceof ArrayTypeName;
      texts.add(CodeBlock.of("$S", (texts.isEmpty() ? name.simpleName() + "[" : ", ") + n + "="));
      if (array) {
        equal.add(CodeBlock.of("$T.equals(this.$L, that.$L)", Library.ARRAYS, n, n));
        hashes.add(CodeBlock.of("$T.hashCode($L)", Library.ARRAYS, n));
        texts.add(CodeBlock.of("$T.toString($L)", Library.ARRAYS, n));
      } else {
        TypeName primitive = c.type();
        equal.add(
            primitive.equals(TypeName.FLOAT) || primitive.equals(TypeName.DOUBLE)
                ? CodeBlock.of("$T.compare(this.$L, that.$L) == 0", primitive.box(), n, n)
                : primitive.isPrimitive()
                    ? CodeBlock.of("this.$L == that.$L", n, n)
                    : CodeBlock.of("this.$L.equals(that.$L)", n, n));
        hashes.add(CodeBlock.of("$L", n));
        texts.add(CodeBlock.of("$L", n));
      }
    }
    texts.add(CodeBlock.of("$S", "]"));
    CodeBlock hash =
        hashes.size() == 1
            ? hashes.get(0)
            : CodeBlock.of("$T.hash($L)", Library.OBJECTS, CodeBlock.join(hashes, ",$W"));
    ParameterSpec other =
        ParameterSpec.builder(
                Library.OBJECT.annotated(AnnotationSpec.builder(Library.NULLABLE).build()), "other")
            .build();
    type.addMethod(
        override("equals", TypeName.BOOLEAN)
            .addParameter(other)
            .addStatement("return $L", CodeBlock.join(equal, "$W&& "))
            .build());
    type.addMethod(override("hashCode", TypeName.INT).addStatement("return $L", hash).build());
    type.addMethod(
        override("toString", Library.STRING)
            .addStatement("return $L", CodeBlock.join(texts, "$W+ "))
            .build());
  }

  private TypeSpec variant(TypeDefinition definition) {
    Shape shape = shapes.of(definition);
    ClassName name = names.type(definition);
    List<TypeBody.Case> cases = ((TypeBody.VariantType) definition.body()).cases();
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
            .addAnnotation(Library.GENERATED);
    document(
        type,
        definition.metadata(),
        "The WIT variant " + Docs.code(definition.name()) + ".",
        List.of());
    for (int i = 0; i < cases.size(); i++) {
      TypeBody.Case each = cases.get(i);
      List<Component> components =
          shape
              .parts()
              .get(i)
              .map(p -> List.of(new Component("value", p.java())))
              .orElse(List.of());
      TypeSpec.Builder record =
          record(names.variantCase(definition, each.name()), components)
              .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
              .addSuperinterface(name);
      List<String> tags =
          components.isEmpty()
              ? List.of()
              : List.of(
                  "@param value the payload"
                      + alias(each.payload().orElseThrow())
                      + WitTypes.range(each.payload().orElseThrow()));
      document(record, each.metadata(), "The case " + Docs.code(each.name()) + ".", tags);
      type.addType(record.build());
    }
    return type.build();
  }

  private TypeSpec enumeration(TypeDefinition definition) {
    TypeSpec.Builder type = enumeration(names.type(definition));
    document(
        type,
        definition.metadata(),
        "The WIT enum " + Docs.code(definition.name()) + ".",
        List.of());
    for (TypeBody.EnumCase each : ((TypeBody.EnumType) definition.body()).cases()) {
      type.addEnumConstant(
          names.constant(definition, each.name()),
          constant(each.metadata(), "The case " + Docs.code(each.name()) + "."));
    }
    return type.build();
  }

  private TypeSpec flags(TypeDefinition definition) {
    TypeSpec.Builder type = enumeration(names.type(definition));
    String sentence =
        "The WIT flags " + Docs.code(definition.name()) + "; a value is a set of these.";
    document(type, definition.metadata(), sentence, List.of());
    for (TypeBody.Flag each : ((TypeBody.FlagsType) definition.body()).flags()) {
      type.addEnumConstant(
          names.constant(definition, each.name()),
          constant(each.metadata(), "The flag " + Docs.code(each.name()) + "."));
    }
    return type.build();
  }

  private static TypeSpec.Builder enumeration(ClassName name) {
    return TypeSpec.enumBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addAnnotation(Library.GENERATED);
  }

  private static TypeSpec constant(Metadata metadata, String fallback) {
    TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder("");
    document(constant, metadata, fallback, List.of());
    return constant.build();
  }

  private TypeSpec exception(TypeDefinition definition, ClassName name) {
    TypeName value =
        JavaNames.isResource(definition) ? names.type(definition) : shapes.of(definition).java();
    AnnotationSpec serial =
        AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", "serial").build();
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addAnnotation(Library.GENERATED)
        .superclass(Exception.class)
        .addJavadoc("Thrown by functions whose error is a $L.", Docs.code(definition.name()))
        .addField(
            FieldSpec.builder(
                    TypeName.LONG,
                    "serialVersionUID",
                    Modifier.PRIVATE,
                    Modifier.STATIC,
                    Modifier.FINAL)
                .initializer("1L")
                .build())
        .addField(
            FieldSpec.builder(value, "value", Modifier.PRIVATE, Modifier.FINAL)
                .addAnnotation(serial)
                .build())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                    """
                    An error; its value is also the message.

                    @param value the error's value
                    """)
                .addParameter(value, "value")
                .addStatement("super(value.toString())")
                .addStatement("this.value = value")
                .build())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                    """
                    An error with the exception that it comes from, which a guest never sees.

                    @param value the error's value
                    @param cause what {@link #getCause} returns
                    """)
                .addParameter(value, "value")
                .addParameter(Throwable.class, "cause")
                .addStatement("super(value.toString(), cause)")
                .addStatement("this.value = value")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("value")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                    """
                    The error's value.

                    @return the value, never null
                    """)
                .returns(value)
                .addStatement("return value")
                .build())
        .build();
  }

  static void document(
      TypeSpec.Builder type, Metadata metadata, String fallback, List<String> tags) {
    type.addJavadoc(Docs.of(metadata, fallback, tags));
    Docs.deprecated(metadata).ifPresent(type::addAnnotation);
  }

  private static MethodSpec.Builder override(String name, TypeName returns) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returns);
  }
}
