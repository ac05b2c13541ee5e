package io.witbindgen.bindgen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.names.Namespace;
import io.witbindgen.bindgen.names.Selection;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The class of a world: a builder that takes what it imports, accessors for what it exports. */
final class WorldEmitter {
  private final JavaNames names;
  private final Shapes shapes;
  private final Reporter reporter;
  private final AbiEmitter abi;
  private final World world;
  private final ClassName self;
  private final InterfaceEmitter interfaces;
  private final Namespace fields;
  private final Namespace setters;
  private final CodeBlock.Builder type = CodeBlock.builder();
  private final CodeBlock.Builder imports = CodeBlock.builder();
  private final MethodSpec.Builder constructor;
  private final TypeSpec.Builder worldClass;
  private final TypeSpec.Builder builder;

  WorldEmitter(JavaNames names, Shapes shapes, Reporter reporter, AbiEmitter abi, World world) {
    this.names = names;
    this.shapes = shapes;
    this.reporter = reporter;
    this.abi = abi;
    this.world = world;
    this.self = names.scope(world.id());
    this.fields = new Namespace(List.of("instance"), names.packageRoots());
    this.setters = new Namespace(List.of("component", "imports"), names.packageRoots());
    this.interfaces = new InterfaceEmitter(names, shapes, reporter);
    this.constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(Library.COMPONENT_INSTANCE, "instance")
            .addStatement("this.instance = instance");
    this.worldClass =
        TypeSpec.classBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(AutoCloseable.class);
    this.builder =
        TypeSpec.classBuilder("Builder")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
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
                    .build());
  }

  /** The class; also adds what the world itself needs to its lowering and lifting class. */
  TypeSpec.Builder emit() {
    String sentence = "A component of the WIT world " + Docs.code(world.id()) + ".";
    TypeEmitter.document(
        worldClass, world.metadata(), sentence, TypeEmitter.aliases(world.types()));
    type.add("$T.builder($S)$>$>", Library.WORLD_TYPE, world.id());
    imports.add("$T imports =$W$T.builder()$>$>", Library.IMPORTS, Library.IMPORTS);
    FieldSpec.Builder typeField =
        FieldSpec.builder(
            Library.WORLD_TYPE, "TYPE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    for (WorldItem item : world.imports()) {
      addImport(item);
    }
    FieldSpec instance =
        FieldSpec.builder(Library.COMPONENT_INSTANCE, "instance", Modifier.PRIVATE, Modifier.FINAL)
            .build();
    CodeBlock exported = exports();
    worldClass.addField(typeField.initializer(exported).build());
    worldClass.addField(instance);
    for (WorldItem item : world.exports()) {
      addExport(item);
    }
    addLife();
    new TypeEmitter(names, shapes).addTypes(world.types(), worldClass);
    addNested();
    return worldClass.addType(builder.build());
  }

  private CodeBlock exports() {
    for (WorldItem item : world.exports()) {
      item(item).ifPresent(found -> type.add("\n.exports($L)", interfaceType(item, found)));
      if (item instanceof WorldItem.FunctionItem f) {
        Signature signature = signature(Direction.EXPORT, f);
        String method = abi.fresh("call" + upper(signature.name()));
        String constant = abi.addGuest(signature, method);
        type.add("\n.exports($S, $T.$L)", f.name(), names.abi(world.id()), constant);
        addExportedFunction(signature, method);
      }
    }
    return type.add("\n.build()$<$<").build();
  }

  private void addImport(WorldItem item) {
    item(item)
        .ifPresent(
            found -> {
              type.add("\n.imports($L)", interfaceType(item, found));
              String setter = names.item(world, Direction.IMPORT, item);
              String field = addSetter(setter, names.scope(found.id()), item, "interface");
              imports.add(
                  "\n.instance($S,$W$T.host(required($L, $S)))",
                  item.name(),
                  names.abi(found.id()),
                  field,
                  item.name());
            });
    if (item instanceof WorldItem.FunctionItem f) {
      Signature signature = signature(Direction.IMPORT, f);
      ClassName functional = names.functionType(world, f.function());
      worldClass.addType(interfaces.functional(functional, signature));
      String constant = abi.declare(signature);
      List<String> parameters = abi.parameterNames(signature);
      String host = abi.addHost(functional, signature, parameters);
      ClassName abiName = names.abi(world.id());
      type.add("\n.imports($S, $T.$L)", f.name(), abiName, constant);
      String field = addSetter(signature.name(), functional, item, "function");
      String local = setters.fresh(field + "Import");
      build.addStatement("$T $L = required($L, $S)", functional, local, field, f.name());
      imports.add(
          "\n.function($S, $T.$L,$W(cx, flat) -> $T.$L($L, cx, flat))",
          f.name(),
          abiName,
          constant,
          abiName,
          host,
          local);
    }
  }

  private final CodeBlock.Builder build = CodeBlock.builder();

  private String addSetter(String setter, ClassName type, WorldItem item, String what) {
    String field = setters.fresh(setter);
    builder.addField(
        FieldSpec.builder(type.annotated(nullable()), field, Modifier.PRIVATE).build());
    builder.addMethod(
        MethodSpec.methodBuilder(setter)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("What implements the imported $L $L.", what, Docs.code(item.name()))
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

  private void addExport(WorldItem item) {
    item(item)
        .ifPresent(
            found -> {
              String accessor = names.item(world, Direction.EXPORT, item);
              ClassName java = names.scope(found.id());
              String field = fields.fresh(accessor);
              worldClass.addField(java, field, Modifier.PRIVATE, Modifier.FINAL);
              constructor.addStatement(
                  "$L = $T.guest(instance, $S)", field, names.abi(found.id()), item.name());
              worldClass.addMethod(
                  MethodSpec.methodBuilder(accessor)
                      .addModifiers(Modifier.PUBLIC)
                      .addJavadoc("The exported interface $L.", Docs.code(item.name()))
                      .returns(java)
                      .addStatement("return $L", field)
                      .build());
            });
  }

  private void addExportedFunction(Signature signature, String called) {
    String field = fields.fresh(signature.name());
    worldClass.addField(Library.GUEST_FUNCTION, field, Modifier.PRIVATE, Modifier.FINAL);
    constructor.addStatement("$L = instance.function($S)", field, signature.function().name());
    List<String> parameters = signature.parameterNames(names.packageRoots(), reporter);
    CodeBlock.Builder arguments = CodeBlock.builder().add("this.$L", field);
    parameters.forEach(p -> arguments.add(",$W$L", p));
    CodeBlock call = CodeBlock.of("$T.$L($L)", names.abi(world.id()), called, arguments.build());
    MethodSpec.Builder method = InterfaceEmitter.start(signature, parameters);
    boolean returns = !signature.returns().equals(TypeName.VOID);
    worldClass.addMethod(
        method
            .addModifiers(Modifier.PUBLIC)
            .addStatement(returns ? CodeBlock.of("return $L", call) : call)
            .build());
  }

  private void addLife() {
    worldClass.addMethod(constructor.build());
    worldClass.addMethod(
        MethodSpec.methodBuilder("builder")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Starts to make an instance of a component.")
            .returns(self.nestedClass("Builder"))
            .addParameter(Library.COMPONENT, "component")
            .addStatement("return new Builder(component)")
            .build());
    worldClass.addMethod(
        MethodSpec.methodBuilder("close")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("Ends the use of the instance.")
            .addStatement("instance.close()")
            .build());
    boolean importing = world.imports().stream().anyMatch(this::isSet);
    CodeBlock given =
        importing
            ? imports.add("\n.build()$<$<").build()
            : CodeBlock.of("$1T imports = $1T.none()", Library.IMPORTS);
    builder.addMethod(
        MethodSpec.methodBuilder("build")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                """
                Makes an instance.

                @throws IllegalStateException if something that is imported was not given
                @throws io.witbindgen.runtime.link.UnlinkableException if the component is of another world
                """)
            .returns(self)
            .addStatement("TYPE.check(component)")
            .addCode(build.build())
            .addStatement(given)
            .addStatement("return new $T(component.instantiate(imports))", self)
            .build());
    if (importing) {
      builder.addMethod(required());
    }
  }

  private static MethodSpec required() {
    var variable = com.palantir.javapoet.TypeVariableName.get("T");
    return MethodSpec.methodBuilder("required")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariable(variable)
        .returns(variable)
        .addParameter(variable.annotated(nullable()), "implementation")
        .addParameter(Library.STRING, "id")
        .beginControlFlow("if (implementation == null)")
        .addStatement(
            "throw new IllegalStateException($S + id + $S)",
            "nothing was given for the import `",
            "`")
        .endControlFlow()
        .addStatement("return implementation")
        .build();
  }

  private void addNested() {
    for (Interface inline : Selection.inlineInterfaces(world)) {
      worldClass.addType(interfaces.emit(inline).addModifiers(Modifier.STATIC).build());
    }
  }

  private boolean isSet(WorldItem item) {
    return item.kind() == WorldItem.Kind.FUNCTION || item(item).isPresent();
  }

  /** The interface that an item brings, if that has functions. */
  private Optional<Interface> item(WorldItem item) {
    Optional<Interface> found =
        switch (item.kind()) {
          case NAMED_INTERFACE -> Optional.of(((WorldItem.NamedInterface) item).target());
          case INLINE_INTERFACE -> Optional.of(((WorldItem.InlineInterface) item).target());
          case PLAIN_INTERFACE -> Optional.of(((WorldItem.PlainInterface) item).target());
          case FUNCTION, TYPE -> Optional.empty();
        };
    return found.filter(i -> !i.freeFunctions().isEmpty());
  }

  private CodeBlock interfaceType(WorldItem item, Interface found) {
    ClassName abiName = names.abi(found.id());
    return item.kind() == WorldItem.Kind.PLAIN_INTERFACE
        ? CodeBlock.of(
            "new $T($S, $T.TYPE.functions())", Library.INTERFACE_TYPE, item.name(), abiName)
        : CodeBlock.of("$T.TYPE", abiName);
  }

  private Signature signature(Direction direction, WorldItem.FunctionItem item) {
    Function function = item.function();
    return Signature.of(function, names.item(world, direction, item), shapes, names);
  }

  private static String upper(String name) {
    return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }

  private static com.palantir.javapoet.AnnotationSpec nullable() {
    return com.palantir.javapoet.AnnotationSpec.builder(Library.NULLABLE).build();
  }
}
