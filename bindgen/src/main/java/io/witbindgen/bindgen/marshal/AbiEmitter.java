package io.witbindgen.bindgen.marshal;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Shape;
import io.witbindgen.bindgen.shape.Shapes;
import io.witbindgen.bindgen.shape.Signature;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The class beside an interface or a world that lowers and lifts its types: constants that describe
 * types and functions, methods for each type, and the two sides of each function.
 */
public final class AbiEmitter {
  private final JavaNames names;
  private final Shapes shapes;
  private final ScopeId scope;
  private final Methods methods;
  private final TypeConstants constants;
  private final Checks checks;
  private final Marshalling marshalling;
  private final Calls calls;
  private final TypeSpec.Builder abi;

  /**
   * An empty class.
   *
   * @param shared the scopes whose methods are called from other Java packages
   * @param implemented the functions that classes nested in it implement
   */
  public AbiEmitter(
      JavaNames names,
      Shapes shapes,
      ScopeId scope,
      Set<ScopeId> shared,
      List<Function> implemented) {
    this.names = names;
    this.shapes = shapes;
    this.scope = scope;
    Set<String> hidden =
        implemented.stream().map(f -> names.function(scope, f)).collect(Collectors.toSet());
    this.methods = new Methods(names, scope, shared, hidden);
    this.constants = new TypeConstants(methods, scope);
    this.checks = new Checks(methods);
    this.marshalling = new Marshalling(methods);
    this.calls = new Calls(checks, marshalling);
    this.abi = TypeSpec.classBuilder(names.abi(scope)).addModifiers(Modifier.FINAL);
    abi.addAnnotation(Library.GENERATED);
    abi.addAnnotation(Library.NULL_MARKED);
    if (methods.isShared()) {
      abi.addModifiers(Modifier.PUBLIC);
    }
    abi.addJavadoc("Lowers and lifts what {@link $T} declares.", names.scope(scope));
    abi.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    List.of("guest", "host").forEach(methods::declare);
  }

  /** Announces functions, whose types become constants. */
  public void expect(List<Function> functions) {
    for (Function function : functions) {
      Signature signature = Signature.of(function, "", shapes, names);
      Stream.concat(signature.parameters().stream(), signature.result().stream())
          .forEach(shape -> constants.expect(shape.isDeclared() ? 1 : shape.size()));
      constants.expect(1);
    }
  }

  /** Adds the methods and constants that types need. */
  public void addTypes(List<TypeDefinition> definitions) {
    constants.expect(
        definitions.stream().filter(JavaNames::isValue).mapToInt(d -> shapes.of(d).size()).sum());
    DeclaredMarshalling declared = new DeclaredMarshalling(methods, checks, marshalling, constants);
    for (TypeDefinition definition : definitions) {
      if (JavaNames.isResource(definition)) {
        abi.addField(constants.declareResource(definition));
      } else if (JavaNames.isDeclared(definition)) {
        Shape shape = shapes.of(definition);
        abi.addField(constants.declare(shape));
        declared.add(shape, abi);
      }
    }
  }

  /**
   * Adds both sides of an interface: a guest's functions as a Java interface, and a Java
   * implementation as functions for guests.
   */
  public void addSides(Interface found) {
    Chain type = new Chain("$T.of($S)", Library.INTERFACE_TYPE, id(found));
    GuestEmitter guest =
        new GuestEmitter(names, calls, found, needsResources(found, shapes, names));
    HostEmitter host = new HostEmitter(names, found);
    for (TypeDefinition resource : found.types()) {
      if (JavaNames.isResource(resource)) {
        CodeBlock constant = TypeConstants.resource(resource, scope, names);
        type.add(".with($S, $L)", resource.name(), constant);
        guest.addResource(resource, constant, sides(found.functionsOf(resource)));
        host.addResource(resource, constant);
      }
    }
    guest.addFunctions(sides(found.freeFunctions()));
    for (Side side : sides(found.functions())) {
      String constant = declare(side.signature());
      type.add(".with($S, $L)", side.signature().function().plainName(), constant);
      host.addFunction(side.signature(), constant, this);
    }
    abi.addField(constant(Library.INTERFACE_TYPE, "TYPE").initializer(interfaceType(type)).build());
    abi.addMethod(shared(guest.method()).build());
    abi.addMethod(shared(host.method()).build());
    guest.types().forEach(abi::addType);
  }

  private CodeBlock interfaceType(Chain type) {
    if (!type.isLong()) {
      return CodeBlock.of("$>$>$L$<$<", type.expression());
    }
    String maker = methods.declare("type");
    abi.addMethod(
        MethodSpec.methodBuilder(maker)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(Library.INTERFACE_TYPE)
            .addCode(type.assignments(Library.INTERFACE_TYPE, "type"))
            .addStatement("return type")
            .build());
    return CodeBlock.of("$L()", maker);
  }

  /**
   * A function, and parameter names that do not clash with the local variables of generated calls.
   */
  public record Side(Signature signature, List<String> parameters) {}

  private List<Side> sides(List<Function> functions) {
    List<Side> sides = new ArrayList<>();
    for (Function function : functions) {
      Signature signature = Signature.of(function, names.function(scope, function), shapes, names);
      sides.add(new Side(signature, parameterNames(signature)));
    }
    return sides;
  }

  /** Whether calls of an interface need to know the resource types of the guest's resources. */
  public static boolean needsResources(Interface found, Shapes shapes, JavaNames names) {
    return found.types().stream().anyMatch(JavaNames::isResource)
        || found.functions().stream()
            .anyMatch(
                f -> Signature.of(f, names.function(found.id(), f), shapes, names).hasHandles());
  }

  /** Adds a function that a world exports; returns the constant of its type. */
  public String addGuest(Signature signature, String method) {
    List<String> parameters = parameterNames(signature);
    MethodSpec.Builder call =
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.STATIC)
            .returns(signature.returns())
            .addParameter(Library.GUEST_FUNCTION, "function");
    signature.addParameters(call, parameters);
    signature.thrown().ifPresent(call::addException);
    abi.addMethod(
        call.addCode(calls.guest(signature, CodeBlock.of("function"), parameters)).build());
    return declare(signature);
  }

  /** Parameter names that do not clash with the local variables of generated calls. */
  public List<String> parameterNames(Signature signature) {
    Set<String> kept = new HashSet<>(Calls.LOCALS);
    kept.addAll(names.packageRoots());
    return signature.parameterNames(kept, new Reporter(false));
  }

  /** Reserves a name for a method. */
  public String fresh(String name) {
    return methods.declare(name);
  }

  /** Declares the constant of a function's type; returns its name. */
  public String declare(Signature signature) {
    FieldSpec constant = constants.declare(signature);
    abi.addField(constant);
    return constant.name();
  }

  /** Adds the method that a guest calls; returns its name. */
  public String addHost(TypeName implementation, Signature signature) {
    String resource =
        signature.function().resource().map(r -> names.type(r).simpleName()).orElse("");
    String own = signature.name();
    String name =
        methods.declare(
            "host" + resource + own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1));
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC);
    if (scope.kind() != ScopeId.Kind.WORLD) {
      method.addModifiers(Modifier.PRIVATE);
    }
    abi.addMethod(calls.host(method, implementation, signature, parameterNames(signature)).build());
    return name;
  }

  /** The receiver for the methods of a function's resource, or for free functions. */
  public ClassName implementation(Signature signature, ClassName free) {
    return signature
        .function()
        .resource()
        .map(r -> signature.isMethod() ? names.type(r) : names.factory(r).orElseThrow())
        .orElse(free);
  }

  /** The class, with the private methods that its code calls. */
  public TypeSpec.Builder build() {
    methods.drain().forEach(abi::addMethod);
    constants.makers().forEach(abi::addMethod);
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
  static String id(Interface found) {
    return found.id().kind() == ScopeId.Kind.INLINE_INTERFACE
        ? found.name()
        : found.id().toString();
  }
}
