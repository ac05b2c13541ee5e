package io.witbindgen.bindgen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.witbindgen.bindgen.marshal.AbiEmitter;
import io.witbindgen.bindgen.marshal.Chain;
import io.witbindgen.bindgen.marshal.HostEmitter;
import io.witbindgen.bindgen.marshal.TypeConstants;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.names.Namespace;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Signature;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The builder of a world: one setter for each import that the host must implement. */
final class BuilderEmitter {
  private final JavaNames names;
  private final AbiEmitter abi;
  private final World world;
  private final ClassName self;
  private final Namespace setters;
  private final Map<TypeDefinition, String> factories = new HashMap<>();
  private final CodeBlock.Builder build = CodeBlock.builder();
  private final Chain imports;
  private final TypeSpec.Builder builder;
  private boolean importing;
  private boolean requiring;

  BuilderEmitter(JavaNames names, AbiEmitter abi, World world) {
    this.names = names;
    this.abi = abi;
    this.world = world;
    this.self = names.scope(world.id());
    this.setters =
        new Namespace(
            List.of("component", "imports", "given", "all", "limits"), names.packageRoots());
    this.builder =
        TypeSpec.classBuilder("Builder")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addAnnotation(Library.GENERATED)
            .addJavadoc("Takes what the component imports.")
            .addField(Library.COMPONENT, "component", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(Library.COMPONENT, "component")
                    .addStatement(
                        "this.component = $T.requireNonNull(component, $S)",
                        Library.OBJECTS,
                        "component")
                    .build())
            .addField(Library.INSTANCE_LIMITS.annotated(nullable()), "limits", Modifier.PRIVATE)
            .addMethod(
                MethodSpec.methodBuilder("limits")
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(
                        """
                        Sets limits for this instance, in place of those that the component was loaded with.

                        @param limits the limits
                        @return this builder
                        """)
                    .returns(self.nestedClass("Builder"))
                    .addParameter(Library.INSTANCE_LIMITS, "limits")
                    .addStatement(
                        "this.limits = $T.requireNonNull(limits, $S)", Library.OBJECTS, "limits")
                    .addStatement("return this")
                    .build());
    this.imports = new Chain("$T.builder()", Library.IMPORTS);
  }

  /** Adds an interface. */
  void addInterface(WorldItem item, Interface found) {
    importing = true;
    CodeBlock implementation = CodeBlock.of("");
    if (HostEmitter.needsImplementation(found, names)) {
      String setter = names.item(world, Direction.IMPORT, item);
      String field = addSetter(setter, names.scope(found.id()), item, "interface");
      ClassName java = names.scope(found.id());
      implementation = CodeBlock.of("$L", addLocal(java, field, item.name()));
    }
    imports.add(".instance($S,$W$T.host($L))", item.name(), names.abi(found.id()), implementation);
  }

  /** Adds a resource that the world declares; must come before its functions. */
  void addResource(WorldItem item, TypeDefinition resource) {
    importing = true;
    imports.add(
        ".resource($S,$W$L.hostType())",
        resource.name(),
        TypeConstants.qualifiedResource(resource, names));
    if (names.factory(resource).isPresent()) {
      ClassName factory = names.factory(resource).get();
      String field =
          addSetter(names.item(world, Direction.IMPORT, item), factory, item, "resource");
      factories.put(resource, addLocal(factory, field, resource.name()));
    }
  }

  /** Adds a function that the world declares, directly or in one of its resources. */
  void addFunction(WorldItem item, Signature signature, String constant, ClassName functional) {
    importing = true;
    Function function = signature.function();
    ClassName abiName = names.abi(world.id());
    String on =
        function
            .resource()
            .map(r -> factories.getOrDefault(r, ""))
            .orElseGet(
                () ->
                    addLocal(
                        functional,
                        addSetter(signature.name(), functional, item, "function"),
                        item.name()));
    CodeBlock called;
    if (signature.isAsync()) {
      called = CodeBlock.of("$T.ASYNC", Library.HOST_FUNCTION);
    } else {
      String host = abi.addHost(abi.implementation(signature, functional), signature);
      called =
          signature.isMethod()
              ? CodeBlock.of("$T::$L", abiName, host)
              : CodeBlock.of("(cx, flat) -> $T.$L($L, cx, flat)", abiName, host, on);
    }
    imports.add(".function($S, $T.$L,$W$L)", item.name(), abiName, constant, called);
  }

  private String addLocal(ClassName type, String field, String id) {
    String local = setters.fresh(field + "Import");
    build.addStatement("$T $L =$Wgiven.get($S, $L)", type, local, id, field);
    return local;
  }

  private String addSetter(String setter, ClassName type, WorldItem item, String what) {
    requiring = true;
    String field = setters.fresh(setter);
    builder.addField(
        FieldSpec.builder(type.annotated(nullable()), field, Modifier.PRIVATE).build());
    builder.addMethod(
        MethodSpec.methodBuilder(setter)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                """
                Gives what implements the imported $L $L.

                @param implementation the implementation
                @return this builder
                """,
                what,
                Docs.code(item.name()))
            .returns(self.nestedClass("Builder"))
            .addParameter(type, "implementation")
            .addStatement(
                "this.$L = $T.requireNonNull(implementation, $S)",
                field,
                Library.OBJECTS,
                "implementation")
            .addStatement("return this")
            .build());
    return field;
  }

  /** The class, with the method that instantiates the component. */
  TypeSpec emit() {
    builder.addMethod(
        MethodSpec.methodBuilder("build")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                """
                Makes an instance.

                @return the instance, for the caller to close
                @throws IllegalStateException if something that is imported was not given, naming all of it
                @throws io.witbindgen.runtime.link.UnlinkableException if the component is of another world
                """)
            .returns(self)
            .addStatement("TYPE.check(component)")
            .addCode(taken())
            .addCode(given())
            .addStatement(
                "return new $T(limits == null$W? component.instantiate(imports)$W"
                    + ": component.instantiate(imports, limits))",
                self)
            .build());
    return builder.build();
  }

  /** Takes what was given; nothing of it is called before all of it is there. */
  private CodeBlock taken() {
    return requiring
        ? CodeBlock.builder()
            .addStatement("$1T given = new $1T()", Library.GIVEN_IMPORTS)
            .add(build.build())
            .addStatement("given.requireAll()")
            .build()
        : CodeBlock.of("");
  }

  private CodeBlock given() {
    if (!importing) {
      return CodeBlock.builder().addStatement("$1T imports = $1T.none()", Library.IMPORTS).build();
    }
    if (imports.isLong()) {
      ClassName type = Library.IMPORTS.nestedClass("Builder");
      return CodeBlock.builder()
          .add(imports.statements(type, "all"))
          .addStatement("$T imports = all.build()", Library.IMPORTS)
          .build();
    }
    imports.add(".build()");
    return CodeBlock.builder()
        .addStatement("$T imports =$W$L", Library.IMPORTS, imports.expression())
        .build();
  }

  private static AnnotationSpec nullable() {
    return AnnotationSpec.builder(Library.NULLABLE).build();
  }
}
