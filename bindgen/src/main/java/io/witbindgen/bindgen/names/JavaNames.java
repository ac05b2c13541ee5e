package io.witbindgen.bindgen.names;

import com.palantir.javapoet.ClassName;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  private record Member(Object owner, Role role, String name) {}

  private final Reporter reporter;
  private final JavaPackages packages;
  private final Existing existing;
  private final Set<ScopeId> existingScopes = new HashSet<>();
  private final Set<TypeDefinition> existingTypes = new HashSet<>();
  private final Set<TypeDefinition> errors;
  private final Map<ScopeId, ClassName> classes = new HashMap<>();
  private final Map<ScopeId, ClassName> abis = new HashMap<>();
  private final Map<TypeDefinition, ClassName> types = new HashMap<>();
  private final Map<Member, String> members = new HashMap<>();

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
    if (!existing.unused().isEmpty()) {
      throw new IllegalArgumentException(
          "nothing that is generated has the id "
              + String.join(", ", existing.unused().stream().map(id -> "`" + id + "`").toList()));
    }
    return names;
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
    Namespace top = new Namespace(Identifiers.JAVA_LANG);
    for (Interface i : each.interfaces()) {
      String name = upper(top, i.name(), i.metadata());
      Optional<ClassName> there =
          existing.javaInterface(i.id()).or(() -> existingPackage.map(p -> ClassName.get(p, name)));
      classes.put(i.id(), there.orElse(ClassName.get(javaPackage, name)));
      there.ifPresent(java -> existingScopes.add(i.id()));
    }
    for (World w : each.worlds()) {
      classes.put(w.id(), ClassName.get(javaPackage, upper(top, w.name(), w.metadata())));
    }
    for (Interface i : each.interfaces()) {
      nameInterface(i, top);
    }
    for (World w : each.worlds()) {
      nameWorld(w, top);
    }
  }

  private void nameInterface(Interface found, Namespace top) {
    ClassName self = scope(found.id());
    abis.put(
        found.id(),
        ClassName.get(self.packageName(), top.fresh(String.join("", self.simpleNames()) + "Abi")));
    Namespace nested = new Namespace(Identifiers.JAVA_LANG, self.simpleNames());
    nameTypes(self, found.types(), nested);
    Namespace methods = methods();
    nameFunctions(found.id(), found.freeFunctions(), methods);
    for (TypeDefinition type : found.types()) {
      if (type.body().kind() == TypeBody.Kind.RESOURCE) {
        nameResource(type, found.functionsOf(type));
        if (factory(type).isPresent()) {
          String wanted = Identifiers.lowerCamel(type.name());
          String name = methods.take(wanted, type.name(), type.metadata().span(), reporter);
          members.put(new Member(type, Role.FACTORY_ACCESSOR, ""), name);
        }
      }
    }
  }

  private void nameResource(TypeDefinition resource, List<Function> functions) {
    List<Function> made = functions.stream().filter(Selection::isMadeByFactory).toList();
    List<Function> methods = functions.stream().filter(f -> !made.contains(f)).toList();
    nameFunctions(resource.owner(), methods, methods());
    if (!made.isEmpty()) {
      String name = "Factory";
      while (type(resource).simpleNames().contains(name)) {
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
    Namespace nested = new Namespace(Identifiers.JAVA_LANG, self.simpleNames(), Set.of("Builder"));
    nameTypes(self, world.types(), nested);
    for (TypeDefinition type : world.types()) {
      if (type.body().kind() == TypeBody.Kind.RESOURCE) {
        nameResource(type, world.functionsOf(type));
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
    nameItems(world, Direction.IMPORT, Set.of("build"));
    nameItems(world, Direction.EXPORT, Set.of("builder"));
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
    Namespace fields = new Namespace(Identifiers.KEYWORDS, Identifiers.OBJECT_METHODS);
    for (TypeBody.Field field : body.fields()) {
      String wanted = Identifiers.lowerCamel(field.name());
      String name = fields.take(wanted, field.name(), field.metadata().span(), reporter);
      members.put(new Member(definition, Role.FIELD, field.name()), name);
    }
  }

  private void nameCases(TypeDefinition definition, TypeBody.VariantType body) {
    Namespace cases = new Namespace(Identifiers.JAVA_LANG, type(definition).simpleNames());
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

  private String upper(Namespace names, String wit, Metadata metadata) {
    return names.take(Identifiers.upperCamel(wit), wit, metadata.span(), reporter);
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
