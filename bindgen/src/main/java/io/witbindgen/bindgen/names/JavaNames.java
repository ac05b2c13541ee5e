package io.witbindgen.bindgen.names;

import com.palantir.javapoet.ClassName;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.FunctionKind;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java name of everything that is generated, decided before anything is emitted. */
public final class JavaNames {
  private enum Role {
    EXCEPTION,
    CASE,
    FIELD,
    CONSTANT,
    FUNCTION,
    ITEM,
    FUNCTION_TYPE,
    FACTORY,
    FACTORY_ACCESSOR,
    STUB
  }

  private static final String BUILDER = "Builder";

  private record Member(Object owner, Role role, String name) {}

  private final Reporter reporter;
  private final JavaPackages packages;
  private final Existing existing;
  private final Set<ScopeId> existingScopes = new HashSet<>();
  private final Set<TypeDefinition> existingTypes = new HashSet<>();
  private final Set<TypeDefinition> errors;
  private final Map<ScopeId, ClassName> classes = new HashMap<>();
  private final Map<ScopeId, ClassName> abis = new HashMap<>();
  private final Map<TypeDefinition, ClassName> types = new LinkedHashMap<>();
  private final Map<Member, String> members = new LinkedHashMap<>();
  private final FileNames files = new FileNames();
  private final Set<String> simpleNames = new HashSet<>(Set.of("U32"));

  private JavaNames(
      JavaPackages packages, Existing existing, Set<TypeDefinition> errors, Reporter reporter) {
    this.packages = packages;
    this.existing = existing;
    this.errors = errors;
    this.reporter = reporter;
  }

  /**
   * Names what is selected, and reports names that stay ambiguous.
   *
   * @param with the existing Java code to use, by WIT id
   * @throws IllegalArgumentException if such an id does not occur in the WIT
   */
  public static JavaNames of(
      Resolution resolution,
      Selection selection,
      String basePackage,
      Map<String, String> with,
      Reporter reporter) {
    JavaPackages packages =
        new JavaPackages(
            basePackage, resolution.packages().stream().map(WitPackage::name).toList());
    Existing existing = new Existing(with);
    JavaNames names = new JavaNames(packages, existing, NamedErrors.of(resolution), reporter);
    Set<ScopeId> selected = new HashSet<>();
    selection.interfaces().forEach(each -> selected.add(each.id()));
    selection.worlds().forEach(each -> selected.add(each.id()));
    for (WitPackage each : resolution.packages()) {
      names.namePackage(each, selected);
    }
    Stream.of(names.classes, names.abis, names.types)
        .flatMap(each -> each.values().stream())
        .forEach(each -> names.simpleNames.addAll(each.simpleNames()));
    names.checkLengths(resolution);
    if (!existing.unused().isEmpty()) {
      throw new IllegalArgumentException(
          "nothing that is generated has the id "
              + String.join(", ", existing.unused().stream().map(id -> "`" + id + "`").toList()));
    }
    return names;
  }

  /** What has another name than usual because of file systems. */
  public List<Diagnostic> notes() {
    return files.notes();
  }

  /** Whether a constant of this name would hide a class, or a part of it. */
  public boolean isClass(String name) {
    return simpleNames.contains(name);
  }

  /** Whether existing Java code is used for an interface. */
  public boolean isThere(ScopeId scope) {
    return existingScopes.contains(scope);
  }

  /** Whether existing Java code is used for a type, although its interface is generated. */
  public boolean isThere(TypeDefinition type) {
    return existingTypes.contains(type);
  }

  /**
   * Names that variables cannot have in code that qualifies classes with their packages, because
   * the variable would hide the package.
   */
  public Set<String> packageRoots() {
    return packages.roots();
  }

  /** The interface of a WIT interface, or the class of a world. */
  public ClassName scope(ScopeId id) {
    return found(classes, id);
  }

  /** The class that lowers and lifts the types of a scope. */
  public ClassName abi(ScopeId id) {
    return found(abis, id);
  }

  /** The Java type of a record, variant, enum, flags type or resource. */
  public ClassName type(TypeDefinition definition) {
    return found(types, definition);
  }

  /** The exception for errors of a named type, if functions have such errors. */
  public Optional<ClassName> exception(TypeDefinition definition) {
    return Optional.ofNullable(members.get(new Member(definition, Role.EXCEPTION, "")))
        .map(scope(definition.owner())::nestedClass);
  }

  /** Whether a definition becomes a Java type. */
  public static boolean isDeclared(TypeDefinition definition) {
    return switch (definition.body().kind()) {
      case RECORD, VARIANT, ENUM, FLAGS, RESOURCE -> true;
      case ALIAS, USE -> false;
    };
  }

  /** Whether a definition becomes a Java type of values. */
  public static boolean isValue(TypeDefinition definition) {
    return isDeclared(definition) && !isResource(definition);
  }

  /** Whether a definition is a resource itself, and not an alias of one. */
  public static boolean isResource(TypeDefinition definition) {
    return definition.body().kind() == TypeBody.Kind.RESOURCE;
  }

  /** The named type that a function throws. */
  public static Optional<TypeDefinition> namedError(Function function) {
    return NamedErrors.error(function);
  }

  /** The target of an alias, unless that has a name of its own. */
  public static Type behindAliases(Type type) {
    return NamedErrors.behindAliases(type);
  }

  /** The stub class for the implementation of a world's imports. */
  public ClassName stub(World world) {
    ClassName java = scope(world.id());
    return ClassName.get(java.packageName(), member(world.id(), Role.STUB, ""));
  }

  /** The factory with a resource's constructor and static functions, if it has any. */
  public Optional<ClassName> factory(TypeDefinition resource) {
    return Optional.ofNullable(members.get(new Member(resource, Role.FACTORY, "")))
        .map(type(resource)::nestedClass);
  }

  /** The method of an interface that returns a resource's factory. */
  public String factoryAccessor(TypeDefinition resource) {
    return member(resource, Role.FACTORY_ACCESSOR, "");
  }

  /** The record of a variant's case. */
  public ClassName variantCase(TypeDefinition variant, String name) {
    return type(variant).nestedClass(member(variant, Role.CASE, name));
  }

  /** The component of a record's field. */
  public String field(TypeDefinition record, String name) {
    return member(record, Role.FIELD, name);
  }

  /** The constant of an enum's case or a flag. */
  public String constant(TypeDefinition definition, String name) {
    return member(definition, Role.CONSTANT, name);
  }

  /** The method of a function that an interface or a resource declares. */
  public String function(ScopeId scope, Function function) {
    return member(scope, Role.FUNCTION, function.plainName());
  }

  /** The method for a world's item: an accessor for an export, a setter for an import. */
  public String item(World world, Direction direction, WorldItem item) {
    return member(world.id(), Role.ITEM, direction.keyword() + " " + item.name());
  }

  /** The functional interface of a function that a world imports. */
  public ClassName functionType(World world, Function function) {
    return scope(world.id())
        .nestedClass(member(world.id(), Role.FUNCTION_TYPE, function.plainName()));
  }

  private void namePackage(WitPackage each, Set<ScopeId> selected) {
    boolean any =
        each.interfaces().stream().anyMatch(i -> selected.contains(i.id()))
            || each.worlds().stream().anyMatch(w -> selected.contains(w.id()));
    if (!any) {
      return;
    }
    String javaPackage = packages.of(each.name());
    Optional<String> existingPackage = existing.javaPackage(each.name());
    Namespace top = Namespace.ofClasses(Identifiers.CLASSES, packages.roots());
    notePackage(each);
    for (Interface i : each.interfaces()) {
      String name = topLevel(top, i.name(), i.metadata());
      Optional<ClassName> there =
          existing.javaInterface(i.id()).or(() -> existingPackage.map(p -> ClassName.get(p, name)));
      classes.put(i.id(), there.orElse(ClassName.get(javaPackage, name)));
      there.ifPresent(java -> existingScopes.add(i.id()));
    }
    for (World w : each.worlds()) {
      String name =
          Identifiers.upperCamel(w.name()).equals(BUILDER)
              ? top.take(BUILDER + "_", w.name(), w.metadata().span(), reporter)
              : topLevel(top, w.name(), w.metadata());
      classes.put(w.id(), ClassName.get(javaPackage, name));
    }
    for (Interface i : each.interfaces()) {
      nameInterface(i, top);
    }
    for (World w : each.worlds()) {
      nameWorld(w, top);
    }
  }

  /** Refuses classes whose files could not be written, nested ones included. */
  private void checkLengths(Resolution resolution) {
    String stub =
        resolution.packages().stream()
            .flatMap(each -> each.worlds().stream())
            .filter(world -> classes.containsKey(world.id()))
            .map(world -> scope(world.id()).simpleName() + "Imports$My")
            .max(Comparator.comparing(String::length))
            .orElse("");
    for (WitPackage each : resolution.packages()) {
      each.interfaces().forEach(i -> checkLength(i.id(), i.metadata(), stub));
      each.worlds().forEach(w -> checkLengths(w, stub));
    }
    types.forEach((type, java) -> checkLength(type, java, stub));
    members.forEach(
        (member, name) -> {
          if (member.role() == Role.CASE && member.owner() instanceof TypeDefinition variant) {
            ClassName java = type(variant).nestedClass(name);
            files.checkLength(
                variant.metadata().span(), java, Stream.of(FileNames.binary(java)), reporter);
          }
        });
  }

  private void checkLengths(World world, String stub) {
    if (classes.containsKey(world.id())) {
      checkLength(world.id(), world.metadata(), "");
      Selection.inlineInterfaces(world).forEach(i -> checkLength(i.id(), i.metadata(), stub));
      for (WorldItem item : world.imports()) {
        if (item instanceof WorldItem.FunctionItem f && f.function().resource().isEmpty()) {
          ClassName java = functionType(world, f.function());
          Stream<String> made = Stream.of(FileNames.binary(java));
          files.checkLength(item.metadata().span(), java, made, reporter);
        }
      }
    }
  }

  private void checkLength(ScopeId id, Metadata metadata, String stub) {
    if (classes.containsKey(id) && !isThere(id)) {
      ClassName java = scope(id);
      String binary = FileNames.binary(java);
      Stream<String> made = Stream.of(binary + "Abi$Guest", stub + java.simpleName());
      files.checkLength(metadata.span(), java, made, reporter);
    }
  }

  private void checkLength(TypeDefinition type, ClassName java, String stub) {
    if (!isThere(type) && !isThere(type.owner())) {
      String binary = FileNames.binary(java);
      Stream<String> made =
          Stream.of(
              binary + "$Factory__",
              binary + "Exception",
              abi(type.owner()).simpleName() + "$Guest" + java.simpleName() + "Factory__",
              stub + java.simpleName() + "Factory");
      files.checkLength(type.metadata().span(), java, made, reporter);
    }
  }

  /**
   * The classes of interfaces whose types a scope uses. A class that implements the scope's
   * interface inherits the names of its nested types, which would hide them.
   */
  private Set<String> usedClasses(List<TypeDefinition> definitions) {
    return UsedScopes.of(definitions).stream()
        .flatMap(id -> Stream.ofNullable(classes.get(id)))
        .map(java -> java.simpleNames().get(0))
        .collect(Collectors.toSet());
  }

  private void nameInterface(Interface found, Namespace top) {
    ClassName self = scope(found.id());
    abis.put(
        found.id(),
        ClassName.get(self.packageName(), top.fresh(String.join("", self.simpleNames()) + "Abi")));
    Set<String> used = usedClasses(found.types());
    Namespace nested = Namespace.ofClasses(Identifiers.CLASSES, self.simpleNames(), used);
    nameTypes(self, found.types(), nested);
    Namespace methods = methods();
    nameFunctions(found.id(), found.freeFunctions(), methods);
    for (TypeDefinition type : found.types()) {
      if (type.body().kind() == TypeBody.Kind.RESOURCE) {
        nameResource(type, found.functionsOf(type), used);
        if (factory(type).isPresent()) {
          String wanted = Identifiers.lowerCamel(type.name());
          String name = methods.take(wanted, type.name(), type.metadata().span(), reporter);
          members.put(new Member(type, Role.FACTORY_ACCESSOR, ""), name);
        }
      }
    }
  }

  private void nameResource(TypeDefinition resource, List<Function> functions, Set<String> used) {
    List<Function> made = functions.stream().filter(Selection::isMadeByFactory).toList();
    List<Function> methods = functions.stream().filter(f -> !made.contains(f)).toList();
    nameFunctions(resource.owner(), methods, methods());
    if (!made.isEmpty()) {
      String name = "Factory";
      while (type(resource).simpleNames().contains(name) || used.contains(name)) {
        name += "_";
      }
      members.put(new Member(resource, Role.FACTORY, ""), name);
      nameFunctions(resource.owner(), made, methods());
    }
  }

  private void nameFunctions(ScopeId scope, List<Function> functions, Namespace methods) {
    for (Function function : functions) {
      boolean constructor = function.kind().kind() == FunctionKind.Kind.CONSTRUCTOR;
      String wanted = constructor ? "create" : Identifiers.lowerCamel(function.name());
      String name = methods.take(wanted, function.name(), function.metadata().span(), reporter);
      members.put(new Member(scope, Role.FUNCTION, function.plainName()), name);
    }
  }

  private static Namespace methods() {
    return new Namespace(Identifiers.KEYWORDS, Identifiers.OBJECT_METHODS, Set.of("close"));
  }

  private void nameWorld(World world, Namespace top) {
    ClassName self = scope(world.id());
    abis.put(world.id(), ClassName.get(self.packageName(), top.fresh(self.simpleName() + "Abi")));
    String stub = top.fresh(self.simpleName() + "Imports");
    members.put(new Member(world.id(), Role.STUB, ""), stub);
    Namespace nested = Namespace.ofClasses(Identifiers.CLASSES, self.simpleNames()).with(BUILDER);
    nameTypes(self, world.types(), nested);
    for (TypeDefinition type : world.types()) {
      if (type.body().kind() == TypeBody.Kind.RESOURCE) {
        nameResource(type, world.functionsOf(type), usedClasses(world.types()));
      }
    }
    for (Interface i : Selection.inlineInterfaces(world)) {
      classes.put(i.id(), self.nestedClass(upper(nested, i.name(), i.metadata())));
      nameInterface(i, top);
    }
    for (WorldItem item : world.imports()) {
      if (item instanceof WorldItem.FunctionItem f && f.function().resource().isEmpty()) {
        String name = upper(nested, f.function().name(), f.metadata());
        members.put(new Member(world.id(), Role.FUNCTION_TYPE, f.name()), name);
      }
    }
    nameItems(world, Direction.IMPORT, Set.of("build", "limits"));
    nameItems(world, Direction.EXPORT, Set.of("builder", "cancel", "worldType"));
  }

  private void nameItems(World world, Direction direction, Set<String> kept) {
    Namespace methods =
        new Namespace(Identifiers.KEYWORDS, Identifiers.OBJECT_METHODS, Set.of("close"), kept);
    List<WorldItem> items = world.items(direction).stream().filter(this::hasName).toList();
    ItemNames.of(items)
        .forEach(
            (item, wanted) -> {
              String name = methods.take(wanted, item.name(), item.metadata().span(), reporter);
              members.put(
                  new Member(world.id(), Role.ITEM, direction.keyword() + " " + item.name()), name);
            });
  }

  /** Whether an item of a world has a method of its own in the world's class. */
  private boolean hasName(WorldItem item) {
    return switch (item.kind()) {
      case NAMED_INTERFACE, INLINE_INTERFACE, PLAIN_INTERFACE -> true;
      case FUNCTION -> ((WorldItem.FunctionItem) item).function().resource().isEmpty();
      case TYPE -> {
        TypeDefinition type = ((WorldItem.TypeItem) item).type();
        yield type.body().kind() == TypeBody.Kind.RESOURCE && factory(type).isPresent();
      }
    };
  }

  private void nameTypes(ClassName encloser, List<TypeDefinition> definitions, Namespace nested) {
    for (TypeDefinition definition : definitions) {
      switch (definition.body().kind()) {
        case RECORD -> {
          nameType(encloser, definition, nested);
          nameFields(definition, (TypeBody.RecordType) definition.body());
        }
        case VARIANT -> {
          nameType(encloser, definition, nested);
          nameCases(definition, (TypeBody.VariantType) definition.body());
        }
        case ENUM -> {
          nameType(encloser, definition, nested);
          Namespace constants = new Namespace();
          ((TypeBody.EnumType) definition.body())
              .cases()
              .forEach(c -> nameConstant(definition, c.name(), c.metadata(), constants));
        }
        case FLAGS -> {
          nameType(encloser, definition, nested);
          Namespace constants = new Namespace();
          ((TypeBody.FlagsType) definition.body())
              .flags()
              .forEach(f -> nameConstant(definition, f.name(), f.metadata(), constants));
        }
        case RESOURCE -> nameType(encloser, definition, nested);
        case ALIAS, USE -> {
          // These have no Java type of their own.
        }
      }
    }
    for (TypeDefinition definition : definitions) {
      if (errors.contains(definition) && types.containsKey(definition)) {
        String wanted = Identifiers.upperCamel(definition.name()) + "Exception";
        String name =
            nested.take(wanted, definition.name(), definition.metadata().span(), reporter);
        members.put(new Member(definition, Role.EXCEPTION, ""), name);
      }
    }
  }

  private void nameType(ClassName encloser, TypeDefinition definition, Namespace nested) {
    Optional<ClassName> there = existing.javaType(definition);
    if (there.isPresent()) {
      existingTypes.add(definition);
      types.put(definition, there.get());
      return;
    }
    String name = upper(nested, definition.name(), definition.metadata());
    types.put(definition, encloser.nestedClass(name));
  }

  private void nameFields(TypeDefinition definition, TypeBody.RecordType body) {
    Namespace fields =
        new Namespace(Identifiers.KEYWORDS, Identifiers.OBJECT_METHODS, Set.of("java"));
    for (TypeBody.Field field : body.fields()) {
      String wanted = Identifiers.lowerCamel(field.name());
      String name = fields.take(wanted, field.name(), field.metadata().span(), reporter);
      members.put(new Member(definition, Role.FIELD, field.name()), name);
    }
  }

  private void nameCases(TypeDefinition definition, TypeBody.VariantType body) {
    Namespace cases = Namespace.ofClasses(Identifiers.CLASSES, type(definition).simpleNames());
    for (TypeBody.Case each : body.cases()) {
      String name = upper(cases, each.name(), each.metadata());
      members.put(new Member(definition, Role.CASE, each.name()), name);
    }
  }

  private void nameConstant(
      TypeDefinition definition, String wit, Metadata metadata, Namespace constants) {
    String name = constants.take(Identifiers.upperSnake(wit), wit, metadata.span(), reporter);
    members.put(new Member(definition, Role.CONSTANT, wit), name);
  }

  /** Names the class of an interface or world, whose file can have no name of a device. */
  private String topLevel(Namespace top, String wit, Metadata metadata) {
    String wanted = Identifiers.upperCamel(wit);
    String name = upper(top, FileNames.escape(wanted), wit, metadata);
    if (FileNames.isDevice(wanted)) {
      files.noteDevice(metadata.span(), wit, name);
    }
    return name;
  }

  private String upper(Namespace names, String wit, Metadata metadata) {
    return upper(names, Identifiers.upperCamel(wit), wit, metadata);
  }

  private String upper(Namespace names, String wanted, String wit, Metadata metadata) {
    boolean differs = names.differsInCase(wanted);
    String name = names.take(wanted, wit, metadata.span(), reporter);
    if (differs) {
      files.noteCase(metadata.span(), wit, name);
    }
    return name;
  }

  private void notePackage(WitPackage each) {
    boolean device =
        Stream.concat(each.name().namespaces().stream(), each.name().names().stream())
            .anyMatch(FileNames::isDevice);
    if (device) {
      Stream.concat(
              each.interfaces().stream().map(Interface::metadata),
              each.worlds().stream().map(World::metadata))
          .findFirst()
          .ifPresent(
              first ->
                  files.noteDevice(first.span(), each.name().toString(), packages.of(each.name())));
    }
  }

  private String member(Object owner, Role role, String name) {
    return found(members, new Member(owner, role, name));
  }

  private static <K, V> V found(Map<K, V> names, K key) {
    V name = names.get(key);
    if (name == null) {
      throw new IllegalStateException("no Java name for " + key);
    }
    return name;
  }
}
