package io.witbindgen.bindgen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.witbindgen.bindgen.marshal.Chain;
import io.witbindgen.bindgen.marshal.HostEmitter;
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
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Starting points for implementers: for each world, a class that implements its imports. Each
 * method throws until it is written.
 */
public final class StubEmitter {
  private final JavaNames names;
  private final Shapes shapes;
  private final Reporter reporter;
  private final World world;
  private final ClassName self;
  private final TypeSpec.Builder type;
  private final Namespace classes;
  private final Map<TypeDefinition, String> factories = new HashMap<>();
  private final Chain given = new Chain("builder");

  private StubEmitter(JavaNames names, Reporter reporter, Deprecations deprecations, World world) {
    this.names = names;
    this.shapes = new Shapes(names);
    this.reporter = reporter;
    this.world = world;
    this.self = names.stub(world);
    this.classes = Namespace.ofClasses(List.of(self.simpleName()));
    this.type =
        TypeSpec.classBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addAnnotation(Library.NULL_MARKED)
            .addJavadoc(
                "Implements what a {@link $T} imports: a start, for you to go on.",
                names.scope(world.id()))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (deprecations.areIn(world) || deprecations.areNeededBy(world)) {
      type.addAnnotation(Deprecations.suppression());
    }
  }

  /** Emits a file for each world whose imports need an implementation. */
  public static List<JavaFile> emit(Selection selection, JavaNames names, Reporter reporter) {
    List<JavaFile> files = new ArrayList<>();
    Deprecations deprecations = new Deprecations(selection);
    for (World world : selection.worlds()) {
      StubEmitter stub = new StubEmitter(names, reporter, deprecations, world);
      world.imports().forEach(stub::add);
      if (!stub.given.isEmpty()) {
        files.add(stub.file());
      }
    }
    return files;
  }

  private void add(WorldItem item) {
    switch (item.kind()) {
      case NAMED_INTERFACE -> add(item, ((WorldItem.NamedInterface) item).target());
      case INLINE_INTERFACE -> add(item, ((WorldItem.InlineInterface) item).target());
      case PLAIN_INTERFACE -> add(item, ((WorldItem.PlainInterface) item).target());
      case TYPE -> {
        TypeDefinition resource = ((WorldItem.TypeItem) item).type();
        if (JavaNames.isResource(resource)) {
          addResource(resource, world.functionsOf(resource));
          if (names.factory(resource).isPresent()) {
            give(item, CodeBlock.of("new $L()", factories.get(resource)));
          }
        }
      }
      case FUNCTION -> {
        Function function = ((WorldItem.FunctionItem) item).function();
        if (function.resource().isEmpty()) {
          String name = names.item(world, Direction.IMPORT, item);
          type.addMethod(
              method(function, name).addModifiers(Modifier.PRIVATE, Modifier.STATIC).build());
          give(item, CodeBlock.of("$T::$L", self, name));
        }
      }
    }
  }

  private void add(WorldItem item, Interface found) {
    SourceEmitter.qualify(type, found.types(), names);
    for (TypeDefinition resource : found.types()) {
      if (JavaNames.isResource(resource)) {
        addResource(resource, found.functionsOf(resource));
      }
    }
    if (!HostEmitter.needsImplementation(found, names)) {
      return;
    }
    ClassName java = names.scope(found.id());
    String name = classes.fresh("My" + java.simpleName());
    TypeSpec.Builder implementation = implementing(name, java);
    addAll(implementation, found.id(), found.freeFunctions());
    for (TypeDefinition resource : found.types()) {
      if (factories.containsKey(resource)) {
        implementation.addMethod(
            MethodSpec.methodBuilder(names.factoryAccessor(resource))
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(names.factory(resource).orElseThrow())
                .addStatement("return new $L()", factories.get(resource))
                .build());
      }
    }
    type.addType(implementation.build());
    give(item, CodeBlock.of("new $L()", name));
  }

  private void addResource(TypeDefinition resource, List<Function> functions) {
    ClassName java = names.type(resource);
    TypeSpec.Builder object = implementing(classes.fresh("My" + java.simpleName()), java);
    List<Function> made = functions.stream().filter(Selection::isMadeByFactory).toList();
    List<Function> methods = functions.stream().filter(f -> !made.contains(f)).toList();
    addAll(object, resource.owner(), methods);
    object.addMethod(
        MethodSpec.methodBuilder("close")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .build());
    type.addType(object.build());
    names
        .factory(resource)
        .ifPresent(
            factory -> {
              String name = classes.fresh("My" + java.simpleName() + "Factory");
              factories.put(resource, name);
              TypeSpec.Builder makes = implementing(name, factory);
              addAll(makes, resource.owner(), made);
              type.addType(makes.build());
            });
  }

  private void addAll(TypeSpec.Builder implementation, ScopeId scope, List<Function> functions) {
    for (Function function : functions) {
      implementation.addMethod(
          method(function, names.function(scope, function))
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .build());
    }
  }

  private MethodSpec.Builder method(Function function, String name) {
    Signature signature = Signature.of(function, name, shapes, names);
    return signature
        .method(signature.parameterNames(names.packageRoots(), reporter))
        .addStatement(
            "throw new UnsupportedOperationException($S)",
            "nobody has written " + signature.calledName() + " yet");
  }

  private void give(WorldItem item, CodeBlock implementation) {
    String setter = names.item(world, Direction.IMPORT, item);
    given.add(".$L($L)", setter, implementation);
  }

  private JavaFile file() {
    ClassName builder = names.scope(world.id()).nestedClass("Builder");
    type.addMethod(
        MethodSpec.methodBuilder("addTo")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc(
                """
                Gives a builder everything that is imported.

                @param builder the builder of a world
                @return the same builder
                """)
            .returns(builder)
            .addParameter(builder, "builder")
            .addCode(given.returned())
            .build());
    return JavaFile.builder(self.packageName(), type.build())
        .addFileComment("A start, made by wit-bindgen-java. It is yours.")
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  private static TypeSpec.Builder implementing(String name, ClassName java) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(java);
  }
}
