package io.witbindgen.compose.encode;

import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.encode.DeclaratorBuilder;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.ValueTypeRef;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.compose.types.Defined;
import io.witbindgen.compose.types.FunctionType;
import io.witbindgen.compose.types.InterfaceType;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.ModuleType;
import io.witbindgen.compose.types.Resource;
import io.witbindgen.compose.types.Type;
import io.witbindgen.compose.types.Use;
import io.witbindgen.compose.types.ValueType;
import io.witbindgen.compose.types.WorldType;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes types into a component, each once and after everything that it needs.
 *
 * <p>A type that an interface takes from another one is an alias of an export of that one's
 * instance; the instance is imported first, if necessary. Inside an instance type, such a type is
 * reached through the scope around it.
 */
public final class TypeWriter {
  private TypeScope scope;

  /** A writer for a component that is still empty. */
  public TypeWriter(ComponentBuilder component) {
    this.scope = new TypeScope(ScopeSink.of(component), null);
  }

  /** The present index of a type; empty if it has not been written. */
  public Optional<Integer> known(Type type) {
    return Optional.ofNullable(scope.types.get(type));
  }

  /** Notes that a type has another index from now on: that of its export. */
  public void rename(Type type, int index) {
    scope.types.put(type, index);
  }

  /** The instance of an interface that is imported already, under any name. */
  public Optional<Integer> instance(InterfaceType type) {
    return type.id().isPresent() ? Optional.ofNullable(scope.instance(type)) : Optional.empty();
  }

  /**
   * The type index of a type, or the core type index of a module type; the type is written if
   * necessary.
   */
  public int type(Type type) {
    return type(type, null);
  }

  /**
   * The type index of a function type.
   *
   * @param named the indices of types that it mentions, for this function only
   */
  public int function(FunctionType type, Map<Type, Integer> named) {
    TypeScope all = scope;
    scope = new TypeScope(all.sink, all.outer);
    scope.types.putAll(named);
    int index = function(type);
    scope = all;
    return index;
  }

  private int type(Type type, @Nullable String name) {
    Integer known = scope.types.get(type);
    if (known == null && name != null) {
      known = used(name);
    }
    if (known == null) {
      known =
          switch (type.kind()) {
            case RESOURCE -> throw new AssertionError("a resource type has no definition here");
            case FUNCTION -> function((FunctionType) type);
            case VALUE -> define((ValueType) type);
            case INTERFACE -> instanceType((InterfaceType) type, false);
            case WORLD -> component((WorldType) type);
            case MODULE -> scope.sink.coreType(ModuleTypes.encode((ModuleType) type));
          };
    }
    scope.types.put(type, known);
    return known;
  }

  /** The index of a type that the current interface takes from another one under this name. */
  private @Nullable Integer used(String name) {
    Integer here = scope.used.get(name);
    if (here != null || scope.outer == null) {
      return here;
    }
    Integer outside = scope.outer.used.get(name);
    return outside == null
        ? null
        : Integer.valueOf(scope.sink.alias(new AliasTarget.Outer(Sort.TYPE, 1, outside)));
  }

  private int function(FunctionType type) {
    return scope.sink.type(ValueTypeWriter.function(type, this::value));
  }

  private int define(ValueType type) {
    if (type instanceof ValueType.Handle handle) {
      return scope.sink.type(ValueTypeWriter.handle(handle, resource(handle.resource())));
    }
    ValueType target = Defined.resolve(type);
    return target instanceof ValueType.Handle handle
        ? scope.sink.type(ValueTypeWriter.handle(handle, resource(handle.resource())))
        : scope.sink.type(ValueTypeWriter.value(target, this::value));
  }

  private int resource(Resource resource) {
    Integer index = scope.resources.get(resource.name());
    if (index == null) {
      index = scope.types.get(resource);
    }
    if (index == null) {
      index = fromInstance(resource);
    }
    if (index == null) {
      throw new CompositionException(
          "resource `" + resource.name() + "` is mentioned where it has no name");
    }
    scope.types.put(resource, index);
    return index;
  }

  private ValueTypeRef value(ValueType type) {
    Integer known = scope.types.get(type);
    if (known == null) {
      known = fromInstance(type);
    }
    if (known == null && type instanceof ValueType.Primitive primitive) {
      return new ValueTypeRef.Primitive(primitive.type());
    }
    if (known == null) {
      known = define(type);
    }
    scope.types.put(type, known);
    return new ValueTypeRef.Index(known);
  }

  /** An alias of a type that an instance exports, so that it is named and not defined again. */
  private @Nullable Integer fromInstance(Type type) {
    TypeScope.Export export = scope.exported.get(type);
    return export == null
        ? null
        : Integer.valueOf(
            scope.sink.alias(new AliasTarget.Export(Sort.TYPE, export.instance(), export.name())));
  }

  private int instanceType(InterfaceType type, boolean typesOnly) {
    importOwners(type.uses(), Map.of());
    aliasUsed(type.uses(), type.exports());
    DeclaratorBuilder declarators = new DeclaratorBuilder();
    TypeScope around = enter(declarators);
    type.exports()
        .forEach(
            (name, item) -> {
              if (item.isType() || !typesOnly) {
                export(name, item);
              }
            });
    scope = around;
    return scope.sink.type(declarators.instanceType());
  }

  private TypeScope enter(DeclaratorBuilder declarators) {
    TypeScope around = scope;
    scope = new TypeScope(ScopeSink.of(declarators), around);
    return around;
  }

  /** The type index of a component type. */
  public int component(WorldType type) {
    DeclaratorBuilder declarators = new DeclaratorBuilder();
    TypeScope around = enter(declarators);
    importOwners(type.uses(), type.imports());
    aliasUsed(type.uses(), type.imports());
    type.imports()
        .forEach(
            (name, item) -> {
              if (!item.isInstance() || !scope.imports(name)) {
                importItem(name, item);
              }
            });
    type.exports().forEach(this::export);
    scope = around;
    return scope.sink.type(declarators.componentType());
  }

  /** The component type that defines an interface, as in a WIT package in binary form. */
  public int interfaceDefinition(InterfaceType type) {
    DeclaratorBuilder declarators = new DeclaratorBuilder();
    TypeScope around = enter(declarators);
    int instance = instanceType(type, false);
    declarators.export(new ExternName(type.id().orElseThrow()), new ExternType.Instance(instance));
    scope = around;
    return scope.sink.type(declarators.componentType());
  }

  /** The component type that defines a world, as in a WIT package in binary form. */
  public int worldDefinition(WorldType type) {
    DeclaratorBuilder declarators = new DeclaratorBuilder();
    TypeScope around = enter(declarators);
    int component = component(type);
    declarators.export(
        new ExternName(type.id().orElseThrow()), new ExternType.Component(component));
    scope = around;
    return scope.sink.type(declarators.componentType());
  }

  /**
   * Imports the interfaces that types come from, and those that these need.
   *
   * @param imports the items that are imported anyway, whole; of other interfaces, types are enough
   */
  private void importOwners(Map<String, Use> uses, Map<String, Item> imports) {
    for (Use use : uses.values()) {
      InterfaceType owner = use.owner();
      if (scope.instance(owner) != null) {
        continue;
      }
      String id =
          owner
              .id()
              .orElseThrow(
                  () ->
                      new CompositionException(
                          "type `" + use.name() + "` is taken from an instance without a name"));
      boolean isWhole = scope.outer == null || imports.containsKey(id);
      int type = instanceType(owner, !isWhole);
      int index = scope.sink.importOf(new ExternName(id), new ExternType.Instance(type));
      scope.addImport(owner, index);
    }
  }

  private void aliasUsed(Map<String, Use> uses, Map<String, Item> items) {
    scope.used.clear();
    uses.forEach(
        (name, use) -> {
          Integer instance = scope.instance(use.owner());
          if (instance == null) {
            throw new AssertionError("the owner is imported before");
          }
          int index = scope.sink.alias(new AliasTarget.Export(Sort.TYPE, instance, use.name()));
          scope.used.put(name, index);
          rename(use.owner().exports().get(use.name()), index);
          rename(items.get(name), index);
        });
  }

  private void rename(@Nullable Item item, int index) {
    if (item != null && item.isType()) {
      scope.types.put(item.type(), index);
    }
  }

  /** Imports an item; returns an index of its sort. */
  public int importItem(String name, Item item) {
    if (item.isType() && item.type() instanceof Resource resource) {
      return importResource(name, resource);
    }
    boolean isRoot = scope.outer == null;
    int type = type(item.type(), isRoot || !item.isType() ? null : name);
    int index = scope.sink.importOf(new ExternName(name), externType(item, type));
    if (item.isType()) {
      scope.types.put(item.type(), index);
    } else if (item.type() instanceof InterfaceType instance) {
      scope.addImport(instance, index);
    }
    return index;
  }

  private ExternType externType(Item item, int type) {
    if (item.isType()) {
      return new ExternType.TypeEqual(type);
    }
    return switch (item.type().kind()) {
      case FUNCTION -> new ExternType.Function(type);
      case INTERFACE -> new ExternType.Instance(type);
      case WORLD -> new ExternType.Component(type);
      case MODULE -> new ExternType.CoreModule(type);
      case VALUE -> new ExternType.Value(new ValueTypeRef.Index(type));
      case RESOURCE -> throw new AssertionError("nothing is of a resource type itself");
    };
  }

  private int importResource(String name, Resource resource) {
    Integer known = scope.resources.get(name);
    if (known != null) {
      return known;
    }
    Integer equal = used(name);
    if (equal == null && resource.source().isPresent()) {
      equal = source(resource);
    }
    ExternType bound =
        equal == null ? new ExternType.SubResource() : new ExternType.TypeEqual(equal);
    int index = scope.sink.importOf(new ExternName(name), bound);
    scope.resources.put(resource.name(), index);
    scope.types.put(resource, index);
    return index;
  }

  /** The index of the resource type that another one is an alias of. */
  private int source(Resource resource) {
    Resource source = resource.resolved();
    Integer index = scope.resources.get(source.name());
    if (index == null) {
      index = scope.types.get(source);
    }
    if (index == null) {
      Integer instance = resource.owner().map(scope::instance).orElse(null);
      if (instance == null) {
        throw new CompositionException(
            ("resource `" + resource.name() + "` is another name for `" + source.name() + "`, ")
                + "but what has that is not imported");
      }
      index = scope.sink.alias(new AliasTarget.Export(Sort.TYPE, instance, source.name()));
      scope.types.put(source, index);
    }
    return index;
  }

  private int export(String name, Item item) {
    if (item.isType() && item.type() instanceof Resource resource) {
      return exportResource(name, resource);
    }
    int type = type(item.type(), item.isType() ? name : null);
    int index = scope.sink.export(new ExternName(name), externType(item, type));
    if (item.isType()) {
      scope.types.put(item.type(), index);
    } else if (item.type() instanceof InterfaceType instance) {
      scope.addExport(instance, index);
    }
    return index;
  }

  private int exportResource(String name, Resource resource) {
    Integer known = scope.resources.get(name);
    if (known != null) {
      return known;
    }
    Integer equal = used(name);
    if (equal == null && resource.source().isPresent()) {
      equal = resource(resource.resolved());
    }
    ExternType bound =
        equal == null ? new ExternType.SubResource() : new ExternType.TypeEqual(equal);
    int index = scope.sink.export(new ExternName(name), bound);
    scope.resources.put(resource.name(), index);
    return index;
  }
}
