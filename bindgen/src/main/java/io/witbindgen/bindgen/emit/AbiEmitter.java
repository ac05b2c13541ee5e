package io.witbindgen.bindgen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The class beside an interface or a world that lowers and lifts what it declares: constants that
 * describe types and functions, methods for each type, and the two sides of each function.
 */
final class AbiEmitter {
  private final JavaNames names;
  private final Shapes shapes;
  private final ScopeId scope;
  private final Methods methods;
  private final TypeConstants constants;
  private final Checks checks;
  private final Marshalling marshalling;
  private final Calls calls;
  private final TypeSpec.Builder abi;

  AbiEmitter(JavaNames names, Shapes shapes, ScopeId scope, Set<ScopeId> shared) {
    this.names = names;
    this.shapes = shapes;
    this.scope = scope;
    this.methods = new Methods(names, scope, shared);
    this.constants = new TypeConstants(names, scope, methods.isShared());
    this.checks = new Checks(methods);
    this.marshalling = new Marshalling(methods);
    this.calls = new Calls(checks, marshalling);
    this.abi = TypeSpec.classBuilder(names.abi(scope)).addModifiers(Modifier.FINAL);
    abi.addAnnotation(Library.NULL_MARKED);
    if (methods.isShared()) {
      abi.addModifiers(Modifier.PUBLIC);
    }
    abi.addJavadoc("Lowers and lifts what {@link $T} declares.", names.scope(scope));
    abi.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    List.of("guest", "host").forEach(methods::declare);
  }

  /** Adds what types need. */
  void addTypes(List<TypeDefinition> definitions) {
    DeclaredMarshalling declared = new DeclaredMarshalling(methods, checks, marshalling, constants);
    for (TypeDefinition definition : definitions) {
      if (TypeEmitter.isDeclared(definition)) {
        Shape shape = shapes.of(definition);
        abi.addField(constants.declare(shape));
        declared.add(shape, abi);
      }
    }
  }

  /**
   * Adds both sides of an interface: a guest's functions as the interface, and the other way round.
   */
  void addSides(Interface found) {
    ClassName java = names.scope(found.id());
    TypeSpec.Builder guest =
        TypeSpec.classBuilder("Guest")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addSuperinterface(java);
    MethodSpec.Builder lookUp =
        MethodSpec.constructorBuilder()
            .addParameter(Library.COMPONENT_INSTANCE, "instance")
            .addParameter(Library.STRING, "name");
    CodeBlock.Builder type =
        CodeBlock.builder().add("$T.of($S)$>$>", Library.INTERFACE_TYPE, id(found));
    CodeBlock.Builder host =
        CodeBlock.builder().add("return $T.builder()$>$>", Library.HOST_INSTANCE);
    for (var function : found.freeFunctions()) {
      String name = names.function(found.id(), function);
      Signature signature = Signature.of(function, name, shapes, names);
      List<String> parameters = parameterNames(signature);
      String constant = declare(signature);
      guest.addField(Library.GUEST_FUNCTION, name, Modifier.PRIVATE, Modifier.FINAL);
      lookUp.addStatement("$L = instance.function(name, $S)", name, function.name());
      guest.addMethod(
          signature
              .method(parameters)
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .addCode(
                  calls.guest(
                      signature,
                      CodeBlock.of(
                          parameters.contains(name) || Calls.LOCALS.contains(name)
                              ? "this." + name
                              : name),
                      parameters))
              .build());
      String called = addHost(java, signature, parameters);
      type.add("\n.with($S, $L)", function.name(), constant);
      host.add(
          "\n.function($S, $L,$W(cx, flat) -> $L(implementation, cx, flat))",
          function.name(),
          constant,
          called);
    }
    abi.addField(
        constant(Library.INTERFACE_TYPE, "TYPE").initializer(type.add("$<$<").build()).build());
    abi.addMethod(
        shared(MethodSpec.methodBuilder("guest"))
            .addJavadoc("The functions that an instance exports as {@code name}.")
            .returns(java)
            .addParameter(Library.COMPONENT_INSTANCE, "instance")
            .addParameter(Library.STRING, "name")
            .addStatement("return new Guest(instance, name)")
            .build());
    abi.addMethod(
        shared(MethodSpec.methodBuilder("host"))
            .addJavadoc("The functions that guests call, around an implementation.")
            .returns(Library.HOST_INSTANCE)
            .addParameter(java, "implementation")
            .addStatement(host.add("\n.build()$<$<").build())
            .build());
    abi.addType(guest.addMethod(lookUp.build()).build());
  }

  /** Adds a function that a world exports; returns the constant of its type. */
  String addGuest(Signature signature, String method) {
    List<String> parameters = parameterNames(signature);
    MethodSpec.Builder call =
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.STATIC)
            .returns(signature.returns())
            .addParameter(Library.GUEST_FUNCTION, "function");
    signature.addParameters(call, parameters);
    signature.exception().ifPresent(call::addException);
    abi.addMethod(
        call.addCode(calls.guest(signature, CodeBlock.of("function"), parameters)).build());
    return declare(signature);
  }

  /** Names of parameters that are none of the variables of generated calls. */
  List<String> parameterNames(Signature signature) {
    Set<String> kept = new HashSet<>(Calls.LOCALS);
    kept.addAll(names.packageRoots());
    return signature.parameterNames(kept, new Reporter(false));
  }

  /** Takes a name for a method. */
  String fresh(String name) {
    return methods.declare(name);
  }

  /** Declares the constant of a function's type; returns its name. */
  String declare(Signature signature) {
    FieldSpec constant = constants.declare(signature);
    abi.addField(constant);
    return constant.name();
  }

  /** Adds the method that a guest calls; returns its name. */
  String addHost(TypeName implementation, Signature signature, List<String> parameters) {
    String wanted =
        "host"
            + signature.name().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + signature.name().substring(1);
    String name = methods.declare(wanted);
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC);
    if (scope.kind() != ScopeId.Kind.WORLD) {
      method.addModifiers(Modifier.PRIVATE);
    }
    abi.addMethod(calls.host(method, implementation, signature, parameters).build());
    return name;
  }

  /** The class, with the private methods that all of it needs. */
  TypeSpec.Builder build() {
    methods.drain().forEach(abi::addMethod);
    return abi;
  }

  private MethodSpec.Builder shared(MethodSpec.Builder method) {
    method.addModifiers(Modifier.STATIC);
    return methods.isShared() ? method.addModifiers(Modifier.PUBLIC) : method;
  }

  private FieldSpec.Builder constant(ClassName type, String name) {
    FieldSpec.Builder field = FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL);
    return methods.isShared() ? field.addModifiers(Modifier.PUBLIC) : field;
  }

  /** The name of the import or export. */
  private static String id(Interface found) {
    return found.id().kind() == ScopeId.Kind.INLINE_INTERFACE
        ? found.name()
        : found.id().toString();
  }
}
