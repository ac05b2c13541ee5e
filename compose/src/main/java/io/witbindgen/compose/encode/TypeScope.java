package io.witbindgen.compose.encode;

import io.witbindgen.compose.types.InterfaceType;
import io.witbindgen.compose.types.Type;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content of one scope of types while it is written, by index. */
final class TypeScope {
  /** An export of an instance that gives access to a type. */
  record Export(int instance, String name) {}

  final ScopeSink sink;

  /** The scope around this one; null for the component itself. */
  final @Nullable TypeScope outer;

  /** The types that have been written. */
  final Map<Type, Integer> types = new HashMap<>();

  /** The instances, by their types. */
  private final Map<InterfaceType, Integer> instances = new HashMap<>();

  /** The imported instances of interfaces, by id. */
  private final Map<String, Integer> imports = new HashMap<>();

  /** The types that these instances export. */
  final Map<Type, Export> exported = new HashMap<>();

  /** The types that the current interface takes from other ones, by its names for them. */
  final Map<String, Integer> used = new HashMap<>();

  /** The resource types that have a name here, by that name. */
  final Map<String, Integer> resources = new HashMap<>();

  TypeScope(ScopeSink sink, @Nullable TypeScope outer) {
    this.sink = sink;
    this.outer = outer;
  }

  /** Adds an import of an instance. */
  void addImport(InterfaceType type, int index) {
    type.id().ifPresent(id -> imports.put(id, index));
    add(type, index);
  }

  /** Adds an export of an instance. Its types are not those of an import of that id. */
  void addExport(InterfaceType type, int index) {
    add(type, index);
  }

  private void add(InterfaceType type, int index) {
    instances.putIfAbsent(type, index);
    type.exports()
        .forEach(
            (name, item) -> {
              if (item.isType()) {
                exported.putIfAbsent(item.type(), new Export(index, name));
              }
            });
  }

  /** The instance of a type, otherwise the imported one of its id. */
  @Nullable Integer instance(InterfaceType type) {
    Integer known = instances.get(type);
    return known != null ? known : type.id().map(imports::get).orElse(null);
  }

  /** Whether an interface of this id is imported. */
  boolean imports(String id) {
    return imports.containsKey(id);
  }
}
