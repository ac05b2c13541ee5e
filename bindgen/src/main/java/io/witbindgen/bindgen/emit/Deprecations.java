package io.witbindgen.bindgen.emit;

import io.witbindgen.bindgen.names.Selection;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.World;
import java.util.List;

/** Looks for deprecated items: classes that use each other's must say that they know. */
final class Deprecations {
  private Deprecations() {}

  static boolean any(Selection selection) {
    return selection.interfaces().stream().anyMatch(Deprecations::any)
        || selection.worlds().stream().anyMatch(Deprecations::any);
  }

  private static boolean any(World world) {
    return deprecated(world.metadata())
        || anyType(world.types())
        || Selection.functions(world).stream().anyMatch(f -> deprecated(f.metadata()))
        || Selection.inlineInterfaces(world).stream().anyMatch(Deprecations::any);
  }

  private static boolean any(Interface found) {
    List<Function> functions = found.functions();
    return deprecated(found.metadata())
        || anyType(found.types())
        || functions.stream().anyMatch(f -> deprecated(f.metadata()));
  }

  private static boolean anyType(List<TypeDefinition> types) {
    return types.stream().anyMatch(t -> deprecated(t.metadata()));
  }

  private static boolean deprecated(Metadata metadata) {
    return metadata.stability().deprecated().isPresent();
  }
}
