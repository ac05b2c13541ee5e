package io.witbindgen.bindgen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.witbindgen.bindgen.marshal.AbiEmitter;
import io.witbindgen.bindgen.marshal.Chain;
import io.witbindgen.bindgen.marshal.HostEmitter;
import io.witbindgen.bindgen.marshal.TypeConstants;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.names.Namespace;
import io.witbindgen.bindgen.names.Selection;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Shapes;
import io.witbindgen.bindgen.shape.Signature;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The class of a world: a builder that takes its imports, and accessors for its exports. */
final class WorldEmitter {
  private final JavaNames names;
  private final Shapes shapes;
  private final Reporter reporter;
  private final AbiEmitter abi;
  private final World world;
  private final ClassName self;
  private final InterfaceEmitter interfaces;
  private final Namespace fields;
  private final Chain type;
  private final MethodSpec.Builder constructor;
  private final TypeSpec.Builder worldClass;
  private final BuilderEmitter builder;

  WorldEmitter(JavaNames names, Shapes shapes, Reporter reporter, AbiEmitter abi, World world) {
    this.names = names;
    this.shapes = shapes;
    this.reporter = reporter;
    this.abi = abi;
    this.world = world;
    this.self = names.scope(world.id());
    this.type = new Chain("$T.builder($S)", Library.WORLD_TYPE, world.id());
    this.fields = new Namespace(List.of("instance", "resources"), names.packageRoots());
    this.interfaces = new InterfaceEmitter(names, shapes, reporter);
    this.builder = new BuilderEmitter(names, abi, world);
    this.constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(Library.COMPONENT_INSTANCE, "instance")
            .addStatement("this.instance = instance");
    this.worldClass =
        TypeSpec.classBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addAnnotation(Library.GENERATED)
            .addSuperinterface(AutoCloseable.class);
  }

  /** The class; also adds the world's own types and functions to its lowering and lifting class. */
  TypeSpec.Builder emit() {
    String sentence = "A component of the WIT world " + Docs.code(world.id()) + ".";
    TypeEmitter.document(
        worldClass, world.metadata(), sentence, TypeEmitter.aliases(world.types()));
    FieldSpec.Builder typeField =
        FieldSpec.builder(
            Library.WORLD_TYPE, "TYPE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    world.imports().forEach(this::addResource);
    world.imports().forEach(this::addImport);
    FieldSpec instance =
        FieldSpec.builder(Library.COMPONENT_INSTANCE, "instance", Modifier.PRIVATE, Modifier.FINAL)
            .build();
    CodeBlock exported = exports();
    worldClass.addField(typeField.initializer(exported).build());
    worldClass.addField(instance);
    addExports();
    addLife();
    ResourceEmitter resources = new ResourceEmitter(names, shapes, reporter);
    new TypeEmitter(names, shapes, resources)
        .addTypes(world.types(), world::functionsOf, worldClass);
    for (Interface inline : Selection.inlineInterfaces(world)) {
      worldClass.addType(interfaces.emit(inline).addModifiers(Modifier.STATIC).build());
    }
    return worldClass.addType(builder.emit());
  }

  private CodeBlock exports() {
    for (WorldItem item : world.exports()) {
      linked(item).ifPresent(found -> type.add(".exports($L)", interfaceType(item, found)));
      if (item instanceof WorldItem.FunctionItem f) {
        String name = names.item(world, Direction.EXPORT, f);
        Signature signature = Signature.of(f.function(), name, shapes, names);
        String upper = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        String method = abi.fresh("call" + upper);
        String constant = abi.addGuest(signature, method);
        type.add(".exports($S, $T.$L)", f.name(), names.abi(world.id()), constant);
        addExportedFunction(signature, method);
      }
    }
    if (type.isLong()) {
      worldClass.addMethod(
          MethodSpec.methodBuilder("worldType")
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(Library.WORLD_TYPE)
              .addCode(type.statements(Library.WORLD_TYPE.nestedClass("Builder"), "type"))
              .addStatement("return type.build()")
              .build());
      return CodeBlock.of("worldType()");
    }
    type.add(".build()");
    return CodeBlock.of("$>$>$L$<$<", type.expression());
  }

  private void addResource(WorldItem item) {
    if (item instanceof WorldItem.TypeItem t && JavaNames.isResource(t.type())) {
      type.add(".imports($S, $L)", t.name(), TypeConstants.qualifiedResource(t.type(), names));
      builder.addResource(item, t.type());
    }
  }

  private void addImport(WorldItem item) {
    linked(item)
        .ifPresent(
            found -> {
              type.add(".imports($L)", interfaceType(item, found));
              builder.addInterface(item, found);
            });
    if (item instanceof WorldItem.FunctionItem f) {
      Function function = f.function();
      boolean free = function.resource().isEmpty();
      String name =
          free ? names.item(world, Direction.IMPORT, item) : names.function(world.id(), function);
      Signature signature = Signature.of(function, name, shapes, names);
      String constant = abi.declare(signature);
      ClassName functional = free ? names.functionType(world, function) : self;
      if (free) {
        worldClass.addType(interfaces.functional(functional, signature));
      }
      type.add(".imports($S, $T.$L)", f.name(), names.abi(world.id()), constant);
      builder.addFunction(item, signature, constant, functional);
    }
  }

  /** Relies on the order of exports: an interface comes after those whose resources it uses. */
  private void addExports() {
    List<WorldItem> items = world.exports().stream().filter(i -> linked(i).isPresent()).toList();
    if (items.stream().anyMatch(i -> needsResources(linked(i).orElseThrow()))) {
      constructor.addStatement("$1T resources = new $1T()", Library.EXPORTED_RESOURCES);
    }
    for (WorldItem item : items) {
      addExport(item, linked(item).orElseThrow());
    }
  }

  private void addExport(WorldItem item, Interface found) {
    boolean plain = item.kind() == WorldItem.Kind.PLAIN_INTERFACE;
    String resources = needsResources(found) ? (plain ? ", resources.copy()" : ", resources") : "";
    CodeBlock guest =
        CodeBlock.of("$T.guest(instance, $S$L)", names.abi(found.id()), item.name(), resources);
    if (!HostEmitter.needsImplementation(found, names)) {
      constructor.addStatement(guest);
      return;
    }
    String accessor = names.item(world, Direction.EXPORT, item);
    ClassName java = names.scope(found.id());
    String field = fields.fresh(accessor);
    worldClass.addField(java, field, Modifier.PRIVATE, Modifier.FINAL);
    constructor.addStatement("$L = $L", field, guest);
    worldClass.addMethod(
        MethodSpec.methodBuilder(accessor)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                """
                The exported interface $1L.

                @return the functions that the component exports as $1L
                """,
                Docs.code(item.name()))
            .returns(java)
            .addStatement("return $L", field)
            .build());
  }

  private boolean needsResources(Interface found) {
    return AbiEmitter.needsResources(found, shapes, names);
  }

  private void addExportedFunction(Signature signature, String called) {
    String field = fields.fresh(signature.name());
    worldClass.addField(Library.GUEST_FUNCTION, field, Modifier.PRIVATE, Modifier.FINAL);
    constructor.addStatement("$L = instance.function($S)", field, signature.function().name());
    List<String> parameters = signature.parameterNames(names.packageRoots(), reporter);
    CodeBlock.Builder arguments = CodeBlock.builder().add("this.$L", field);
    parameters.forEach(p -> arguments.add(",$W$L", p));
    CodeBlock call = CodeBlock.of("$T.$L($L)", names.abi(world.id()), called, arguments.build());
    String sentence = "Calls " + Docs.code(signature.function().name()) + ".";
    MethodSpec.Builder method = InterfaceEmitter.start(signature, parameters, sentence);
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
            .addJavadoc(
                """
                Starts to make an instance of a component.

                @param component a component of this world
                @return a builder that takes what the component imports
                """)
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
    worldClass.addMethod(
        MethodSpec.methodBuilder("cancel")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                """
                Stops the call in progress, from any thread: it ends with a trap, and the instance cannot be
                called again.

                @return whether a call was in progress; if not, nothing happens
                """)
            .returns(TypeName.BOOLEAN)
            .addStatement("return instance.cancel()")
            .build());
  }

  /** The interface of an item, if it has functions or resources. */
  private static Optional<Interface> linked(WorldItem item) {
    Optional<Interface> found =
        switch (item.kind()) {
          case NAMED_INTERFACE -> Optional.of(((WorldItem.NamedInterface) item).target());
          case INLINE_INTERFACE -> Optional.of(((WorldItem.InlineInterface) item).target());
          case PLAIN_INTERFACE -> Optional.of(((WorldItem.PlainInterface) item).target());
          case FUNCTION, TYPE -> Optional.empty();
        };
    return found.filter(SourceEmitter::hasSides);
  }

  private CodeBlock interfaceType(WorldItem item, Interface found) {
    ClassName abiName = names.abi(found.id());
    return item.kind() == WorldItem.Kind.PLAIN_INTERFACE
        ? CodeBlock.of("$T.TYPE.as($S)", abiName, item.name())
        : CodeBlock.of("$T.TYPE", abiName);
  }
}
