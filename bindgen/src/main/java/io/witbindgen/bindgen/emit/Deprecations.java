package io.witbindgen.bindgen.emit;

import com.palantir.javapoet.AnnotationSpec;
import io.witbindgen.bindgen.names.Selection;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds deprecated items: a class that uses one of another class must suppress the warning. */
final class Deprecations {
  private final Set<ScopeId> interfaces = new HashSet<>();

  Deprecations(Selection selection) {
    for (Interface each : selection.interfaces()) {
      if (isDeprecated(each.metadata())) {
        interfaces.add(each.id());
      }
    }
  }

  /** Whether an interface or anything in it is deprecated. */
  boolean areIn(Interface found) {
    return isDeprecated(found.metadata())
        || anyType(found.types())
        || anyFunction(found.functions());
  }

  /** Whether a world, or anything that it declares, is deprecated. */
  boolean areIn(World world) {
    return isDeprecated(world.metadata())
        || anyType(world.types())
        || anyFunction(Selection.functions(world))
        || Selection.inlineInterfaces(world).stream().anyMatch(this::areIn);
  }

  /** Whether a scope uses deprecated types of other interfaces. */
  boolean areUsedBy(List<TypeDefinition> types) {
    return types.stream()
        .filter(type -> type.body() instanceof TypeBody.Use)
        .map(TypeDefinition::resolved)
        .anyMatch(t -> isDeprecated(t.metadata()) || interfaces.contains(t.owner()));
  }

  /** Whether a world needs deprecated interfaces, or deprecated types of interfaces. */
  boolean areUsedBy(World world) {
    return areUsedBy(world.types())
        || Selection.items(world).anyMatch(this::isDeprecated)
        || Selection.inlineInterfaces(world).stream().anyMatch(i -> areUsedBy(i.types()));
  }

  /** Whether the interfaces that a world imports or exports contain anything deprecated. */
  boolean areNeededBy(World world) {
    return areUsedBy(world)
        || Selection.items(world)
            .filter(WorldItem.NamedInterface.class::isInstance)
            .anyMatch(item -> areIn(((WorldItem.NamedInterface) item).target()))
        || Selection.items(world)
            .filter(WorldItem.PlainInterface.class::isInstance)
            .anyMatch(item -> areIn(((WorldItem.PlainInterface) item).target()));
  }

  /** The annotation for a class that uses something deprecated. */
  static AnnotationSpec suppression() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "$S", "deprecation")
        .build();
  }

  private boolean isDeprecated(WorldItem item) {
    return switch (item.kind()) {
      case NAMED_INTERFACE -> interfaces.contains(((WorldItem.NamedInterface) item).target().id());
      case PLAIN_INTERFACE -> interfaces.contains(((WorldItem.PlainInterface) item).target().id());
      case INLINE_INTERFACE, FUNCTION, TYPE -> false;
    };
  }

  private static boolean anyType(List<TypeDefinition> types) {
    return types.stream().anyMatch(t -> isDeprecated(t.metadata()));
  }

  private static boolean anyFunction(List<Function> functions) {
    return functions.stream().anyMatch(f -> isDeprecated(f.metadata()));
  }

  private static boolean isDeprecated(Metadata metadata) {
    return metadata.stability().deprecated().isPresent();
  }
}
