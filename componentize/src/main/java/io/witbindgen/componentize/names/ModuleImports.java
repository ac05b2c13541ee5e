package io.witbindgen.componentize.names;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.input.ModuleRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The imports of a core module, by module name and name. */
public final class ModuleImports {
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private Optional<CoreExternType.Memory> memory = Optional.empty();

  ModuleImports() {}

  /** The way in which the imports of one module name are satisfied. */
  public sealed interface Group {
    /** All by the instance of another module. */
    record Whole(ModuleRef module) implements Group {}

    /** Each by itself. */
    record Names(Map<String, ImportUse> uses) implements Group {}
  }

  /** One import. */
  public record Entry(String module, String name, ImportUse use) {}

  /** The groups, by module name, in order. */
  public Map<String, Group> groups() {
    return Collections.unmodifiableMap(groups);
  }

  /** The imports that are satisfied one by one, in order of their groups. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    groups.forEach(
        (module, group) -> {
          if (group instanceof Group.Names names) {
            names.uses().forEach((name, use) -> entries.add(new Entry(module, name, use)));
          }
        });
    return entries;
  }

  /** The memory, if it is imported. */
  public Optional<CoreExternType.Memory> memory() {
    return memory;
  }

  /** The functions that an adapter must export, with their types. */
  public Map<String, CompositeType.Function> of(String adapter) {
    Map<String, CompositeType.Function> functions = new LinkedHashMap<>();
    if (groups.get(adapter) instanceof Group.Names names) {
      names
          .uses()
          .forEach(
              (name, use) -> {
                if (use instanceof ImportUse.AdapterFunction function) {
                  functions.put(function.function(), function.type());
                }
              });
    }
    return functions;
  }

  void add(CoreImport declared, ImportUse use) {
    if (use instanceof ImportUse.MainMemory main) {
      if (memory.isPresent()) {
        throw new ComponentizeException("the module imports several memories");
      }
      memory = Optional.of(main.type());
    }
    Group group =
        groups.computeIfAbsent(declared.module(), m -> new Group.Names(new LinkedHashMap<>()));
    if (!(group instanceof Group.Names names)) {
      throw mixed(declared);
    }
    if (names.uses().putIfAbsent(declared.name(), use) != null) {
      throw new ComponentizeException(
          "the module imports `" + declared.module() + "` `" + declared.name() + "` twice");
    }
  }

  void addWhole(CoreImport declared, ModuleRef module) {
    Group known = groups.putIfAbsent(declared.module(), new Group.Whole(module));
    if (known != null && !known.equals(new Group.Whole(module))) {
      throw mixed(declared);
    }
  }

  private static ComponentizeException mixed(CoreImport declared) {
    return new ComponentizeException(
        "the imports of `" + declared.module() + "` cannot come from several places");
  }
}
