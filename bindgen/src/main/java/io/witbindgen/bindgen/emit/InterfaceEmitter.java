package io.witbindgen.bindgen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Shapes;
import io.witbindgen.bindgen.shape.Signature;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The Java interface of a WIT interface: one method for each function, its types nested. */
final class InterfaceEmitter {
  private final JavaNames names;
  private final Shapes shapes;
  private final Reporter reporter;

  InterfaceEmitter(JavaNames names, Shapes shapes, Reporter reporter) {
    this.names = names;
    this.shapes = shapes;
    this.reporter = reporter;
  }

  TypeSpec.Builder emit(Interface found) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(names.scope(found.id()))
            .addModifiers(Modifier.PUBLIC)
            .addAnnotation(Library.GENERATED);
    String sentence = "The WIT interface " + Docs.code(found.id()) + ".";
    TypeEmitter.document(type, found.metadata(), sentence, TypeEmitter.aliases(found.types()));
    for (Function function : found.freeFunctions()) {
      String name = names.function(found.id(), function);
      type.addMethod(method(Signature.of(function, name, shapes, names)));
    }
    ResourceEmitter resources = new ResourceEmitter(names, shapes, reporter);
    for (TypeDefinition resource : found.types()) {
      if (JavaNames.isResource(resource)) {
        names
            .factory(resource)
            .ifPresent(factory -> type.addMethod(resources.accessor(resource, factory)));
      }
    }
    new TypeEmitter(names, shapes, resources).addTypes(found.types(), found::functionsOf, type);
    return type;
  }

  /** The functional interface of a function that a world imports. */
  TypeSpec functional(ClassName name, Signature signature) {
    String wit = signature.function().name();
    return TypeSpec.interfaceBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addAnnotation(Library.GENERATED)
        .addAnnotation(FunctionalInterface.class)
        .addJavadoc("The imported function $L.", Docs.code(wit))
        .addMethod(method(signature))
        .build();
  }

  private MethodSpec method(Signature signature) {
    String sentence = "Calls " + Docs.code(signature.function().name()) + ".";
    MethodSpec.Builder method =
        start(signature, signature.parameterNames(List.of(), reporter), sentence);
    return method.addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT).build();
  }

  /** A documented method without modifiers or a body. */
  static MethodSpec.Builder start(Signature signature, List<String> parameters, String sentence) {
    Function function = signature.function();
    MethodSpec.Builder method = signature.method(parameters);
    method.addJavadoc(
        Docs.ofTags(function.metadata(), sentence, FunctionTags.of(signature, parameters)));
    Docs.deprecated(function.metadata()).ifPresent(method::addAnnotation);
    return method;
  }
}
