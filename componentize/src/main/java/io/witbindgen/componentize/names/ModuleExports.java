package io.witbindgen.componentize.names;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exports of a core module that have a meaning, by name, in order. */
public final class ModuleExports {
  private final Map<String, ExportUse> uses = new LinkedHashMap<>();
  private final Map<FunctionRef, String> lifted = new HashMap<>();
  private final Map<ExportUse, String> others = new HashMap<>();
  private final Map<String, CompositeType.Function> functions = new LinkedHashMap<>();

  ModuleExports() {}

  void add(String name, ExportUse use) {
    uses.put(name, use);
    if (use instanceof ExportUse.Lifted lift) {
      lifted.putIfAbsent(lift.function(), name);
    } else {
      others.putIfAbsent(use, name);
    }
  }

  void addFunction(String name, CompositeType.Function type) {
    functions.put(name, type);
  }

  /** All of them. */
  public Map<String, ExportUse> uses() {
    return Collections.unmodifiableMap(uses);
  }

  /** The type of an exported function, whether or not it has a meaning. */
  public Optional<CompositeType.Function> function(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  /** The core name of a function that is lifted. */
  public Optional<String> lifted(FunctionRef function) {
    return Optional.ofNullable(lifted.get(function));
  }

  /** How a function is lifted. */
  public Optional<Convention> convention(FunctionRef function) {
    return lifted(function).map(uses::get).map(use -> ((ExportUse.Lifted) use).convention());
  }

  /** The core name of the post-return function of a function. */
  public Optional<String> postReturn(FunctionRef function) {
    return find(new ExportUse.PostReturn(function));
  }

  /** The core name of the callback of a function. */
  public Optional<String> callback(FunctionRef function) {
    return find(new ExportUse.Callback(function));
  }

  /** The core name of the destructor of a resource. */
  public Optional<String> destructor(TypeDefinition resource) {
    return find(new ExportUse.Destructor(resource));
  }

  /** The core name of an export with a meaning of its own. */
  public Optional<String> special(ExportUse.Special special) {
    return find(special);
  }

  /** The function that allocates for the parameters of exports. */
  public Optional<String> exportRealloc() {
    return special(ExportUse.Special.EXPORT_REALLOC).or(this::realloc);
  }

  /** The function that allocates for the results of imports. */
  public Optional<String> importRealloc() {
    return special(ExportUse.Special.IMPORT_REALLOC).or(this::realloc);
  }

  /** The function that allocates for an adapter. */
  public Optional<String> adapterRealloc() {
    return special(ExportUse.Special.ADAPTER_REALLOC).or(this::realloc);
  }

  /** The function that allocates for everything else. */
  public Optional<String> realloc() {
    return special(ExportUse.Special.REALLOC);
  }

  /** All functions that allocate and can be an option of a lift or lowering. */
  public List<String> reallocs() {
    return uses.entrySet().stream()
        .filter(
            use ->
                use.getValue() == ExportUse.Special.REALLOC
                    || use.getValue() == ExportUse.Special.EXPORT_REALLOC
                    || use.getValue() == ExportUse.Special.IMPORT_REALLOC)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Optional<String> find(ExportUse use) {
    return Optional.ofNullable(others.get(use));
  }
}
