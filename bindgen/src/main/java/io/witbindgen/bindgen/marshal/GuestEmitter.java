package io.witbindgen.bindgen.marshal;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.names.Namespace;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Signature;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The classes around a guest's functions: one that implements the interface and looks up all of
 * them, and for each resource one for its objects and one for its constructor and static functions.
 */
final class GuestEmitter {
  private final JavaNames names;
  private final Calls calls;
  private final Interface found;
  private final boolean resources;
  private final Namespace fields;
  private final Namespace classes;
  private final TypeSpec.Builder guest;
  private final MethodSpec.Builder lookUp;
  private final List<TypeSpec> others = new ArrayList<>();

  /**
   * An emitter without functions yet.
   *
   * @param resources whether calls need to know the resource types of the guest's resources
   */
  GuestEmitter(JavaNames names, Calls calls, Interface found, boolean resources) {
    this.names = names;
    this.calls = calls;
    this.found = found;
    this.resources = resources;
    this.fields = new Namespace(List.of("instance", "name", "resources"), names.packageRoots());
    this.classes =
        Namespace.ofClasses(
                found.types().stream()
                    .filter(JavaNames::isDeclared)
                    .flatMap(
                        t -> Stream.concat(Stream.of(names.type(t)), names.exception(t).stream()))
                    .map(ClassName::simpleName)
                    .toList())
            .with("Guest");
    this.guest = implementing("Guest", names.scope(found.id()));
    this.lookUp =
        MethodSpec.constructorBuilder()
            .addParameter(Library.COMPONENT_INSTANCE, "instance")
            .addParameter(Library.STRING, "name");
    if (resources) {
      lookUp.addParameter(Library.EXPORTED_RESOURCES, "resources");
    }
  }

  /** Adds the functions that do not belong to a resource. */
  void addFunctions(List<AbiEmitter.Side> functions) {
    for (AbiEmitter.Side side : functions) {
      String name = side.signature().name();
      String field = addField(side.signature(), name);
      boolean hidden = side.parameters().contains(field) || Calls.LOCALS.contains(field);
      guest.addMethod(method(side, CodeBlock.of(hidden ? "this.$L" : "$L", field)));
    }
  }

  /** Adds a resource; must come before the functions, which need its type. */
  void addResource(TypeDefinition resource, CodeBlock constant, List<AbiEmitter.Side> functions) {
    ClassName java = names.type(resource);
    String proxy = classes.fresh("Guest" + java.simpleName());
    TypeSpec.Builder object = implementing(proxy, java).superclass(Library.GUEST_PROXY);
    MethodSpec.Builder make =
        MethodSpec.constructorBuilder()
            .addParameter(guestClass(), "guest")
            .addParameter(Library.GUEST_RESOURCE, "resource")
            .addStatement("super(resource)");
    lookUp.addStatement(
        "resources.add($L,$Winstance.instance(name).resource($S),$Wr -> new $L(this, r))",
        constant,
        resource.name(),
        proxy);
    List<AbiEmitter.Side> methods =
        functions.stream().filter(s -> s.signature().isMethod()).toList();
    addAll(methods, java, object, make);
    others.add(object.addMethod(make.build()).build());
    names.factory(resource).ifPresent(f -> addFactory(resource, f, functions));
  }

  private void addFactory(
      TypeDefinition resource, ClassName java, List<AbiEmitter.Side> functions) {
    String name = classes.fresh("Guest" + names.type(resource).simpleName() + java.simpleName());
    TypeSpec.Builder factory = implementing(name, java);
    MethodSpec.Builder make = MethodSpec.constructorBuilder().addParameter(guestClass(), "guest");
    List<AbiEmitter.Side> made = functions.stream().filter(s -> !s.signature().isMethod()).toList();
    addAll(made, names.type(resource), factory, make);
    others.add(factory.addMethod(make.build()).build());
    guest.addMethod(
        MethodSpec.methodBuilder(names.factoryAccessor(resource))
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(java)
            .addStatement("return new $L(this)", name)
            .build());
  }

  private void addAll(
      List<AbiEmitter.Side> functions,
      ClassName resource,
      TypeSpec.Builder type,
      MethodSpec.Builder constructor) {
    if (functions.stream().anyMatch(s -> !s.signature().isAsync())) {
      type.addField(guestClass(), "guest", Modifier.PRIVATE, Modifier.FINAL);
      constructor.addStatement("this.guest = guest");
    }
    for (AbiEmitter.Side side : functions) {
      String name = side.signature().name();
      String upper = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
      String simple = resource.simpleName();
      String lower = simple.substring(0, 1).toLowerCase(java.util.Locale.ROOT);
      String field = addField(side.signature(), lower + simple.substring(1) + upper);
      type.addMethod(method(side, CodeBlock.of("guest.$L", field)));
    }
  }

  private String addField(Signature signature, String wanted) {
    String field = fields.fresh(wanted);
    if (!signature.isAsync()) {
      guest.addField(Library.GUEST_FUNCTION, field, Modifier.PRIVATE, Modifier.FINAL);
      lookUp.addStatement(
          resources
              ? "$L = instance.function(name, $S).with(resources)"
              : "$L = instance.function(name, $S)",
          field,
          signature.function().plainName());
    }
    return field;
  }

  private MethodSpec method(AbiEmitter.Side side, CodeBlock function) {
    return side.signature()
        .method(side.parameters())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addCode(calls.guest(side.signature(), function, side.parameters()))
        .build();
  }

  /** The method that creates the object for an instance. */
  MethodSpec.Builder method() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("guest")
            .addJavadoc("The functions that an instance exports as {@code name}.")
            .returns(names.scope(found.id()))
            .addParameter(Library.COMPONENT_INSTANCE, "instance")
            .addParameter(Library.STRING, "name");
    if (resources) {
      method.addParameter(Library.EXPORTED_RESOURCES, "resources");
    }
    return method.addStatement(
        "return new Guest(instance, name$L)", resources ? ", resources" : "");
  }

  List<TypeSpec> types() {
    List<TypeSpec> types = new ArrayList<>(List.of(guest.addMethod(lookUp.build()).build()));
    types.addAll(others);
    return types;
  }

  private TypeName guestClass() {
    return names.abi(found.id()).nestedClass("Guest");
  }

  private static TypeSpec.Builder implementing(String name, ClassName java) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addAnnotation(Library.GENERATED)
        .addSuperinterface(java);
  }
}
