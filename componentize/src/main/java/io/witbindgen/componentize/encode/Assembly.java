package io.witbindgen.componentize.encode;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.CoreTypeDefinition;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.componentize.Toolchain;
import io.witbindgen.componentize.input.ModuleRef;
import io.witbindgen.componentize.plan.Plan;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** The component while it is written, and the index of everything in it. */
final class Assembly {
  private record CoreItem(int instance, String name) {}

  private final Plan plan;
  private final ComponentBuilder builder = new ComponentBuilder();
  private final TypeMaps types = new TypeMaps();
  private final Map<ScopeId, Integer> instances = new HashMap<>();
  private final Map<FunctionRef, Integer> importedFunctions = new HashMap<>();
  private final Map<ModuleRef, Integer> modules = new HashMap<>();
  private final Map<ModuleRef, Integer> coreInstances = new HashMap<>();
  private final Map<CoreItem, Integer> coreItems = new HashMap<>();
  private final Map<ModuleRef, Map<String, Integer>> hooked = new HashMap<>();
  private OptionalInt memory = OptionalInt.empty();
  private OptionalInt shimInstance = OptionalInt.empty();

  Assembly(Plan plan) {
    this.plan = plan;
  }

  Plan plan() {
    return plan;
  }

  ComponentBuilder builder() {
    return builder;
  }

  /** The types of the component itself. */
  TypeMaps types() {
    return types;
  }

  /** The writer of the world's own types, which refer to those of imported interfaces. */
  TypeWriter worldTypes() {
    return new RootTypes(this, Optional.empty());
  }

  /** The writer of the types of an exported interface. */
  TypeWriter exportTypes(ScopeId unit) {
    return new RootTypes(this, Optional.of(unit));
  }

  private int named(Sort sort, int index, String name) {
    if (plan.options().debugNames()) {
      builder.name(new SortIndex(sort, index), name);
    }
    return index;
  }

  int importOf(ExternName name, ExternType type) {
    return named(type.sort(), builder.importOf(name, type), name.name());
  }

  int export(ExternName name, SortIndex item) {
    return named(item.sort(), builder.export(name, item, Optional.empty()), name.name());
  }

  int type(String name, io.witbindgen.component.model.TypeDefinition type) {
    return named(Sort.TYPE, builder.type(type), name);
  }

  int aliasExport(Sort sort, int instance, String name) {
    return named(sort, builder.alias(new AliasTarget.Export(sort, instance, name)), name);
  }

  /** An alias of a type of an imported or exported instance. */
  int aliasType(TypeDefinition type) {
    return aliasExport(Sort.TYPE, instance(type.owner()), type.name());
  }

  int instance(ScopeId unit) {
    return Objects.requireNonNull(instances.get(unit), unit::toString);
  }

  void putInstance(ScopeId unit, int index) {
    instances.put(unit, index);
  }

  void putImported(FunctionRef function, int index) {
    importedFunctions.put(function, index);
  }

  /** The component function that is imported: an import, or a new alias of an instance's export. */
  int imported(FunctionRef function) {
    return function.unit().isPresent()
        ? aliasExport(Sort.FUNC, instance(function.scope()), function.name())
        : Objects.requireNonNull(importedFunctions.get(function), function::name);
  }

  int coreModule(String name, Slice bytes) {
    return named(Sort.CORE_MODULE, builder.coreModule(bytes), name);
  }

  void putModule(ModuleRef ref, int index) {
    modules.put(ref, index);
  }

  int module(ModuleRef ref) {
    return Objects.requireNonNull(modules.get(ref), ref::name);
  }

  int instantiate(String name, int module, List<CoreInstanceExpression.Argument> arguments) {
    return named(
        Sort.CORE_INSTANCE,
        builder.coreInstance(new CoreInstanceExpression.Instantiate(module, arguments)),
        name);
  }

  int bundle(String name, List<CoreInstanceExpression.Export> exports) {
    return named(
        Sort.CORE_INSTANCE,
        builder.coreInstance(new CoreInstanceExpression.InlineExports(exports)),
        name);
  }

  void putCoreInstance(ModuleRef ref, int index) {
    coreInstances.put(ref, index);
  }

  int coreInstance(ModuleRef ref) {
    return Objects.requireNonNull(coreInstances.get(ref), ref::name);
  }

  /** A canonical definition under its own name: {@code stream.new}. */
  int canon(CanonDefinition definition) {
    String slot = definition instanceof CanonDefinition.Context context ? " " + context.slot() : "";
    return canon(definition.kind() + slot, definition);
  }

  int canon(String name, CanonDefinition definition) {
    return named(definition.sort(), builder.canon(definition), name);
  }

  int coreType(String name, CoreTypeDefinition type) {
    return named(Sort.CORE_TYPE, builder.coreType(type), name);
  }

  int component(String name, ComponentBuilder component) {
    return named(Sort.COMPONENT, builder.component(component), name);
  }

  int instantiateComponent(
      String name, int component, List<InstanceExpression.Argument> arguments) {
    return named(
        Sort.INSTANCE,
        builder.instance(new InstanceExpression.Instantiate(component, arguments)),
        name);
  }

  static Sort sort(CoreExternType.Kind kind) {
    return switch (kind) {
      case FUNC -> Sort.CORE_FUNC;
      case TABLE -> Sort.CORE_TABLE;
      case MEMORY -> Sort.CORE_MEMORY;
      case GLOBAL -> Sort.CORE_GLOBAL;
      case TAG -> Sort.CORE_TAG;
    };
  }

  /** The index of an export of a core instance; there is one alias for each. */
  int coreAlias(String debugName, int instance, String name, CoreExternType.Kind kind) {
    CoreItem key = new CoreItem(instance, name);
    Integer known = coreItems.get(key);
    if (known == null) {
      Sort sort = sort(kind);
      known =
          named(sort, builder.alias(new AliasTarget.CoreExport(sort, instance, name)), debugName);
      coreItems.put(key, known);
    }
    return known;
  }

  /** The index of a function that a module exports. */
  int coreFunction(ModuleRef module, String name) {
    return coreAlias(name, coreInstance(module), name, CoreExternType.Kind.FUNC);
  }

  /** Replaces a function of a module by one that tells a hook of its calls. */
  void putHooked(ModuleRef module, String name, int function) {
    hooked.computeIfAbsent(module, m -> new HashMap<>()).put(name, function);
  }

  /** The index of a function that a module exports, or of the one that replaces it. */
  int hookedFunction(ModuleRef module, String name) {
    Integer replaced = hooked.getOrDefault(module, Map.of()).get(name);
    return replaced == null ? coreFunction(module, name) : replaced;
  }

  /** The one memory, which is there if anything in the plan needs it by now. */
  int memory() {
    return memory.orElseThrow();
  }

  boolean hasMemory() {
    return memory.isPresent();
  }

  void memory(int index) {
    memory = OptionalInt.of(index);
  }

  int shimInstance() {
    return shimInstance.orElseThrow();
  }

  void shimInstance(int index) {
    shimInstance = OptionalInt.of(index);
  }

  byte[] build() {
    builder.producer(Toolchain.PRODUCER);
    return builder.build();
  }
}
