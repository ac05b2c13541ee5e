package io.witbindgen.bindgen.marshal;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.bindgen.names.Identifiers;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Shape;
import io.witbindgen.wit.model.TypeBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The methods that check, store, load, lower and lift the types that a scope declares. Types of
 * more than 16 core values never travel flat, so they are only stored and loaded.
 */
final class DeclaredMarshalling {
  private final Methods methods;
  private final JavaNames names;
  private final Checks checks;
  private final Marshalling marshalling;
  private final TypeConstants constants;
  private final WideVariants wide;

  DeclaredMarshalling(
      Methods methods, Checks checks, Marshalling marshalling, TypeConstants constants) {
    this.constants = constants;
    this.methods = methods;
    this.names = methods.names();
    this.checks = checks;
    this.marshalling = marshalling;
    this.wide = new WideVariants(methods, checks, marshalling);
  }

  /** Adds the methods of one type. */
  void add(Shape shape, TypeSpec.Builder abi) {
    boolean isWide = WideVariants.isWide(shape);
    if (isWide) {
      abi.addField(wide.index(shape, constants));
    }
    if (shape.needsCheck()) {
      MethodSpec.Builder method = Checks.parameters(method("check" + shape.label()), shape);
      abi.addMethod((isWide ? wide.check(method, shape) : checks.declared(method, shape)).build());
    }
    switch (shape.kind()) {
      case RECORD, VARIANT -> {
        addPlaced(shape, abi, true);
        if (shape.isEverFlat()) {
          addPlaced(shape, abi, false);
        }
      }
      case ENUM -> addEnum(shape, abi);
      case FLAGS -> addFlags(shape, abi);
      default -> throw Shape.unsupported(shape);
    }
  }

  private void addPlaced(Shape shape, TypeSpec.Builder abi, boolean memory) {
    Place place = Place.parameter(memory);
    MethodSpec.Builder writer =
        method(place.writeVerb() + shape.label())
            .addParameter(Library.CONTEXT, "cx")
            .addParameter(shape.java(), "value");
    MethodSpec.Builder reader =
        method(place.readVerb() + shape.label())
            .addParameter(Library.CONTEXT, "cx")
            .returns(shape.java());
    Marshalling.placed(writer, place);
    Marshalling.placed(reader, place);
    if (shape.kind() == Shape.Kind.RECORD) {
      record(shape, place, writer, reader);
    } else if (WideVariants.isWide(shape)) {
      wide.write(shape, place, writer);
      wide.read(shape, place, reader);
    } else {
      variant(shape, place, writer, reader);
    }
    abi.addMethod(writer.build());
    abi.addMethod(reader.build());
  }

  private void record(
      Shape shape, Place place, MethodSpec.Builder writer, MethodSpec.Builder reader) {
    List<TypeBody.Field> fields = ((TypeBody.RecordType) shape.definition().body()).fields();
    List<CodeBlock> parts = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      Place part = place.part((ValueType.RecordType) shape.layout(), i);
      CodeBlock value =
          CodeBlock.of("value.$L()", names.field(shape.definition(), fields.get(i).name()));
      writer.addStatement(marshalling.write(shape.part(i), value, false, part));
      parts.add(marshalling.read(shape.part(i), part));
    }
    reader.addStatement("return new $T($L)", shape.java(), Lines.inStatement(parts));
  }

  private void variant(
      Shape shape, Place place, MethodSpec.Builder writer, MethodSpec.Builder reader) {
    List<TypeBody.Case> cases = ((TypeBody.VariantType) shape.definition().body()).cases();
    ValueType.CasesType type = (ValueType.CasesType) shape.layout();
    reader.addCode("return switch ($L) {\n$>", Marshalling.discriminant(place, type));
    for (int i = 0; i < cases.size(); i++) {
      Optional<Shape> payload = shape.parts().get(i);
      ClassName java = names.variantCase(shape.definition(), cases.get(i).name());
      String variable = payload.isPresent() ? " c" : "";
      if (i == 0) {
        writer.beginControlFlow("if (value instanceof $T$L)", java, variable);
      } else {
        writer.nextControlFlow("else if (value instanceof $T$L)", java, variable);
      }
      writer.addStatement(Marshalling.writeDiscriminant(place, type, i));
      Place inside = place.payload(type);
      payload.ifPresent(
          p -> writer.addStatement(marshalling.write(p, CodeBlock.of("c.value()"), false, inside)));
      CodeBlock argument = payload.map(p -> marshalling.read(p, inside)).orElse(CodeBlock.of(""));
      CodeBlock label =
          i == cases.size() - 1 ? CodeBlock.of("default") : CodeBlock.of("case $L", i);
      reader.addCode("$L -> new $T($L);\n", label, java, argument);
    }
    writer.endControlFlow();
    reader.addCode("$<};\n");
  }

  private void addEnum(Shape shape, TypeSpec.Builder abi) {
    ClassName java = names.type(shape.definition());
    String cases = constants.fresh(Identifiers.upperSnake(shape.definition().name()) + "_CASES");
    abi.addField(
        FieldSpec.builder(
                ArrayTypeName.of(java), cases, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("$T.values()", java)
            .build());
    abi.addMethod(
        method("lift" + shape.label())
            .addParameter(TypeName.INT, "discriminant")
            .returns(java)
            .addStatement(
                "return $L[$T.discriminant(discriminant, $L)]",
                cases,
                Library.LOADING,
                ((ValueType.EnumType) shape.layout()).labels().size())
            .build());
  }

  private void addFlags(Shape shape, TypeSpec.Builder abi) {
    ClassName java = names.type(shape.definition());
    abi.addMethod(
        method("lower" + shape.label())
            .addParameter(shape.java(), "value")
            .returns(TypeName.INT)
            .addStatement("int bits = 0")
            .beginControlFlow("for ($T flag : value)", java)
            .addStatement("bits |= 1 << flag.ordinal()")
            .endControlFlow()
            .addStatement("return bits")
            .build());
    abi.addMethod(
        method("lift" + shape.label())
            .addParameter(TypeName.INT, "bits")
            .returns(shape.java())
            .addStatement("$T set = $T.noneOf($T.class)", shape.java(), Library.ENUM_SET, java)
            .beginControlFlow("for ($T flag : $T.values())", java, java)
            .beginControlFlow("if ((bits >>> flag.ordinal() & 1) != 0)")
            .addStatement("set.add(flag)")
            .endControlFlow()
            .endControlFlow()
            .addStatement("return $T.unmodifiableSet(set)", Library.COLLECTIONS)
            .build());
  }

  private MethodSpec.Builder method(String name) {
    methods.declare(name);
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC);
    return methods.isShared() ? method.addModifiers(Modifier.PUBLIC) : method;
  }
}
