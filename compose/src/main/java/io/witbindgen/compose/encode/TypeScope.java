package io.witbindgen.compose.encode;

import io.witbindgen.compose.types.InterfaceType;
import io.witbindgen.compose.types.Type;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one scope of types holds while it is written, by index. */
final class TypeScope {
  /** Where a type can be had: an export of an instance. */
  record Export(int instance, String name) {}

  final ScopeSink sink;

  /** The scope around this one; none for the component itself. */
  final @Nullable TypeScope outer;

  /** The types that are there already. */
  final Map<Type, Integer> types = new HashMap<>();

  /** The instances of interfaces, by id. */
  final Map<String, Integer> instances = new HashMap<>();

  /** The types that these instances export. */
  final Map<Type, Export> exported = new HashMap<>();

  /** The types that the interface at hand takes from other ones, by its names for them. */
  final Map<String, Integer> used = new HashMap<>();

  /** The resource types that have a name here, by it. */
  final Map<String, Integer> resources = new HashMap<>();

  TypeScope(ScopeSink sink, @Nullable TypeScope outer) {
    this.sink = sink;
    this.outer = outer;
  }

  /** Adds an instance, by the id of its interface if that has one. */
  void add(InterfaceType type, int index) {
    if (type.id().isPresent()) {
      instances.put(type.id().get(), index);
      type.exports()
          .forEach(
              (name, item) -> {
                if (item.isType()) {
                  exported.putIfAbsent(item.type(), new Export(index, name));
                }
              });
    }
  }
}
