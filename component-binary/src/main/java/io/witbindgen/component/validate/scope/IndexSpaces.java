package io.witbindgen.component.validate.scope;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.types.ComponentType;
import io.witbindgen.component.types.CoreModuleType;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.validate.rule.Breach;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The index spaces of one scope: for each sort, the items defined so far. */
public final class IndexSpaces {
  private final Map<CoreExternType.Kind, IndexSpace<CoreExternType>> core =
      new EnumMap<>(CoreExternType.Kind.class);
  private final IndexSpace<CoreEntry> coreTypes = new IndexSpace<>(Sort.CORE_TYPE);
  private final IndexSpace<CoreModuleType> coreModules = new IndexSpace<>(Sort.CORE_MODULE);
  private final IndexSpace<Map<String, CoreExternType>> coreInstances =
      new IndexSpace<>(Sort.CORE_INSTANCE);
  private final IndexSpace<FunctionType> functions = new IndexSpace<>(Sort.FUNC);
  private final IndexSpace<LinearValue> values = new IndexSpace<>(Sort.VALUE);
  private final IndexSpace<DefinedType> types = new IndexSpace<>(Sort.TYPE);
  private final IndexSpace<ComponentType> components = new IndexSpace<>(Sort.COMPONENT);
  private final IndexSpace<InstanceType> instances = new IndexSpace<>(Sort.INSTANCE);

  IndexSpaces() {
    core.put(CoreExternType.Kind.FUNC, new IndexSpace<>(Sort.CORE_FUNC));
    core.put(CoreExternType.Kind.TABLE, new IndexSpace<>(Sort.CORE_TABLE));
    core.put(CoreExternType.Kind.MEMORY, new IndexSpace<>(Sort.CORE_MEMORY));
    core.put(CoreExternType.Kind.GLOBAL, new IndexSpace<>(Sort.CORE_GLOBAL));
    core.put(CoreExternType.Kind.TAG, new IndexSpace<>(Sort.CORE_TAG));
  }

  public IndexSpace<CoreExternType> core(CoreExternType.Kind sort) {
    return Objects.requireNonNull(core.get(sort));
  }

  /** The number of the core function type of a core function. */
  public int coreFunction(int index) {
    return ((CoreExternType.Function) core(CoreExternType.Kind.FUNC).get(index)).type();
  }

  public void addCoreFunction(int type) {
    core(CoreExternType.Kind.FUNC).add(new CoreExternType.Function(type));
  }

  public IndexSpace<CoreEntry> coreTypes() {
    return coreTypes;
  }

  public IndexSpace<CoreModuleType> coreModules() {
    return coreModules;
  }

  public IndexSpace<Map<String, CoreExternType>> coreInstances() {
    return coreInstances;
  }

  public IndexSpace<FunctionType> functions() {
    return functions;
  }

  public IndexSpace<LinearValue> values() {
    return values;
  }

  public IndexSpace<DefinedType> types() {
    return types;
  }

  public IndexSpace<ComponentType> components() {
    return components;
  }

  public IndexSpace<InstanceType> instances() {
    return instances;
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

  public ValueType valueType(int index) {
    return type(index, DefinedType.OfValues.class, DefinedType.Kind.VALUE).type();
  }

  public FunctionType functionType(int index) {
    return type(index, DefinedType.OfFunctions.class, DefinedType.Kind.FUNCTION).type();
  }

  public DefinedType.OfResources resourceType(int index) {
    return type(index, DefinedType.OfResources.class, DefinedType.Kind.RESOURCE);
  }

  /** Adds an import or alias, which gets an index of its sort; a value is still to be consumed. */
  public void add(ItemType item) {
    if (item instanceof ItemType.Value value) {
      values.add(new LinearValue(value.type(), false));
    } else {
      addExport(item);
    }
  }

  /** Adds an export, which gets an index of its sort as well; a value is consumed by it. */
  public void addExport(ItemType item) {
    switch (item.kind()) {
      case CORE_MODULE -> coreModules.add(((ItemType.CoreModule) item).type());
      case FUNCTION -> functions.add(((ItemType.Function) item).type());
      case VALUE -> values.add(new LinearValue(((ItemType.Value) item).type(), true));
      case TYPE -> types.add(((ItemType.Type) item).type());
      case COMPONENT -> components.add(((ItemType.Component) item).type());
      case INSTANCE -> instances.add(((ItemType.Instance) item).type());
    }
  }
}
