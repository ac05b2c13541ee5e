package io.witbindgen.bindgen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.names.Selection;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Shapes;
import io.witbindgen.bindgen.shape.Signature;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.FunctionKind;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The Java interface of a resource: its methods, {@code close}, and a nested interface for the
 * constructor and static functions.
 */
final class ResourceEmitter {
  private final JavaNames names;
  private final Shapes shapes;
  private final Reporter reporter;

  ResourceEmitter(JavaNames names, Shapes shapes, Reporter reporter) {
    this.names = names;
    this.shapes = shapes;
    this.reporter = reporter;
  }

  /** The interface; {@code functions} are all functions that the resource declares. */
  TypeSpec emit(TypeDefinition resource, List<Function> functions) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(names.type(resource))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addAnnotation(Library.GENERATED)
            .addSuperinterface(AutoCloseable.class);
    String sentence = "The WIT resource " + Docs.code(resource.name()) + ".";
    TypeEmitter.document(type, resource.metadata(), sentence, List.of());
    functions.stream()
        .filter(f -> !Selection.isMadeByFactory(f))
        .forEach(f -> type.addMethod(method(f, "Calls " + Docs.code(f.name()) + ".")));
    type.addMethod(
        MethodSpec.methodBuilder("close")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .addJavadoc("Drops the resource: its owner needs it no more.")
            .build());
    names.factory(resource).ifPresent(name -> type.addType(factory(name, resource, functions)));
    return type.build();
  }

  /** The method of an interface that returns the factory. */
  MethodSpec accessor(TypeDefinition resource, ClassName factory) {
    return MethodSpec.methodBuilder(names.factoryAccessor(resource))
        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
        .addJavadoc(
            """
            The constructor and static functions of $1L.

            @return an object that makes $1L
            """,
            Docs.code(resource.name()))
        .returns(factory)
        .build();
  }

  private TypeSpec factory(ClassName name, TypeDefinition resource, List<Function> functions) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addAnnotation(Library.GENERATED)
            .addJavadoc("The constructor and static functions of $L.", Docs.code(resource.name()));
    List<Function> made = functions.stream().filter(Selection::isMadeByFactory).toList();
    for (Function function : made) {
      boolean constructor = function.kind().kind() == FunctionKind.Kind.CONSTRUCTOR;
      String sentence =
          constructor
              ? "Makes a resource " + Docs.code(resource.name()) + "."
              : "Calls " + Docs.code(function.name()) + ".";
      type.addMethod(method(function, sentence));
    }
    return type.build();
  }

  private MethodSpec method(Function function, String sentence) {
    Signature signature =
        Signature.of(
            function,
            names.function(function.resource().orElseThrow().owner(), function),
            shapes,
            names);
    MethodSpec.Builder method =
        InterfaceEmitter.start(signature, signature.parameterNames(List.of(), reporter), sentence);
    return method.addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT).build();
  }
}
