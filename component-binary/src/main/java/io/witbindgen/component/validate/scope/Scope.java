package io.witbindgen.component.validate.scope;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.types.ComponentType;
import io.witbindgen.component.types.CoreModuleType;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extent;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.names.NameSet;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.type.ResourceNames;
import io.witbindgen.component.validate.type.Sizes;
import io.witbindgen.component.validate.type.TypeTable;
import io.witbindgen.component.validate.type.Visibility;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A component, component type or instance type that is being walked: its index spaces, and its
 * imports and exports so far.
 */
public final class Scope {
  /** The three kinds of scope. */
  public enum Kind {
    COMPONENT,
    COMPONENT_TYPE,
    INSTANCE_TYPE
  }

  private final Kind kind;
  private final @Nullable Scope outer;
  private final Context context;

  final Map<CoreExternType.Kind, IndexSpace<CoreExternType>> core =
      new EnumMap<>(CoreExternType.Kind.class);
  public final IndexSpace<CoreEntry> coreTypes = new IndexSpace<>(Sort.CORE_TYPE);
  public final IndexSpace<CoreModuleType> coreModules = new IndexSpace<>(Sort.CORE_MODULE);
  public final IndexSpace<Map<String, CoreExternType>> coreInstances =
      new IndexSpace<>(Sort.CORE_INSTANCE);
  public final IndexSpace<FunctionType> functions = new IndexSpace<>(Sort.FUNC);
  public final IndexSpace<LinearValue> values = new IndexSpace<>(Sort.VALUE);
  public final IndexSpace<DefinedType> types = new IndexSpace<>(Sort.TYPE);
  public final IndexSpace<ComponentType> components = new IndexSpace<>(Sort.COMPONENT);
  public final IndexSpace<InstanceType> instances = new IndexSpace<>(Sort.INSTANCE);

  public final Map<String, Extern> imports = new LinkedHashMap<>();
  public final Map<String, Extern> exports = new LinkedHashMap<>();
  public final NameSet importNames = new NameSet("import");
  public final NameSet exportNames = new NameSet("export");

  /** The resource types with a name among the imports, and among the exports. */
  public final ResourceNames importedNames = new ResourceNames();

  public final ResourceNames exportedNames = new ResourceNames();

  /** The types that imports and exports can mention. */
  public final Visibility visibility = new Visibility();

  /** The abstract resource types of the imports. */
  public final Set<ResourceType> importedResources = new LinkedHashSet<>();

  /** The abstract resource types that this scope's own exports introduce. */
  public final Set<ResourceType> exportedResources = new LinkedHashSet<>();

  /** The core types that represent the resources defined here. */
  public final Map<ResourceType, CoreValueType> representations = new HashMap<>();

  /** The type of the slots of {@code context.get} and {@code context.set}. */
  public Optional<CoreValueType> contextType = Optional.empty();

  /** The components nested here, in the order of their definitions. */
  public final List<ValidatedComponent> nested = new ArrayList<>();

  private final Sizes sizes;

  public Scope(Kind kind, @Nullable Scope outer, Context context) {
    this.kind = kind;
    this.outer = outer;
    this.context = context;
    this.sizes = new Sizes(context.types());
    core.put(CoreExternType.Kind.FUNC, new IndexSpace<>(Sort.CORE_FUNC));
    core.put(CoreExternType.Kind.TABLE, new IndexSpace<>(Sort.CORE_TABLE));
    core.put(CoreExternType.Kind.MEMORY, new IndexSpace<>(Sort.CORE_MEMORY));
    core.put(CoreExternType.Kind.GLOBAL, new IndexSpace<>(Sort.CORE_GLOBAL));
    core.put(CoreExternType.Kind.TAG, new IndexSpace<>(Sort.CORE_TAG));
  }

  public Kind kind() {
    return kind;
  }

  public boolean isComponent() {
    return kind == Kind.COMPONENT;
  }

  public Context context() {
    return context;
  }

  public TypeTable table() {
    return context.types();
  }

  public IndexSpace<CoreExternType> core(CoreExternType.Kind sort) {
    IndexSpace<CoreExternType> space = core.get(sort);
    if (space == null) {
      throw new AssertionError(sort);
    }
    return space;
  }

  /** The number of the core function type of a core function. */
  public int coreFunction(int index) {
    return ((CoreExternType.Function) core(CoreExternType.Kind.FUNC).get(index)).type();
  }

  public void addCoreFunction(int type) {
    core(CoreExternType.Kind.FUNC).add(new CoreExternType.Function(type));
  }

  /** The type with this index, which must be of this kind. */
  public <T extends DefinedType> T type(int index, Class<T> family, DefinedType.Kind wanted) {
    DefinedType type = types.get(index);
    if (!family.isInstance(type)) {
      throw new Breach(
          ValidationRule.WRONG_KIND, "type " + index + " is " + type.kind() + ", not " + wanted);
    }
    return family.cast(type);
  }

  ValueType valueType(int index) {
    return type(index, DefinedType.OfValues.class, DefinedType.Kind.VALUE).type();
  }

  public FunctionType functionType(int index) {
    return type(index, DefinedType.OfFunctions.class, DefinedType.Kind.FUNCTION).type();
  }

  public DefinedType.OfResources resourceType(int index) {
    return type(index, DefinedType.OfResources.class, DefinedType.Kind.RESOURCE);
  }

  /** Adds an import or export to the size of the scope's own type. */
  public void count(ItemType item) {
    sizes.add(item);
  }

  public Extent extent() {
    return sizes.extent();
  }

  /** The scope that encloses this one {@code count} levels outwards. */
  public Scope enclosing(int count) {
    Scope scope = this;
    for (int i = 0; i != count; i++) {
      if (scope.outer == null) {
        throw new Breach(
            ValidationRule.OUTER_ALIAS,
            "an outer alias goes out "
                + Integer.toUnsignedString(count)
                + " scopes; there are "
                + i);
      }
      scope = scope.outer;
    }
    return scope;
  }

  /** Whether the path to the scope {@code count} levels outwards leaves a component. */
  public boolean leavesComponent(int count) {
    Scope scope = this;
    for (int i = 0; i < count && scope.outer != null; i++) {
      if (scope.isComponent()) {
        return true;
      }
      scope = scope.outer;
    }
    return false;
  }
}
